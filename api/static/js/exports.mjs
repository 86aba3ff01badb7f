// What is shown, as files: images, networks for other programs, tables, RDF, and the query that gives it.
import { api, save } from "./dom.mjs";
import { place } from "./labels.mjs";

const BASE = "https://w3id.org/coinvest/id/";
// What XML cannot hold.
const clean = (text) => String(text).replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
const iri = (id) => BASE + id.replace(/[<>"{}|\\^`\s]/g, encodeURIComponent);
const cell = (value) => `"${String(value ?? "").replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function xml(namespace, root, attributes = {}) {
  const page = document.implementation.createDocument(namespace, root);
  const put = (parent, tag, given = {}, text) => {
    const element = page.createElementNS(namespace, tag);
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, clean(value));
    if (text != null) element.textContent = clean(text);
    parent.append(element);
    return element;
  };
  for (const [name, value] of Object.entries(attributes)) page.documentElement.setAttribute(name, value);
  return { root: page.documentElement, put, blob: (type) => new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', new XMLSerializer().serializeToString(page)], { type }) };
}

const NODE = [["kind", "string"], ["country", "string"], ["theme", "string"], ["community", "long"], ["count", "long"], ["usd", "double"]];

function graphml({ nodes, edges, title }) {
  const { root, put, blob } = xml("http://graphml.graphdrawing.org/xmlns", "graphml");
  for (const [name, type] of [["label", "string"], ...NODE]) put(root, "key", { id: `n-${name}`, for: "node", "attr.name": name, "attr.type": type });
  for (const [name, type] of [["weight", "double"], ["kind", "string"]]) put(root, "key", { id: `e-${name}`, for: "edge", "attr.name": name, "attr.type": type });
  const graph = put(root, "graph", { id: title, edgedefault: "undirected" });
  for (const node of nodes) { const at = put(graph, "node", { id: node.id }); put(at, "data", { key: "n-label" }, node.full); for (const [name] of NODE) if (node[name] != null) put(at, "data", { key: `n-${name}` }, node[name]); }
  for (const edge of edges) { const at = put(graph, "edge", { source: edge.from, target: edge.to }); put(at, "data", { key: "e-weight" }, edge.rounds); put(at, "data", { key: "e-kind" }, edge.kind); }
  return blob("application/graphml+xml");
}

function gexf({ nodes, edges, title }) {
  const { root, put, blob } = xml("http://www.gexf.net/1.2draft", "gexf", { version: "1.2" });
  const VIZ = "http://www.gexf.net/1.2draft/viz";
  root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:viz", VIZ);
  const viz = (parent, tag, given) => { const element = root.ownerDocument.createElementNS(VIZ, `viz:${tag}`); for (const [name, value] of Object.entries(given)) element.setAttribute(name, value); parent.append(element); };
  put(put(root, "meta"), "description", {}, title);
  const graph = put(root, "graph", { defaultedgetype: "undirected", mode: "static" }), kinds = put(graph, "attributes", { class: "node", mode: "static" });
  NODE.forEach(([name, type], i) => put(kinds, "attribute", { id: i, title: name, type }));
  const all = put(graph, "nodes"), links = put(graph, "edges");
  for (const node of nodes) {
    const at = put(all, "node", { id: node.id, label: node.full }), values = put(at, "attvalues");
    NODE.forEach(([name], i) => node[name] != null && put(values, "attvalue", { for: i, value: node[name] }));
    viz(at, "position", { x: node.x, y: -node.y, z: 0 }); viz(at, "size", { value: node.radius });
    const [r, g, b] = [1, 3, 5].map((place) => parseInt(node.shade.slice(place, place + 2), 16)); viz(at, "color", { r, g, b });
  }
  edges.forEach((edge, i) => put(links, "edge", { id: i, source: edge.from, target: edge.to, weight: edge.rounds || 1 }));
  return blob("application/gexf+xml");
}

function svg({ nodes, edges, title }) {
  // As on a screen: names keep their size, however large the picture is.
  const xs = nodes.map((node) => node.x), scale = Math.min(1, 1400 / (Math.max(...xs) - Math.min(...xs)));
  const names = place([...nodes].sort((a, b) => b.links - a.links), scale);
  const ends = (side, ...sides) => { const all = nodes.flatMap((node) => [node[side] - node.radius, node[side] + node.radius]).concat(sides.flatMap((each) => names.map((name) => name[each] / scale))); return [Math.min(0, ...all) - 16, Math.max(0, ...all) + 16]; };
  const [left, right] = ends("x", "left", "right"), [top, bottom] = ends("y", "top", "bottom");
  const { root, put, blob } = xml("http://www.w3.org/2000/svg", "svg", { viewBox: [left, top, right - left, bottom - top].map(Math.round).join(" ") });
  put(root, "title", {}, title);
  const at = new Map(nodes.map((node) => [node.id, node])), ink = css("--text"), paper = css("--surface");
  put(root, "rect", { x: left, y: top, width: "100%", height: "100%", fill: paper });
  for (const link of edges) { const [a, b] = [at.get(link.from), at.get(link.to)]; if (a && b) put(root, "line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: "#9aa4ad", "stroke-opacity": 0.6, "stroke-width": (1 + Math.log2(Math.max(1, link.rounds))) / Math.max(0.5, scale) }); }
  const points = (x, y, r, corners, turn) => Array.from({ length: corners }, (_, i) => { const a = turn + (2 * Math.PI * i) / corners; return `${(x + r * Math.cos(a)).toFixed(1)},${(y + r * Math.sin(a)).toFixed(1)}`; }).join(" ");
  const corners = { square: [4, Math.PI / 4], diamond: [4, 0], triangle: [3, -Math.PI / 2], triangleDown: [3, Math.PI / 2], hexagon: [6, 0] };
  for (const node of nodes) {
    const group = put(root, "g"), shape = corners[node.shape];
    put(group, "title", {}, node.full);
    if (shape) put(group, "polygon", { points: points(node.x, node.y, node.radius, ...shape), fill: node.shade }); else put(group, "circle", { cx: node.x, cy: node.y, r: node.radius, fill: node.shade });
  }
  for (const box of names) put(root, "text", { x: (box.left + box.right) / 2 / scale, y: (box.bottom - 4) / scale, fill: ink, stroke: paper, "stroke-width": 3 / scale, "paint-order": "stroke", "font-size": 12 / scale, "font-family": "system-ui, sans-serif", "text-anchor": "middle" }, box.text);
  return blob("image/svg+xml");
}

const png = (picture) => new Promise((done) => {
  const from = picture.net.canvas.frame.canvas, canvas = document.createElement("canvas"), ink = canvas.getContext("2d");
  canvas.width = from.width; canvas.height = from.height;
  ink.fillStyle = css("--surface"); ink.fillRect(0, 0, canvas.width, canvas.height); ink.drawImage(from, 0, 0);
  canvas.toBlob(done, "image/png");
});

function csv({ edges, names }) {
  const rows = edges.map((edge) => [names.get(edge.from), edge.kind, names.get(edge.to), edge.rounds, edge.usd || "", (edge.years ?? []).filter(Boolean).sort().join(" "), iri(edge.from), iri(edge.to)]);
  return new Blob(["\uFEFF", [["one", "link", "other", "rounds", "usd", "years", "iri_one", "iri_other"], ...rows].map((row) => row.map(cell).join(",")).join("\r\n")], { type: "text/csv" });
}

// The rounds that link what is shown.
export function sparql({ nodes, view, years }, form) {
  const values = nodes.map((node) => `<${iri(node.id)}>`).join(" "), prefix = "PREFIX ci: <https://w3id.org/coinvest/ontology#>\nPREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n";
  const when = years ? `\n  ?round ci:year ?year . FILTER(?year >= ${years[0]} && ?year <= ${years[1]})` : "";
  const status = "\n  ?round ci:status <https://w3id.org/coinvest/id/status/closed> .";
  const topics = view === "topics", other = topics || view === "co-investment" ? "other" : "company", names = `?one rdfs:label ?oneLabel . ?${other} rdfs:label ?otherLabel .`;
  const rounds = `?round a ci:FundingRound ; ci:company ?company ; ci:investor ?one${other === "other" ? ", ?other" : ""} ; rdfs:label ?roundLabel .`;
  const shape = topics ? "?one ?link ?other ." : rounds, those = topics ? "VALUES ?link { ci:theme ci:country }" : `VALUES ?${other} { ${values} }${other === "other" ? "\n  FILTER(STR(?one) < STR(?other))" : ""}`;
  const where = `{\n  VALUES ?one { ${values} }\n  ${those}\n  ${shape}${topics ? "" : status + when}\n  ${names}\n}`;
  if (form === "construct") return `${prefix}CONSTRUCT { ${shape} ${names} } WHERE ${where}`;
  const columns = `?one ?oneLabel${topics ? " ?link" : ""} ?${other} ?otherLabel`;
  return `${prefix}SELECT ${columns}${topics ? "" : " (COUNT(DISTINCT ?round) AS ?rounds)"} WHERE ${where}${topics ? "" : ` GROUP BY ${columns} ORDER BY DESC(?rounds)`}`;
}

export async function exported(kind, picture, told) {
  const nodes = picture.shownNodes().map((node) => ({ ...node, full: node.name }));
  const shown = { nodes, edges: picture.shownEdges(), title: told.title, view: told.view, years: picture.state.years, names: new Map(nodes.map((node) => [node.id, node.full])) };
  const name = told.title.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "").toLowerCase().slice(0, 60) || "network";
  const makers = {
    png: () => png(picture), svg: () => svg(shown), gexf: () => gexf(shown), graphml: () => graphml(shown), csv: () => csv(shown),
    sparql: () => new Blob([sparql(shown)], { type: "application/sparql-query" }),
    jsonld: async () => (await api("/sparql", sparql(shown, "construct"), { "content-type": "application/sparql-query", accept: "application/ld+json" })).blob(),
  };
  save(await makers[kind](), `${name}.${kind === "sparql" ? "rq" : kind}`);
}

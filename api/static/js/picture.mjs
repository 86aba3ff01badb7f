// Wraps vis.Network: what is shown of the data, expansion in a fan, arrow keys, lasso. `vis` is a global of pyvis's bundle.
/* global vis */
import { plural } from "./dom.mjs";
import { place, draw } from "./labels.mjs";
const PALETTE = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8A6D00", "#7A5195", "#4C7A34", "#B3446C", "#607D8B", "#A0522D"];
const KIND = { company: "#0072B2", investor: "#0072B2", portfolio: "#D55E00", person: "#009E73", fund: "#CC79A7", country: "#56B4E9", theme: "#E69F00" };
const GREY = "#8a949c", CROWD = 1000;
export const KINDS = { company: "Organisation", investor: "Investor", portfolio: "Company", person: "Person", fund: "Fund", country: "Country", theme: "Theme", region: "Region", round: "Round" };
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const size = (value, most) => most > 0 ? Math.round(10 * (6 + 16 * Math.sqrt(value / Math.max(most, 1e-9)))) / 10 : 10;

// Reads what `packed` of the server wrote: links name their ends by number.
export function unpack({ nodes, links, first, ...told }) {
  for (const node of nodes) { node.name ??= node.label; node.country ??= ""; node.theme ??= ""; }
  const edges = links.map(([a, b, rounds, rank, kind, usd, years, more]) => { const from = nodes[a].id, to = nodes[b].id; return { id: `${from}|${to}`, from, to, rounds, rank, kind, usd, years, ...more }; });
  return { ...told, nodes, edges, links: first };
}

export class Picture extends EventTarget {
  constructor(box) {
    super();
    this.box = box;
    this.nodes = new vis.DataSet();
    this.edges = new vis.DataSet();
    this.colors = new Map();
    this.told = null;
    this.radius = new Map(); this.visible = new Set(); this.order = []; this.labels = [];
  }

  // Draws base data with its expansions under a state; what is there already stays where it is.
  show(told, expansions, state) {
    const fresh = this.told !== told || this.of !== expansions.length || expansions.some((more, i) => this.expansions[i] !== more);
    this.state = state;
    if (fresh) {
      const nodes = new Map(told.nodes.map((node) => [node.id, { ...node }])), edges = new Map(told.edges.map((edge) => [edge.id, { ...edge }]));
      for (const more of expansions) this.fan(more, nodes, edges);
      this.told = told; this.expansions = expansions; this.of = expansions.length;
      this.all = { nodes, edges };
      this.degrees();
    }
    this.colorAll();
    if (!this.net) this.start(told.options);
    if (fresh) { this.nodes.clear(); this.edges.clear(); }
    this.filter();
    if (fresh) this.nodes.add([...this.all.nodes.values()].map((node) => this.look(node)));
    else this.nodes.update([...this.all.nodes.values()].map((node) => this.look(node)));
    this.link();
    return fresh;
  }

  start(options) {
    const hover = matchMedia("(hover: hover)").matches;
    this.net = new vis.Network(this.box, { nodes: this.nodes, edges: this.edges }, { ...options, ...this.ink(), interaction: { ...options.interaction, hover, multiselect: true, keyboard: false, selectConnectedEdges: false } });
    this.box.firstChild.tabIndex = -1;
    const { net } = this, fire = (type) => (detail) => this.dispatchEvent(new CustomEvent(type, { detail }));
    const hit = ({ nodes, pointer }) => nodes[0] ?? this.named(pointer.DOM);
    net.on("click", (event) => { const node = hit(event); fire("choose")({ node, edge: node ? undefined : event.edges[0] }); });
    net.on("doubleClick", (event) => { const node = hit(event); if (node) fire("open")(node); });
    // vis-network forgets where it was when its size changes: whoever has not gone nearer since sees it all again.
    net.on("zoom", () => { this.fitted = false; });
    net.on("resize", () => { if (this.fitted) setTimeout(() => this.fit()); });
    net.on("beforeDrawing", (ink) => { if (this.still) ink.drawImage(...this.still); });
    net.on("afterDrawing", (ink) => { if (!this.still && this.told) this.name(ink); });
    // A thousand nodes and more take long to draw: while they are dragged, a copy of the picture is moved instead.
    net.on("dragStart", ({ nodes }) => this.freeze(!nodes.length && this.visible.size > CROWD));
    net.on("dragEnd", ({ nodes }) => { this.freeze(false); if (nodes.length) fire("move")(net.getPositions(nodes)); else this.fitted = false; });
  }

  freeze(on) {
    if (on === Boolean(this.still)) return;
    const { clientWidth, clientHeight } = this.box, from = this.box.querySelector("canvas"), copy = document.createElement("canvas");
    if (on) {
      copy.width = from.width; copy.height = from.height;
      copy.getContext("2d").drawImage(from, 0, 0);
      const corner = this.net.DOMtoCanvas({ x: 0, y: 0 }), scale = this.net.getScale();
      this.still = [copy, corner.x, corner.y, clientWidth / scale, clientHeight / scale];
    } else this.still = null;
    this.net.setOptions({ interaction: { hideNodesOnDrag: on } });
  }

  // Names: the center and what is chosen first, then by links; of nodes in sight, and inside the picture.
  name(ink) {
    const { net, box } = this, scale = net.getScale(), corner = net.DOMtoCanvas({ x: 0, y: 0 }), left = corner.x * scale, top = corner.y * scale;
    const view = { left: left + 4, top: top + 4, right: left + box.clientWidth - 4, bottom: top + box.clientHeight - 4 };
    const { selected } = this.state, strong = new Set([this.told.center, selected].filter((id) => this.visible.has(id))), at = net.getPositions(this.order), inside = [];
    for (const id of [...strong, ...this.order.filter((id) => !strong.has(id))]) {
      const x = at[id]?.x * scale, y = at[id]?.y * scale;
      if (x > view.left && x < view.right && y > view.top && y < view.bottom) inside.push({ id, ...at[id], label: this.all.nodes.get(id).label, radius: this.radius.get(id) });
    }
    this.labels = place(inside, scale, strong, view);
    draw(ink, this.labels, scale, this.css.text, this.css.surface);
  }

  named(at) {
    const { x, y } = this.net.DOMtoCanvas(at), scale = this.net.getScale(), [px, py] = [x * scale, y * scale];
    return this.labels?.find((box) => box.left <= px && px <= box.right && box.top <= py && py <= box.bottom)?.id;
  }

  // New nodes open in a fan around the one they came with.
  fan({ center, nodes: more, edges: links }, nodes, edges) {
    const from = nodes.get(center) ?? { x: 0, y: 0, community: 0 }, fresh = more.filter((node) => !nodes.has(node.id));
    const out = Math.atan2(from.y, from.x) || 0, spread = Math.min(1.9 * Math.PI, 0.4 * fresh.length), ring = Math.max(10, Math.ceil(fresh.length / 2));
    const taken = [...nodes.values()].map((node) => [node.x, node.y]), free = (x, y) => !taken.some((at) => Math.abs(at[0] - x) < 125 && Math.abs(at[1] - y) < 52);
    fresh.forEach((node, i) => {
      const angle = out + ((i + 0.5) / fresh.length - 0.5) * spread;
      let far = 150 + 8 * ring, x, y;
      do { x = from.x + 1.3 * far * Math.cos(angle); y = from.y + far * Math.sin(angle); far += 26; } while (!free(x, y) && far < 6000);
      taken.push([x, y]);
      nodes.set(node.id, { ...node, x, y, community: from.community, added: true });
    });
    for (const link of links) if (nodes.has(link.from) && nodes.has(link.to) && !edges.has(link.id) && !edges.has(`${link.to}|${link.from}`)) edges.set(link.id, { ...link, rank: 0 });
  }

  degrees() {
    for (const node of this.all.nodes.values()) node.links = 0;
    for (const edge of this.all.edges.values()) for (const end of [edge.from, edge.to]) this.all.nodes.get(end).links++;
  }

  value(node, by = this.state.color) { return by === "kind" ? node.kind : String(node[by] ?? ""); }

  // The commonest values have colours of their own; what an expansion adds comes after, so that nobody changes colour.
  colorAll() {
    const by = this.state.color, counts = new Map(), first = new Map(), more = (map, value) => map.set(value, (map.get(value) ?? 0) + 1);
    for (const node of this.all.nodes.values()) { const value = this.value(node); more(counts, value); if (!node.added) more(first, value); }
    const ranked = [...counts].filter(([value]) => value !== "").sort((a, b) => (first.get(b[0]) ?? 0) - (first.get(a[0]) ?? 0) || (a[0] < b[0] ? -1 : 1));
    this.colors = new Map(ranked.map(([value], i) => [value, by === "kind" ? KIND[value] ?? GREY : i < PALETTE.length ? PALETTE[i] : GREY]));
    this.counts = counts;
  }

  // A crowd is seen from afar, so what it consists of is drawn larger.
  grown() { return Math.max(1, Math.min(5, Math.sqrt(this.all.nodes.size / 250))); }

  look(node) {
    const most = this.most ??= {}, by = this.state.size, place = this.state.places[node.id], background = this.colors.get(this.value(node)) ?? GREY;
    if (this.mostOf !== this.all || this.mostBy !== by) { this.mostOf = this.all; this.mostBy = by; most[by] = Math.max(...[...this.all.nodes.values()].map((each) => each[by] ?? 0)); }
    const center = node.id === this.told.center, radius = Math.round(10 * this.grown() * (size(node[by] ?? 0, most[by]) + (center ? 6 : 0))) / 10;
    this.radius.set(node.id, radius);
    return {
      id: node.id, title: `${node.name}\n${plural(node.links, "link")} here`, shape: node.shape, size: radius, hidden: !this.visible.has(node.id),
      color: { background, border: center ? this.css.text : this.css.surface, highlight: { background, border: this.css.text }, hover: { background, border: this.css.text } },
      borderWidth: place ? 3 : center ? 2 : 1, borderWidthSelected: 4, x: place ? place[0] : node.x, y: place ? place[1] : node.y,
    };
  }

  // Both ways round name the same link.
  edge(id) { return this.all?.edges.get(id) ?? this.all?.edges.get(id.split("|").reverse().join("|")); }

  rounds(edge) {
    const { years } = this.state;
    if (!years || !edge.years) return edge.rounds;
    return edge.years.filter((year) => year != null && year >= years[0] && year <= years[1]).length;
  }

  // Decides what is visible: hidden and switched-off nodes, years, weight, and the strongest so many links.
  filter() {
    const { hidden, off, weight, links } = this.state, gone = new Set(hidden), outside = new Set(off);
    const visible = new Set();
    for (const node of this.all.nodes.values()) if (!gone.has(node.id) && !["kind", this.state.color].some((by) => outside.has(`${by}=${this.value(node, by)}`))) visible.add(node.id);
    const passing = [...this.all.edges.values()].filter((edge) => visible.has(edge.from) && visible.has(edge.to) && this.rounds(edge) >= (edge.years ? Math.max(1, weight) : 0));
    passing.sort((a, b) => a.rank - b.rank);
    this.passing = passing.length;
    const shown = new Set(passing.slice(0, links ?? this.told.links).map((edge) => edge.id)), touched = new Set();
    for (const edge of passing) if (shown.has(edge.id)) touched.add(edge.from).add(edge.to);
    // Whoever has lost every link to a filter of links goes too; whoever never had one stays.
    const narrowed = this.state.years || weight > 1;
    for (const id of [...visible]) if (narrowed && !touched.has(id) && id !== this.told.center && this.all.nodes.get(id).links) visible.delete(id);
    this.visible = visible; this.shown = shown;
    this.order = [...visible].sort((a, b) => this.all.nodes.get(b).links - this.all.nodes.get(a).links || (a < b ? -1 : 1));
  }

  // Links that are not shown are not there at all: vis-network pays for hidden ones, too.
  link() {
    const there = new Set(this.edges.getIds()), edges = [], thin = this.grown() * Math.min(1, Math.max(0.3, 400 / this.shown.size));
    for (const id of this.shown) {
      const edge = this.all.edges.get(id), rounds = this.rounds(edge), width = Math.round(100 * thin * (0.8 + 0.8 * Math.log2(Math.max(1, rounds)))) / 100;
      if (!there.has(id) || this.edges.get(id).width !== width) edges.push({ id, from: edge.from, to: edge.to, title: edge.title ?? plural(edge.rounds, "round") + " together", width });
    }
    const lost = [...there].filter((id) => !this.shown.has(id));
    if (lost.length) this.edges.remove(lost);
    if (edges.length) this.edges.update(edges);
  }

  ink() {
    this.css = { text: css("--text"), surface: css("--surface") };
    return { edges: { smooth: false, color: { inherit: false, color: css("--link-line"), highlight: css("--accent"), hover: css("--accent"), opacity: 0.6 } } };
  }

  repaint() { if (this.net) { this.net.setOptions(this.ink()); this.nodes.update([...this.all.nodes.values()].map((node) => this.look(node))); } }

  shownNodes() { const at = this.net ? this.net.getPositions([...this.visible]) : {}; return [...this.visible].map((id) => ({ ...this.all.nodes.get(id), ...at[id], shade: this.colors.get(this.value(this.all.nodes.get(id))) ?? GREY, radius: this.radius.get(id) })); }
  shownEdges() { return [...this.all.edges.values()].filter((edge) => this.shown.has(edge.id)).map((edge) => ({ ...edge, rounds: this.rounds(edge) })); }

  mark(selected) {
    if (!this.net) return;
    if (selected && this.visible.has(selected)) this.net.selectNodes([selected], false);
    else if (selected && this.shown.has(this.edge(selected)?.id)) this.net.selectEdges([this.edge(selected).id]);
    else this.net.unselectAll();
  }

  // All nodes inside, with a rim; their names find room there.
  fit() {
    const points = Object.entries(this.net.getPositions(this.order)), { clientWidth: wide, clientHeight: high } = this.box;
    if (!points.length || !wide) return;
    const ends = (side) => [Math.min, Math.max].map((most, i) => most(...points.map(([id, at]) => at[side] + (i ? 1 : -1) * this.radius.get(id))));
    const [left, right] = ends("x"), [top, bottom] = ends("y");
    const scale = Math.min(1.2, (wide - 32) / Math.max(1, right - left), (high - 64) / Math.max(1, bottom - top));
    this.net.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
    this.fitted = true;
  }

  look_at(id) { this.net.focus(id, { scale: Math.max(0.8, this.net.getScale()), animation: calm.matches ? false : { duration: 250, easingFunction: "easeInOutQuad" } }); }

  // Arrow keys: the linked node whose direction is closest to the arrow.
  walk(from, dx, dy) {
    if (!from || !this.visible.has(from)) return this.told.center && this.visible.has(this.told.center) ? this.told.center : this.shownNodes().sort((a, b) => b.links - a.links)[0]?.id;
    const here = this.net.getPosition(from);
    let best = null, most = 0.2;
    for (const id of this.near(from)) {
      const there = this.net.getPosition(id), x = there.x - here.x, y = there.y - here.y, far = Math.hypot(x, y) || 1, fits = (x * dx + y * dy) / far - far / 20000;
      if (fits > most) { most = fits; best = id; }
    }
    return best;
  }

  near(id) { const found = []; for (const edge of this.all.edges.values()) if (this.shown.has(edge.id)) { if (edge.from === id) found.push(edge.to); else if (edge.to === id) found.push(edge.from); } return found; }

  // Nodes inside a polygon of points of the box.
  inside(polygon) {
    return [...this.visible].filter((id) => {
      const { x, y } = this.net.canvasToDOM(this.net.getPosition(id));
      let within = false;
      for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
        const [ax, ay] = polygon[i], [bx, by] = polygon[j];
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
      }
      return within;
    });
  }
}

// Wraps vis.Network: what is shown of the data, expansion in a fan, arrow keys, lasso. `vis` is a global of pyvis's bundle.
/* global vis */
const PALETTE = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8A6D00", "#7A5195", "#4C7A34", "#B3446C", "#607D8B", "#A0522D"];
const KIND = { company: "#0072B2", investor: "#0072B2", portfolio: "#D55E00", person: "#009E73", fund: "#CC79A7", country: "#56B4E9", theme: "#E69F00" };
const GREY = "#8a949c";
export const KINDS = { company: "Organisation", investor: "Investor", portfolio: "Company", person: "Person", fund: "Fund", country: "Country", theme: "Theme", region: "Region" };
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const size = (value, most) => Math.round(10 * (8 + 22 * Math.sqrt(value / Math.max(most, 1e-9)))) / 10;

export class Picture extends EventTarget {
  constructor(box) {
    super();
    this.box = box;
    this.nodes = new vis.DataSet();
    this.edges = new vis.DataSet();
    this.colors = new Map();
    this.told = null;
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
      this.colorAll();
      this.nodes.clear(); this.edges.clear();
      this.nodes.add([...nodes.values()].map((node) => this.look(node)));
      if (!this.net) this.start(told.options);
      this.paint();
    } else { this.colorAll(); this.nodes.update([...this.all.nodes.values()].map((node) => this.look(node))); }
    this.filter();
    return fresh;
  }

  start(options) {
    const hover = matchMedia("(hover: hover)").matches;
    this.net = new vis.Network(this.box, { nodes: this.nodes, edges: this.edges }, { ...options, interaction: { ...options.interaction, hover, multiselect: true, keyboard: false, selectConnectedEdges: false } });
    const fire = (type) => (detail) => this.dispatchEvent(new CustomEvent(type, { detail }));
    this.net.on("click", ({ nodes, edges }) => fire("choose")({ node: nodes[0], edge: nodes.length ? undefined : edges[0] }));
    this.net.on("doubleClick", ({ nodes }) => nodes[0] && fire("open")(nodes[0]));
    this.net.on("dragEnd", ({ nodes }) => nodes.length && fire("move")(this.net.getPositions(nodes)));
    this.net.once("afterDrawing", () => performance.mark("drawn"));
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

  colorAll() {
    const by = this.state.color, counts = new Map();
    for (const node of this.all.nodes.values()) { const value = this.value(node); counts.set(value, (counts.get(value) ?? 0) + 1); }
    const ranked = [...counts].filter(([value]) => value !== "").sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    this.colors = new Map(ranked.map(([value], i) => [value, by === "kind" ? KIND[value] ?? GREY : i < PALETTE.length ? PALETTE[i] : GREY]));
    this.counts = counts;
  }

  look(node) {
    const most = this.most ??= {}, by = this.state.size, place = this.state.places[node.id];
    if (this.mostOf !== this.all || this.mostBy !== by) { this.mostOf = this.all; this.mostBy = by; most[by] = Math.max(...[...this.all.nodes.values()].map((each) => each[by] ?? 0)); }
    const center = node.id === this.told.center, crowd = this.all.nodes.size > 1500;
    return {
      ...node, color: { background: this.colors.get(this.value(node)) ?? GREY, border: center ? css("--text") : css("--surface"), highlight: { background: this.colors.get(this.value(node)) ?? GREY, border: css("--text") } },
      size: size(node[by] ?? 0, most[by]) + (center ? 6 : 0), shape: node.shape === "star" ? "star" : node.shape, borderWidth: place ? 3 : center ? 2 : 1, borderWidthSelected: 4,
      label: crowd && node.links < 40 && !center ? undefined : node.label, x: place ? place[0] : node.x, y: place ? place[1] : node.y,
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
    const nodes = this.nodes.get({ fields: ["id", "hidden"] }).filter((node) => Boolean(node.hidden) === visible.has(node.id)).map((node) => ({ id: node.id, hidden: !visible.has(node.id) }));
    // Links that are not shown are not there at all: vis-network pays for hidden ones, too.
    const there = new Set(this.edges.getIds()), edges = [];
    for (const edge of passing.slice(0, shown.size)) {
      const width = Math.round(100 * (1 + 1.5 * Math.log2(Math.max(1, this.rounds(edge))))) / 100;
      if (!there.has(edge.id) || this.edges.get(edge.id).width !== width) edges.push({ ...edge, width });
    }
    if (nodes.length) this.nodes.update(nodes);
    const lost = [...there].filter((id) => !shown.has(id));
    if (lost.length) this.edges.remove(lost);
    if (edges.length) this.edges.update(edges);
  }

  paint() { this.net?.setOptions({ nodes: { font: { color: css("--text"), strokeColor: css("--surface"), strokeWidth: 4 } }, edges: { color: { inherit: false, color: css("--link-line"), highlight: css("--accent"), hover: css("--accent"), opacity: 0.6 } } }); }

  repaint() { if (this.net) { this.paint(); this.nodes.update([...this.all.nodes.values()].map((node) => this.look(node))); } }

  shownNodes() { const at = this.net ? this.net.getPositions([...this.visible]) : {}; return [...this.visible].map((id) => ({ ...this.all.nodes.get(id), ...at[id], shade: this.colors.get(this.value(this.all.nodes.get(id))) ?? GREY, radius: this.nodes.get(id).size })); }
  shownEdges() { return [...this.all.edges.values()].filter((edge) => this.shown.has(edge.id)).map((edge) => ({ ...edge, rounds: this.rounds(edge) })); }

  mark(selected) {
    if (!this.net) return;
    if (selected && this.visible.has(selected)) this.net.selectNodes([selected], false);
    else if (selected && this.shown.has(this.edge(selected)?.id)) this.net.selectEdges([this.edge(selected).id]);
    else this.net.unselectAll();
  }

  fit() {
    const points = Object.values(this.net.getPositions([...this.visible])), { clientWidth: wide, clientHeight: high } = this.box;
    if (!points.length || !wide) return;
    // Labels stand below their nodes and reach out sideways, which vis-network does not reckon with.
    const xs = points.map((at) => at.x), ys = points.map((at) => at.y), [left, right, top, bottom] = [Math.min(...xs) - 95, Math.max(...xs) + 95, Math.min(...ys) - 40, Math.max(...ys) + 60];
    this.net.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(wide < 600 ? 0.5 : 0, Math.min(1.2, wide / (right - left), high / (bottom - top))) });
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

// The explorer: state in the address, a picture, a panel that says why, a table that says the same.
import { $, el, say, guard, api, plural, dollars, page, fail } from "./dom.mjs";
import { combobox } from "./combobox.mjs";
import { FILTERS, read, query, address } from "./state.mjs";
import { Picture, KINDS, unpack } from "./picture.mjs";
import { beginPanel, linkPanel, thingPanel, answerPanel } from "./panel.mjs";

const facets = JSON.parse($("facets").textContent), first = JSON.parse($("first").textContent);
const called = Object.fromEntries(["theme", "country"].map((name) => [name, new Map(facets[name])]));
const picture = new Picture($("network")), kept = new Map();
let state = read(location), told = null, answer = null, pathFrom = null, playing = null;
if (first) kept.set(query(state.server), unpack(first));
const label = (id) => picture.all?.nodes.get(id)?.name ?? id;

// ---- from state to picture
const fetched = async (key, get) => { if (!kept.has(key)) { const got = await get(); kept.set(key, got); if (kept.size > 60) kept.delete(kept.keys().next().value); } return kept.get(key); };

async function more(center, shown) {
  const server = { ...state.server, center: undefined, to: undefined, ids: undefined };
  return fetched(`more ${center} ${query(server)} ${shown.length}`, async () => {
    const got = unpack(await (await api(`/picture/more?${query(server)}`, { center, shown, view: told.view, limit: 25 })).json()), there = new Set(shown);
    return { ...got, center, nodes: got.nodes.filter((node) => !there.has(node.id)) };
  });
}

let turn = 0;
const render = guard(async () => {
  const mine = ++turn, key = query(state.server), loading = setTimeout(() => { $("loading").hidden = false; }, 150);
  try {
    answer = state.server.ask ? await fetched(`ask ${state.server.ask}`, async () => (await api(`/ask?${new URLSearchParams({ q: state.server.ask })}`)).json()) : null;
    const base = await fetched(answerKey(key), async () => unpack(await (await api(`/picture?${answerKey(key)}`)).json()));
    if (mine !== turn) return;
    told = base;
    const shown = new Set(base.nodes.map((node) => node.id)), expansions = [];
    for (const id of state.expanded) { const got = await more(id, [...shown]); expansions.push(got); got.nodes.forEach((node) => shown.add(node.id)); }
    if (mine !== turn) return;
    const before = told.title, fresh = picture.show(base, expansions, state);
    if (fresh && (picture.drawn !== base)) { picture.drawn = base; picture.fit(); }
    picture.mark(state.selected);
    controls(before);
    await panel();
  } finally { clearTimeout(loading); if (mine === turn) { $("loading").hidden = true; document.body.dataset.ready = String(turn); } }
});

// A question is drawn as its answers and what it speaks of.
function answerKey(key) {
  if (!answer || state.server.view || state.server.center || state.server.ids) return key;
  const named = Object.values(answer.parameters ?? {}).flat().filter((value) => typeof value === "string" && value.includes("/id/"));
  const who = (answer.parameters?.investors ?? []).map((iri) => iri.split("/id/")[1]);
  if (who.length === 1 && /co-?invest/.test(answer.form)) return new URLSearchParams({ center: who[0], limit: 80 }).toString();
  const ids = [...answer.answers.map((row) => row.iri), ...named].filter(Boolean).map((iri) => iri.split("/id/")[1]).filter((id) => id && /^(company|person|fund)\//.test(id));
  return ids.length ? new URLSearchParams({ view: "chosen", ids: [...new Set(ids)].slice(0, 120).join(",") }).toString() : key;
}

// Every change is a step of the browser's history, so that back is undo and forward is redo.
let step = history.state?.step ?? 0, furthest = step;
history.replaceState({ step }, "");
function change(what, { replace = false } = {}) {
  state = { ...state, ...what };
  const url = address(state);
  if (url !== location.pathname + location.search + location.hash) {
    if (replace) history.replaceState({ step }, "", url); else { history.pushState({ step: ++step }, "", url); furthest = step; }
  }
  return render();
}
addEventListener("popstate", (event) => { step = event.state?.step ?? step; state = read(location); render(); });
const open = (server, more = {}) => change({ ...read({ search: "", hash: "" }), color: state.color, size: state.size, server, selected: "", ...more });
const openThing = (id) => {
  const kind = id.split("/")[0], view = ["theme", "country", "region"].includes(kind) ? "topics" : kind === "round" ? null : state.server.view;
  if (!view && kind === "round") return change({ selected: id });
  return open({ ...filtersOf(state.server), view: view === "path" || view === "chosen" || (view === "topics" && kind !== "theme") ? undefined : view, center: id }, { selected: id });
};
const filtersOf = (server) => Object.fromEntries(FILTERS.filter((name) => server[name]).map((name) => [name, server[name]]));

// ---- the panel
let panelTurn = 0;
const panel = guard(async () => {
  const mine = ++panelTurn, box = $("panel"), id = state.selected || (!answer && told.center) || "", edge = picture.edge(id);
  if (!id || (id.includes("|") && !edge)) { if (answer) box.replaceChildren(answerPanel(answer, ask)); else box.replaceChildren(beginPanel(picture.shownNodes(), choose)); return; }
  const defined = query(filtersOf(state.server));
  const got = edge
    ? linkPanel(await (await api(`/panel?${defined}&${new URLSearchParams({ a: edge.investor ?? edge.from, b: edge.investor && edge.investor === edge.to ? edge.from : edge.to, kind: edge.kind })}`)).json())
    : thingPanel(await (await api(`/panel?${new URLSearchParams({ node: id })}`)).json(), actions(id), (round) => change({ selected: round }));
  if (mine !== panelTurn) return;
  box.replaceChildren(got);
  box.scrollTop = 0;
});

const button = (text, onclick) => el("button", { onclick }, text);
const beginPath = (id) => { pathFrom = id; $("q").placeholder = `Path from ${label(id)} to…`; $("q").focus(); };

function actions(id) {
  if (!picture.all?.nodes.has(id)) return null;
  const opened = state.expanded.includes(id), pinned = Boolean(state.places[id]), topic = /^(theme|country)\//.test(id);
  return el("div", { class: "actions" },
    button(opened ? "Collapse" : "Expand", () => toggle(id)), button(pinned ? "Unpin" : "Pin", () => pin([id])), button("Hide", () => hide([id])),
    id !== told.center ? button("Centre", () => openThing(id)) : null,
    topic ? null : button("Path to…", () => beginPath(id)),
    topic ? null : button("Neighbourhood", () => open({ ...filtersOf(state.server), view: "around", center: id, steps: "2" }, { selected: id })));
}

// ---- what can be done
const toggle = guard(async (id) => {
  if (state.expanded.includes(id)) { await change({ expanded: state.expanded.filter((each) => each !== id) }); return say(`${label(id)} collapsed`); }
  if (picture.all.nodes.size > 1500) throw new Error("The picture holds more than 1500 nodes already: hide or filter some first.");
  const got = await more(id, [...new Set([...told.nodes.map((node) => node.id), ...picture.expansions.flatMap((each) => each.nodes.map((node) => node.id))])]);
  if (!got.nodes.length) return say(`Nothing more about ${label(id)}`);
  await change({ expanded: [...state.expanded, id] });
  say(`${got.nodes.length} added about ${label(id)}${got.remaining ? `; ${got.remaining} more are not shown` : ""}`);
});
const hide = (ids) => change({ hidden: [...new Set([...state.hidden, ...ids])], selected: ids.includes(state.selected) ? "" : state.selected });
function pin(ids) {
  const places = { ...state.places }, at = picture.net.getPositions(ids);
  const undo = ids.every((id) => places[id]);
  for (const id of ids) if (undo) delete places[id]; else places[id] = [at[id].x, at[id].y];
  return change({ places });
}
const choose = async (id) => { await change({ selected: id ?? "" }); if (id) say(picture.all.nodes.has(id) ? `${label(id)}, ${KINDS[picture.all.nodes.get(id).kind] ?? ""}, ${plural(picture.near(id).length, "link")} shown` : `Link: ${label(picture.all.edges.get(id).from)} and ${label(picture.all.edges.get(id).to)}`); };
const ask = async (text) => { if (text) { await open({ ask: text }); $("panel").focus(); } };
const undo = () => { if (step > 0) history.back(); else say("Nothing to undo"); }, redo = () => { if (step < furthest) history.forward(); else say("Nothing to redo"); };

picture.addEventListener("choose", ({ detail }) => { if (detail.node || detail.edge || state.selected) choose(detail.node ?? detail.edge); });
picture.addEventListener("open", ({ detail }) => toggle(detail));
picture.addEventListener("move", ({ detail }) => change({ places: { ...state.places, ...Object.fromEntries(Object.entries(detail).map(([id, at]) => [id, [at.x, at.y]])) } }));

// ---- controls that follow the state
const option = (value, text, chosen) => el("option", { value, selected: value === chosen }, text);
function controls() {
  document.title = `${told.title} · Coinvest`;
  $("title").textContent = answer && told.view === "chosen" ? answer.question : told.title;
  const nodes = picture.visible.size, links = picture.shown.size, empty = !told.nodes.length;
  $("counts").textContent = `${plural(nodes, "node")}, ${links < picture.passing ? `${links.toLocaleString("en")} of ${plural(picture.passing, "link")}` : plural(links, "link")}${told.total > told.nodes.length ? ` · ${told.total.toLocaleString("en")} in all` : ""}`;
  $("definition").textContent = told.definition[0].toUpperCase() + told.definition.slice(1);
  const alone = told.view === "co-investment" && told.center && told.nodes.length === 1;
  $("empty").hidden = !empty && nodes > 0 && !alone;
  $("empty-text").textContent = alone ? `Nobody is known to have invested together with ${label(told.center)}.` : empty ? (told.view === "path" ? told.title : "Nothing fits these filters.") : "Everything is hidden.";
  $("b-alone").hidden = !alone; $("b-alone").textContent = "Show what it put money into";
  say($("counts").textContent);
  $("s-view").value = told.view; $("s-color").value = state.color; $("s-size").value = state.size;
  $("r-limit").value = $("o-limit").textContent = state.server.limit ?? 60;
  $("f-steps").hidden = told.view !== "around"; $("r-steps").value = state.server.steps ?? 2; $("o-steps").textContent = $("r-steps").value;
  const edges = [...picture.all.edges.values()], heavy = Math.max(1, ...edges.map((edge) => edge.rounds));
  $("r-links").max = edges.length; $("r-links").value = state.links ?? told.links; $("o-links").textContent = `${links} of ${edges.length}`;
  $("r-weight").max = heavy; $("r-weight").value = $("o-weight").textContent = state.weight; $("f-weight").hidden = heavy < 2;
  const years = edges.flatMap((edge) => edge.years ?? []).filter(Boolean), low = Math.min(...years), high = Math.max(...years);
  $("f-years").hidden = !years.length || low === high;
  if (years.length) {
    for (const name of ["r-from", "r-until"]) { $(name).min = low; $(name).max = high; }
    $("r-from").value = state.years?.[0] ?? low; $("r-until").value = state.years?.[1] ?? high;
    $("o-years").textContent = `${$("r-from").value}–${$("r-until").value}`;
  }
  for (const name of FILTERS) {
    const select = $(`s-${name}`), value = state.server[name] ?? "";
    select.value = value;
    if (select.value !== value) select.append(option(value, value, value)); // asked for in an address, and not in the graph
  }
  $("filters-on").textContent = Object.keys(filtersOf(state.server)).length || "";
  $("b-unhide").hidden = !state.hidden.length; $("b-unhide").textContent = `Show ${state.hidden.length} hidden`;
  $("b-undo").disabled = step <= 0; $("b-redo").disabled = step >= furthest;
  legend(); table();
}

const SHAPE = { dot: "M7 1a6 6 0 1 0 0 12A6 6 0 1 0 7 1", diamond: "M7 0l6 7-6 7-6-7z", triangle: "M7 1l6 12H1z", triangleDown: "M7 13L1 1h12z", square: "M1 1h12v12H1z", hexagon: "M4 1h6l4 6-4 6H4L0 7z", star: "M7 0l2 5h5l-4 3 2 6-5-4-5 4 2-6-4-3h5z" };
function icon(shape, fill) {
  const space = "http://www.w3.org/2000/svg", svg = document.createElementNS(space, "svg"), path = document.createElementNS(space, "path");
  svg.setAttribute("viewBox", "0 0 14 14"); svg.setAttribute("aria-hidden", "true"); path.setAttribute("d", SHAPE[shape] ?? SHAPE.dot); path.setAttribute("fill", fill); svg.append(path);
  return svg;
}
function legend() {
  const by = state.color, everyone = [...picture.all.nodes.values()];
  const kinds = new Map();
  for (const node of everyone) { const found = kinds.get(node.kind) ?? kinds.set(node.kind, { count: 0, shape: node.shape === "star" ? "dot" : node.shape }).get(node.kind); found.count++; }
  const row = (name, value, text, count, mark) => {
    const key = `${name}=${value}`, off = state.off.includes(key);
    return el("li", {}, el("button", { "aria-pressed": String(!off), onclick: () => change({ off: off ? state.off.filter((each) => each !== key) : [...state.off, key] }) }, mark, el("span", {}, text), el("span", { class: "count" }, count)));
  };
  $("kinds").replaceChildren(...[...kinds].sort().map(([kind, { count, shape }]) => row("kind", kind, KINDS[kind] ?? kind, count, icon(shape, by === "kind" ? picture.colors.get(kind) : "currentColor"))));
  const named = (value) => by === "community" ? `Group ${+value + 1}: ${leader(value)}` : called[by]?.get(value) ?? value;
  const leader = (value) => everyone.filter((node) => String(node.community) === value).sort((a, b) => b.links - a.links)[0]?.label ?? "";
  $("colors").replaceChildren(...(by === "kind" ? [] : everyone.length && !picture.colors.size ? [el("li", { class: "muted" }, `No ${by} is known of any of them.`)] : [...picture.colors].slice(0, 8).map(([value, shade]) => row(by, value, named(value), picture.counts.get(value), icon("dot", shade)))));
}

function table() {
  if (!$("twin").open) return;
  const nodes = picture.shownNodes(), near = new Map(nodes.map((node) => [node.id, 0])), edges = picture.shownEdges();
  for (const edge of edges) for (const end of [edge.from, edge.to]) near.set(end, (near.get(end) ?? 0) + 1);
  nodes.sort((a, b) => near.get(b.id) - near.get(a.id) || (a.label < b.label ? -1 : 1));
  const number = (word, value) => el("td", { class: "number", "data-label": word }, value), pick = (id, text) => el("button", { class: "plain", onclick: () => choose(id) }, text);
  $("nodes").tBodies[0].replaceChildren(...nodes.slice(0, 200).map((node) => el("tr", {}, el("th", { scope: "row" }, pick(node.id, label(node.id))), el("td", { class: "date" }, KINDS[node.kind] ?? node.kind), el("td", { class: "date" }, called.country.get(node.country) ?? ""), number("Links", near.get(node.id)), number("Rounds", node.count ?? ""), number("Worth", node.usd ? dollars(node.usd) : ""))));
  edges.sort((a, b) => b.rounds - a.rounds);
  $("links").tBodies[0].replaceChildren(...edges.slice(0, 300).map((edge) => el("tr", {}, el("th", { scope: "row" }, pick(edge.id, `${label(edge.from)} – ${label(edge.to)}`)), number("Rounds", edge.years ? edge.rounds : ""), el("td", { class: "date" }, [...new Set((edge.years ?? []).filter(Boolean))].sort().join(", ")))));
}
$("twin").addEventListener("toggle", table);

// ---- search, question, path
combobox($("q"), $("hits"), {
  find: async (text) => (await api(`/find?${new URLSearchParams({ q: text.slice(0, 100) })}`)).json(),
  show: (hit) => [el("span", {}, hit.label), el("span", { class: "muted" }, [hit.name !== hit.label && hit.name, KINDS[hit.kind].toLowerCase(), hit.count && plural(hit.count, "round")].filter(Boolean).join(" · "))],
  choose: (hit) => {
    $("q").value = ""; $("q").placeholder = $("q").dataset.placeholder;
    const from = pathFrom; pathFrom = null;
    if (from) open({ ...filtersOf(state.server), view: "path", center: from, to: hit.id }); else openThing(hit.id);
    $("network").focus();
  },
});
combobox($("question"), $("suggestions"), {
  first: false, find: async (text) => (await api(`/ask/suggest?${new URLSearchParams({ q: text, limit: "6" })}`)).json(),
  show: (text) => text, choose: (text) => { $("question").value = text; ask(text); }, enter: ask,
});
$("ask").addEventListener("submit", (event) => { event.preventDefault(); ask($("question").value.trim()); });
for (const button of document.querySelectorAll("[data-ask]")) button.addEventListener("click", () => { $("question").value = button.dataset.ask; ask(button.dataset.ask); });

// ---- filters
for (const [name, pairs] of Object.entries(facets)) { $(`s-${name}`).append(...pairs.map(([value, text]) => option(value, text))); }
for (const name of FILTERS) $(`s-${name}`).addEventListener("change", ({ target }) => {
  const server = { ...state.server, [name]: target.value || undefined };
  if (told?.view === "chosen" && answer) server.ask = state.server.ask;
  change({ server, expanded: [], selected: "" });
});
$("s-view").addEventListener("change", ({ target }) => {
  const center = state.server.center ?? told.center;
  if (target.value === "path") { target.value = told.view; return center ? beginPath(center) : fail(new Error("Choose somebody first: a path begins with somebody.")); }
  if (target.value === "around" && !center) { target.value = told.view; return fail(new Error("Choose somebody first: a neighbourhood is somebody's.")); }
  open({ ...filtersOf(state.server), view: target.value, center });
});
$("s-color").addEventListener("change", ({ target }) => change({ color: target.value, off: state.off.filter((key) => key.startsWith("kind=")) }));
$("s-size").addEventListener("change", ({ target }) => change({ size: target.value }));
const slider = (id, make) => $(id).addEventListener("input", () => change(make(), { replace: true }));
for (const name of ["links", "weight"]) slider(`r-${name}`, () => ({ [name]: +$(`r-${name}`).value }));
const span = () => { const ends = [+$("r-from").value, +$("r-until").value].sort(); return ends[0] === +$("r-from").min && ends[1] === +$("r-from").max ? null : ends; };
for (const end of ["r-from", "r-until"]) slider(end, () => ({ years: span() }));
for (const name of ["limit", "steps"]) { $(`r-${name}`).addEventListener("input", ({ target }) => { $(`o-${name}`).textContent = target.value; }); $(`r-${name}`).addEventListener("change", ({ target }) => change({ server: { ...state.server, view: state.server.view ?? told.view, [name]: target.value }, expanded: [] })); }
$("b-play").addEventListener("click", () => {
  const stop = () => { clearInterval(playing); playing = null; $("b-play").textContent = "Play"; };
  if (playing) return stop();
  const [low, high] = [+$("r-from").min, +$("r-from").max];
  let year = low;
  $("b-play").textContent = "Stop";
  const tick = () => { if (year > high) { stop(); return change({ years: null }, { replace: true }); } change({ years: [low, year++] }, { replace: true }); };
  tick();
  playing = setInterval(tick, 900);
});

// ---- buttons
const anew = () => open({});
const relays = { "b-undo": undo, "b-redo": redo, "b-fit": () => picture.fit(), "b-unhide": () => change({ hidden: [] }), "b-reset": anew, "b-start": anew, "b-anew": anew, "b-alone": () => open({ ...filtersOf(state.server), view: "portfolio", center: told.center }), "b-close": () => { $("error").hidden = true; }, "b-help": () => $("help").showModal(), "b-help-close": () => $("help").close() };
for (const [id, act] of Object.entries(relays)) $(id).addEventListener("click", act);
$("b-share").addEventListener("click", guard(async () => { await navigator.clipboard.writeText(location.href); say("The address of this view is copied"); }));
$("s-export").addEventListener("change", guard(async ({ target }) => { const kind = target.value; target.value = ""; await (await import("./exports.mjs")).exported(kind, picture, told); say(`Exported as ${kind}`); }));

// ---- lasso
const lasso = $("lasso"), line = lasso.querySelector("polygon");
let drawing = null;
const arm = (on) => { lasso.toggleAttribute("hidden", !on); $("b-lasso").setAttribute("aria-pressed", String(on)); if (on) say("Draw round the nodes to choose"); };
$("b-lasso").addEventListener("click", () => arm(lasso.hasAttribute("hidden")));
const spot = (event) => { const box = lasso.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
lasso.addEventListener("pointerdown", (event) => { drawing = [spot(event)]; lasso.setPointerCapture(event.pointerId); });
lasso.addEventListener("pointermove", (event) => { if (drawing) { drawing.push(spot(event)); line.setAttribute("points", drawing.map((point) => point.join(",")).join(" ")); } });
lasso.addEventListener("pointerup", () => {
  const ids = drawing?.length > 3 ? picture.inside(drawing) : [];
  drawing = null; line.setAttribute("points", ""); arm(false);
  if (ids.length) several(ids); else say("No node was inside");
});
function several(ids) {
  picture.net.selectNodes(ids, false);
  const others = () => [...picture.visible].filter((id) => !ids.includes(id));
  $("panel").replaceChildren(el("article", {}, el("h2", { tabindex: "-1" }, plural(ids.length, "node"), " chosen"),
    el("div", { class: "actions" }, button("Hide", () => hide(ids)), button("Hide the others", () => hide(others())), button("Pin", () => pin(ids)), button("Draw only these", () => open({ ...filtersOf(state.server), view: "chosen", ids: ids.join(",") }))),
    el("ul", {}, ids.slice(0, 60).map((id) => el("li", {}, el("a", { href: page(id) }, label(id)))))));
  say(`${plural(ids.length, "node")} chosen`);
}

// ---- keys
const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
$("network").addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const at = picture.all?.nodes.has(state.selected) ? state.selected : null, key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (ARROWS[key]) { const id = picture.walk(at, ...ARROWS[key]); if (id) { choose(id); picture.look_at(id); } else say("No linked node in that direction"); }
  else if (key === "Enter" && at) toggle(at);
  else if (key === "p" && at) pin([at]);
  else if (key === "h" && at) hide([at]);
  else if (key === "w") { $("panel").focus(); }
  else if (key === "l") arm(true);
  else if (key === "Escape") { arm(false); choose(null); }
  else if (key === "+" || key === "=" || key === "-") picture.net.moveTo({ scale: picture.net.getScale() * (key === "-" ? 0.8 : 1.25) });
  else if (key === "0") picture.fit();
  else return;
  event.preventDefault();
});
$("panel").addEventListener("keydown", (event) => { if (event.key === "Escape") $("network").focus(); });
addEventListener("keydown", (event) => {
  if (/INPUT|SELECT|TEXTAREA/.test(event.target.tagName)) return;
  const key = event.key.toLowerCase();
  if (event.key === "/") $("q").focus();
  else if (event.key === "?") $("help").showModal();
  else if ((event.ctrlKey || event.metaKey) && key === "z") { if (event.shiftKey) redo(); else undo(); }
  else if ((event.ctrlKey || event.metaKey) && key === "y") redo();
  else return;
  event.preventDefault();
});

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => picture.repaint());
new ResizeObserver(() => picture.net?.redraw()).observe($("network"));
if (innerWidth < 900) $("filters").open = false;
window.coinvest = { picture, get state() { return state; } };
render();

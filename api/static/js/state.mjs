// What is shown, as an address: the query says what the server draws, the fragment what the browser makes of it.
export const FILTERS = ["theme", "country", "investor_in", "stage", "round_status", "min_usd", "max_usd", "together"];
const SERVER = ["view", "center", "to", "ids", "steps", "limit", ...FILTERS, "ask"];
const EMPTY = { expanded: [], hidden: [], off: [], places: {}, years: null, weight: 1, links: null, color: "community", size: "links", selected: "" };

const list = (text) => (text ? text.split(",").map(decodeURIComponent) : []);
const join = (items) => items.map(encodeURIComponent).join(",");

export function read(location) {
  const query = new URLSearchParams(location.search), hash = new URLSearchParams(location.hash.slice(1)), server = {};
  for (const name of SERVER) if (query.get(name)) server[name] = query.get(name);
  const places = {};
  for (const item of (hash.get("at") ?? "").split(",").filter(Boolean)) {
    const [id, x, y] = item.split("~");
    if (Number.isFinite(+x) && Number.isFinite(+y)) places[decodeURIComponent(id)] = [+x, +y];
  }
  const years = /^(\d{4})-(\d{4})$/.exec(hash.get("years") ?? "");
  return {
    ...EMPTY, server, places, expanded: list(hash.get("open")), hidden: list(hash.get("hide")), off: list(hash.get("off")),
    years: years ? [+years[1], +years[2]] : null, weight: Math.max(1, parseInt(hash.get("weight"), 10) || 1),
    links: hash.has("links") ? Math.max(0, parseInt(hash.get("links"), 10) || 0) : null,
    color: hash.get("color") ?? EMPTY.color, size: hash.get("size") ?? EMPTY.size, selected: hash.get("on") ?? "",
  };
}

export function query(server, without = ["ask"]) {
  const parameters = new URLSearchParams();
  for (const name of SERVER) if (server[name] && !without.includes(name)) parameters.set(name, server[name]);
  return parameters.toString();
}

export function address(state) {
  const hash = new URLSearchParams(), places = Object.entries(state.places);
  if (state.expanded.length) hash.set("open", join(state.expanded));
  if (state.hidden.length) hash.set("hide", join(state.hidden));
  if (state.off.length) hash.set("off", join(state.off));
  if (places.length) hash.set("at", places.map(([id, [x, y]]) => `${encodeURIComponent(id)}~${Math.round(x)}~${Math.round(y)}`).join(","));
  if (state.years) hash.set("years", state.years.join("-"));
  if (state.weight > 1) hash.set("weight", state.weight);
  if (state.links != null) hash.set("links", state.links);
  if (state.color !== EMPTY.color) hash.set("color", state.color);
  if (state.size !== EMPTY.size) hash.set("size", state.size);
  if (state.selected) hash.set("on", state.selected);
  const asked = query(state.server, []);
  return `/${asked ? `?${asked}` : ""}${hash.size ? `#${hash}` : ""}`;
}

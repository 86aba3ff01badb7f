// The SPARQL page: Yasgui on this server's endpoint, examples, and a way from results to their picture.
/* global Yasgui */
import { $, el } from "./dom.mjs";

const BASE = "https://w3id.org/coinvest/id/", queries = JSON.parse($("queries").textContent);
const endpoint = new URL("/sparql", location.href).href, given = new URLSearchParams(location.hash.slice(1)).get("query");
const yasgui = new Yasgui($("yasgui"), { requestConfig: { endpoint }, copyEndpointOnNewTab: true, autofocus: false, persistenceId: "coinvest", endpointCatalogueOptions: { getData: () => [{ endpoint }], keys: [] }, populateFromUrl: false });
const open = (query, title) => { const tab = yasgui.addTab(true, { name: title }); tab.setEndpoint?.(endpoint); tab.setQuery(query); return tab; };
const tab = yasgui.getTab();
if (given) open(given, "Given");
else if (tab && !tab.getQuery?.().includes("ci:")) tab.setQuery(queries[0].query);
tab?.setEndpoint?.(endpoint);
$("examples").addEventListener("change", ({ target }) => { const chosen = queries[target.value]; target.value = ""; if (chosen) open(chosen.query, chosen.title.slice(0, 24)); });

// Results that name at least two actors can be drawn.
yasgui.on("queryResponse", (_, from) => setTimeout(() => {
  const rows = from.getYasr?.()?.results?.getBindings?.() ?? [], ids = new Set();
  for (const row of rows) for (const value of Object.values(row)) if (value.type === "uri" && value.value.startsWith(BASE)) { const id = value.value.slice(BASE.length); if (/^(company|person|fund)\//.test(id)) ids.add(id); }
  $("network-link").replaceChildren(...(ids.size > 1 ? [el("a", { href: `/?${new URLSearchParams({ view: "chosen", ids: [...ids].slice(0, 120).join(",") })}` }, `Show ${Math.min(ids.size, 120)} of them as a network`)] : []));
}));
document.body.dataset.ready = "1";

// The SPARQL page: Yasgui on this server's endpoint, examples, and a way from results to their picture.
/* global Yasgui */
import { $, el } from "./dom.mjs";

const ROOT = "https://w3id.org/coinvest/", BASE = `${ROOT}id/`, queries = JSON.parse($("queries").textContent);
const endpoint = new URL("/sparql", location.href).href, given = new URLSearchParams(location.hash.slice(1)).get("query");
const yasgui = new Yasgui($("yasgui"), { requestConfig: { endpoint }, copyEndpointOnNewTab: true, autofocus: false, persistenceId: "coinvest", endpointCatalogueOptions: { getData: () => [{ endpoint }], keys: [] }, populateFromUrl: false, yasqe: { lineWrapping: true } });
const open = (query, title) => { const tab = plainly(yasgui.addTab(true, { name: title })); tab.setEndpoint?.(endpoint); tab.setQuery(query); return tab; };
const plainly = (tab) => { tab?.getYasr?.()?.storePluginConfig?.("table", { compact: true, isEllipsed: true }); return tab; };
const tab = plainly(yasgui.getTab());
if (given) open(given, "Given");
else if (tab && !tab.getQuery?.().includes("ci:")) tab.setQuery(queries[0].query);
tab?.setEndpoint?.(endpoint);
$("examples").addEventListener("change", ({ target }) => { const chosen = queries[target.value]; target.value = ""; if (chosen) open(chosen.query, chosen.title); });

// What Yasgui leaves without a name, a role or a way in by the keyboard.
const mended = {
  ".CodeMirror textarea": { "aria-label": "SPARQL query" }, ".tableSizer": { "aria-label": "Rows on a page" }, ".tableFilter": { "aria-label": "Filter the results" },
  ".tabsList": { role: "group", "aria-label": "Queries" }, ".tabsList [role=tab]": { role: "button" }, ".tabsList input": { "aria-label": "Name of the query" }, ".CodeMirror-scroll": { tabindex: "0", role: "group", "aria-label": "Text of the query" },
};
function mend() {
  for (const [what, attributes] of Object.entries(mended)) for (const each of $("yasgui").querySelectorAll(what)) for (const [name, value] of Object.entries(attributes)) if (each.getAttribute(name) !== value) each.setAttribute(name, value);
  for (const title of $("yasgui").querySelectorAll("th .dt-column-title:empty")) title.textContent = "#";
  for (const each of $("yasgui").querySelectorAll(".tabsList [role=button]")) { const now = String(each.parentElement.classList.contains("active")); each.removeAttribute("aria-selected"); if (each.getAttribute("aria-pressed") !== now) each.setAttribute("aria-pressed", now); }
}
new MutationObserver(mend).observe($("yasgui"), { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
mend();

// Things have their pages on this server.
$("yasgui").addEventListener("click", (event) => { const link = event.target.closest(`a[href^="${ROOT}"]`); if (link) { event.preventDefault(); location.href = `/${link.href.slice(ROOT.length)}`; } });

// Results that name at least two actors can be drawn.
yasgui.on("queryResponse", (_, from) => setTimeout(() => {
  const rows = from.getYasr?.()?.results?.getBindings?.() ?? [], ids = new Set();
  for (const row of rows) for (const value of Object.values(row)) if (value.type === "uri" && value.value.startsWith(BASE)) { const id = value.value.slice(BASE.length); if (/^(company|person|fund)\//.test(id)) ids.add(id); }
  $("network-link").replaceChildren(...(ids.size > 1 ? [el("a", { href: `/?${new URLSearchParams({ view: "chosen", ids: [...ids].slice(0, 120).join(",") })}` }, `Show ${Math.min(ids.size, 120)} of them as a network`)] : []));
}));
document.body.dataset.ready = "1";

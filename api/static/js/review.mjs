// The review page: sends a person's decision with their key, which stays in this tab.
import { $, say, guard } from "./dom.mjs";

for (const id of ["key", "by"]) {
  const input = $(id);
  if (!input) continue;
  input.value = sessionStorage.getItem(`coinvest ${id}`) ?? "";
  input.addEventListener("input", () => sessionStorage.setItem(`coinvest ${id}`, input.value));
}
$("who")?.addEventListener("submit", (event) => event.preventDefault());

async function send(path, method, body) {
  const response = await fetch(path, { method, headers: { authorization: `Bearer ${$("key").value}`, "content-type": "application/json" }, body: body && JSON.stringify(body) });
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  if (response.status === 401) $("key").focus();
  throw new Error(problem.detail ?? `The server answered ${response.status}.`);
}

document.addEventListener("click", guard(async ({ target }) => {
  const { verdict, undo } = target.dataset ?? {};
  if (!verdict && !undo) return;
  if (!$("key").value) { $("key").focus(); throw new Error("A decision needs the key."); }
  const row = target.closest("tr"), buttons = [...row.querySelectorAll("button")];
  buttons.forEach((button) => { button.disabled = true; });
  say("The graph follows …");
  try {
    if (undo) await send(`/review/${encodeURIComponent(undo)}`, "DELETE");
    else await send("/review", "POST", { verdict, a: row.dataset.a, b: row.dataset.b, by: $("by").value });
    location.reload();
  } catch (error) { buttons.forEach((button) => { button.disabled = false; }); say(""); throw error; }
}));

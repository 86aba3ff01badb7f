// An input with suggestions, after the ARIA pattern "editable combobox with list autocomplete".
import { el, guard } from "./dom.mjs";

export function combobox(input, list, { find, show, choose, first = true, enter }) {
  let items = [], at = -1, round = 0;
  const open = () => !list.hidden;
  const draw = () => {
    list.replaceChildren(...items.map((item, i) => el("li", {
      id: `${list.id}-${i}`, role: "option", "aria-selected": String(i === at),
      onmousedown: (event) => { event.preventDefault(); pick(i); },
    }, show(item))));
    if (!items.length && input.value.trim() && first) list.replaceChildren(el("li", { role: "option", "aria-disabled": "true", class: "muted" }, "Nothing by that name. Try fewer letters."));
    list.hidden = !input.value.trim() || !list.children.length;
    input.setAttribute("aria-expanded", String(open()));
    if (at >= 0) { input.setAttribute("aria-activedescendant", `${list.id}-${at}`); list.children[at]?.scrollIntoView({ block: "nearest" }); } else input.removeAttribute("aria-activedescendant");
  };
  const close = () => { round++; items = []; at = -1; list.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const pick = (i) => { const item = items[i]; if (item !== undefined) { close(); choose(item); } };
  input.addEventListener("input", guard(async () => {
    const mine = ++round, text = input.value.trim();
    if (!text) return close();
    const found = await find(text);
    if (mine === round) { items = found; at = first && found.length ? 0 : -1; draw(); }
  }));
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && items.length) at = Math.min(items.length - 1, at + 1);
    else if (event.key === "ArrowUp" && items.length) at = Math.max(first ? 0 : -1, at - 1);
    else if (event.key === "Enter") { event.preventDefault(); if (at >= 0) pick(at); else if (enter) { close(); enter(input.value.trim()); } return; }
    else if (event.key === "Escape") { if (open()) close(); else input.value = ""; return; }
    else return;
    event.preventDefault();
    draw();
  });
  input.addEventListener("blur", close);
}

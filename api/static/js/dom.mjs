// The only way these pages make DOM: text goes through textContent, never through innerHTML.
export const $ = (id) => document.getElementById(id);

export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== false && child !== ""));
  return element;
}

export const say = (text) => { $("status").textContent = text; };

export function fail(error) {
  $("error-text").textContent = error.message;
  $("nearest")?.replaceChildren(...(error.nearest ?? []).map((name) => el("li", {}, el("a", { href: `/?${new URLSearchParams({ center: name })}` }, name))));
  $("error").hidden = false;
}

export const guard = (work) => async (...given) => {
  try { $("error").hidden = true; return await work(...given); } catch (error) { if (error.name !== "AbortError") fail(error); }
};

export async function api(path, body, headers = {}) {
  let response;
  try {
    response = await fetch(path, body === undefined ? { headers } : { method: "POST", headers: { "content-type": "application/json", ...headers }, body: typeof body === "string" ? body : JSON.stringify(body) });
  } catch { throw new Error("The server does not answer. Is it still running? Try again."); }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    const told = problem.name ? `Not in the graph: ${problem.name}` : problem.detail;
    throw Object.assign(new Error(told ?? `The server answered ${response.status}.`), { nearest: problem.nearest });
  }
  return response;
}

export const page = (id) => `/${id.startsWith("document/") ? "" : "id/"}${id.split("/").map(encodeURIComponent).join("/")}`;
const digits = new Intl.NumberFormat("en");
export const plural = (n, word) => `${digits.format(n)} ${word}${n === 1 ? "" : "s"}`;

export function dollars(value) {
  if (!value) return "–";
  for (const [size, word] of [[1e12, "T"], [1e9, "B"], [1e6, "M"], [1e3, "K"]]) if (value >= size) return `$${+(value / size).toFixed(value / size < 10 ? 1 : 0)}${word}`;
  return `$${value.toFixed(0)}`;
}

export function save(blob, name) {
  const link = el("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

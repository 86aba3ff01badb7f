// The panel: why a node or a link is there, in the words of the documents.
import { el, page, plural, dollars } from "./dom.mjs";

const link = (thing, text) => el("a", { href: page(thing.id) }, text ?? thing.label);

export function quote(words) {
  return el("blockquote", {}, words.before, el("mark", {}, words.words), words.after);
}

function evidence(said) {
  const from = [said.publisher, said.published].filter(Boolean).join(", ");
  return el("div", { class: "evidence" },
    said.quotes.map(quote),
    el("p", { class: "source" }, el("a", { href: `${page(said.document)}${said.quotes[0] ? `#c${said.quotes[0].start}` : ""}` }, said.title), from && ` · ${from}`, said.more ? ` · ${said.more} more quotes` : ""));
}

function fact(told, shown = false) {
  const open = shown || !told.believed;
  return el("details", { class: told.believed ? "fact" : "fact doubted", open },
    el("summary", {}, el("span", { class: "what" }, told.words), " ", el("b", {}, told.value), told.believed ? null : el("span", { class: "tag" }, told.doubt), el("span", { class: "count" }, plural(told.evidence.length, "source"))),
    told.evidence.map(evidence));
}

export function conflict(told) {
  return el("div", { class: "conflict", role: "note" },
    el("p", {}, el("b", {}, `Documents disagree on the ${told.words}.`)),
    el("p", {}, "Believed: ", el("b", {}, told.believed.join(", ") || "nothing")),
    el("p", {}, "Also reported: ", told.rejected.join(", ")),
    el("p", { class: "muted" }, `Rule: ${told.policy}.`));
}

function summary(round, show) {
  const name = show ? el("button", { class: "plain", onclick: () => show(round.id) }, round.label) : link(round);
  return el("li", {}, name, el("span", { class: "facts" }, [round.when, round.amount || "amount not told", round.status !== "Closed" && round.status].filter(Boolean).join(" · ")));
}

const lead = (round) => round.investors.filter((investor) => investor.lead).map((investor) => investor.label);

function round(told, open) {
  const leads = lead(told);
  return el("details", { class: "round", open },
    el("summary", {}, el("b", {}, told.label), el("span", { class: "facts" }, [told.when, told.amount || "amount not told", told.status !== "Closed" && told.status].filter(Boolean).join(" · "))),
    el("p", {}, link(told, "Open the round"), leads.length ? ` · led by ${leads.join(", ")}` : "", ` · ${plural(told.investors.length, "investor")}`),
    (told.conflicts ?? []).map(conflict), told.facts.map((each) => fact(each, open && told.facts.length < 16)),
    told.facts.some((each) => each.evidence.length) ? null : el("p", { class: "muted" }, "From a table: no quotes."));
}

// What stands there before anything is chosen: whom to begin with.
export function beginPanel(nodes, choose) {
  const best = [...nodes].sort((a, b) => b.links - a.links || (b.count ?? 0) - (a.count ?? 0)).slice(0, 10);
  return el("article", {},
    el("h2", { tabindex: "-1" }, "Whom to begin with"),
    el("ol", { class: "rounds" }, best.map((node) => el("li", {}, el("button", { class: "plain", onclick: () => choose(node.id) }, node.name), el("span", { class: "facts" }, [plural(node.links, "link"), node.count && plural(node.count, "round"), node.usd && `worth ${dollars(node.usd)}`].filter(Boolean).join(" · "))))),
    el("p", { class: "muted" }, "Choose a link to read why it is there: the rounds, and the words of the documents. Choose a node to read what is known of it; double-click it to see whom else it is linked to."));
}

export function linkPanel(told) {
  const together = told.kind === "co-investment", open = told.rounds.length === 1;
  return el("article", {},
    el("h2", { tabindex: "-1" }, link(told.a), together ? " and " : " → ", link(told.b)),
    el("p", { class: "lead" }, together ? `${plural(told.total, "round")} together` : told.kind === "investment" ? `${plural(told.total, "investment")}` : `by ${told.kind}`),
    told.rounds.map((each, i) => round(each, open || i === 0)),
    told.total > told.rounds.length ? el("p", { class: "muted" }, `The newest ${told.rounds.length} of ${told.total}.`) : null,
    (told.conflicts ?? []).map(conflict), told.facts.map((each) => fact(each, true)));
}

export function thingPanel(told, actions, show) {
  const values = (items) => items.slice(0, 12).map((value, i) => [i ? ", " : "", typeof value === "object" ? link(value) : String(value)]).flat();
  const rows = told.properties.filter((row) => row.values.length).flatMap((row) => [el("dt", {}, row.words), el("dd", {}, values(row.values), row.values.length > 12 ? ` and ${row.values.length - 12} more` : null)]);
  const facts = told.round ? [["date", told.round.when], ["amount", told.round.amount || "not told"], ["stage", told.round.stage], ["status", told.round.status]].filter(([, text]) => text).flatMap(([name, text]) => [el("dt", {}, name), el("dd", {}, text)]) : [];
  return el("article", {},
    el("h2", { tabindex: "-1" }, link(told)),
    told.also.length ? el("p", { class: "muted" }, `Also called ${told.also.slice(0, 6).join(", ")}`) : null,
    actions, facts.length || rows.length ? el("dl", {}, facts, rows) : null,
    told.conflicts.map(conflict),
    told.groups.map((group) => el("section", {},
      el("h3", {}, `${group.title}: ${plural(group.total, "round")}`, group.usd ? el("span", { class: "facts" }, `rounds worth ${dollars(group.usd)}${group.since ? ` since ${group.since}` : ""}`) : null),
      el("ul", { class: "rounds" }, group.rounds.slice(0, 12).map((each) => summary(each, show))),
      group.total > 12 ? el("p", {}, el("a", { href: page(told.id) }, `All on the page of ${told.label}`)) : null)),
    told.facts.length ? el("section", {}, el("h3", {}, "What documents say"), told.facts.map((each) => fact(each, Boolean(told.round) && told.facts.length < 16))) : null,
    told.facts.length || told.groups.length ? null : el("p", { class: "muted" }, "No document says more."));
}

export function answerPanel(answer, ask) {
  const rows = answer.answers, some = (name) => rows.some((row) => row[name] != null && row[name] !== "");
  const cell = (row) => row.iri?.startsWith("https://w3id.org/coinvest/id/") ? link({ id: row.iri.slice("https://w3id.org/coinvest/id/".length), label: row.name }) : row.name;
  const value = (row) => row.value == null ? "" : row.unit ? `${row.unit} ${row.value.toLocaleString("en")}` : row.value.toLocaleString("en");
  return el("article", { class: "answer" },
    el("h2", { tabindex: "-1" }, answer.question),
    el("p", { class: "lead" }, answer.sentence),
    (answer.notes ?? []).map((note) => el("p", { class: "muted" }, note)),
    rows.length ? el("table", {}, el("caption", { class: "vh" }, answer.says || answer.question),
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Answer"), some("value") ? el("th", { scope: "col" }, "Figure") : null, some("detail") ? el("th", { scope: "col" }, "Detail") : null)),
      el("tbody", {}, rows.slice(0, 100).map((row) => el("tr", {}, el("td", {}, cell(row)), some("value") ? el("td", { class: "number" }, value(row)) : null, some("detail") ? el("td", {}, row.detail ?? "") : null)))) : null,
    rows.some((row) => row.evidence?.length) ? el("details", { class: "fact" }, el("summary", {}, "The words behind it"), rows.filter((row) => row.evidence?.length).slice(0, 20).map((row) => el("div", { class: "evidence" }, el("b", {}, row.name), row.evidence.slice(0, 3).map((said) => [said.quote ? el("blockquote", {}, el("mark", {}, said.quote)) : null, el("p", { class: "source" }, el("a", { href: `/document/${said.document.split("/").pop()}${said.start != null ? `#c${said.start}` : ""}` }, said.title || said.file))])))) : null,
    answer.readings?.length ? el("section", {}, el("h3", {}, "Or did you mean"), el("ul", {}, answer.readings.map((reading) => el("li", {}, reading.says)))) : null,
    answer.nearest?.length ? el("p", {}, `Names like it: ${answer.nearest.join(", ")}`) : null,
    answer.examples?.length ? el("section", {}, el("h3", {}, "Questions that it can answer"), el("ul", { class: "examples" }, answer.examples.map((text) => el("li", {}, el("button", { class: "plain", onclick: () => ask(text) }, text))))) : null,
    answer.sparql ? el("details", {}, el("summary", {}, "The same in SPARQL"), el("pre", { tabindex: "0" }, answer.sparql), el("a", { href: `/query#${new URLSearchParams({ query: answer.sparql })}` }, "Open on the SPARQL page")) : null);
}

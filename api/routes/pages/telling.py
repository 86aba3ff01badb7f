"""What a page or a panel tells of a thing or a link: its facts, the rounds, and the very words with their surroundings.

Everything here is plain JSON values: the explorer's panel and the pages of things show the same.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from api.catalogue import believed, label_of, local
from api.routes.network import shares_of
from api.routes.pages.pictures import counted
from api.snapshots import Snapshot
from kg.dates import PartialDate
from kg.errors import UnknownNameError
from kg.evidence import Disagreement, Evidence, Fact, disagreements, facts_about
from kg.networks import Definition, date_of, rounds_behind
from kg.questions.wording import money
from kg.readings import load_reading
from kg.vocabulary import DOCUMENT, ID, RDFS

_AROUND = 170
_MOST_ROUNDS = 30
_END = re.compile(r"\n|(?<=[.!?])\s+(?=[A-Z\"“‘])")
_HIDDEN = {"label", "altLabel", "slug", "statedIn", "amountUSD", "earliest", "latest", "year", "investment", "type",
           "amountQualifier", "currency", "valuation", "latestValuation", "latestTotal", "isoCode", "inScheme",
           "prefLabel", "notation", "identifier", "sha256", "format", "title", "isConverted"}  # fmt: skip
_ORDER = ("label", "company", "amount", "currency", "date", "stage", "status", "leadInvestor", "investor")
_WORDS = {"label": "name", "leadInvestor": "lead investor", "setBy": "set by", "madeBy": "made by", "isLead": "leads",
          "investorKind": "kind of investor", "partOf": "part of", "inRegion": "region", "altLabel": "also called",
          "investmentArmOf": "investment arm of", "issued": "published", "comment": "what it is"}  # fmt: skip


def words_of(name: str) -> str:
    """Return the name of a property as a person says it.

    >>> words_of("leadInvestor"), words_of("amountQualifier")
    ('lead investor', 'amount qualifier')
    """
    return _WORDS.get(name) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


@lru_cache(maxsize=64)
def text_of_document(folder: Path, sha: str) -> str | None:
    """Return the text of a document as it was read, ``None`` where only its facts are known."""
    if not re.fullmatch(r"[0-9a-f]{64}", sha):
        return None
    try:
        return load_reading((folder / "readings" / f"{sha}.json").read_bytes()).document.text or None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def in_context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after some words, to the ends of the sentence or to 170 characters.

    >>> in_context("It is big. Aker led the round. So it goes.", 11, 15)
    ('', ' led the round.')
    """
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    breaks = [match.end() for match in _END.finditer(before + text[start : start + 1]) if match.end() <= len(before)]
    if breaks:
        before = before[breaks[-1] :]
    elif start > _AROUND:
        before = "…" + before[before.find(" ") + 1 :]
    ending = _END.search(after)
    if ending:
        after = after[: ending.start()]
    elif end + _AROUND < len(text):
        after = after[: after.rfind(" ")] + " …"
    return before, after


def tell_fact(fact: Fact, folder: Path) -> dict[str, Any]:
    """Return a fact with its evidence as JSON values."""
    name = local(fact.predicate)
    value = fact.label
    if name == "amount" and fact.value.replace(".", "", 1).isdigit():
        value = money(float(fact.value), fact.currency or "USD")
    return {
        "property": name,
        "words": words_of(name),
        "value": value,
        "id": local(fact.value) if fact.value.startswith((ID, DOCUMENT)) else None,
        "believed": fact.believed,
        "evidence": [tell_evidence(evidence, folder) for evidence in fact.evidence],
    }


def _tell_facts(facts: Iterable[Fact], folder: Path) -> list[dict[str, Any]]:
    """Return the facts about one thing; a date that only says less exactly what is believed is no contradiction."""
    told = [tell_fact(fact, folder) for fact in facts]
    dates = [fact["value"] for fact in told if fact["property"] == "date" and fact["believed"]]
    for fact in told:
        vague = fact["property"] == "date" and any(_agree(fact["value"], date) for date in dates)
        fact["doubt"] = "less exact" if vague else "not believed"
    return told


def _agree(one: str, other: str) -> bool:
    try:
        return PartialDate(one).agrees_with(PartialDate(other))
    except ValueError:
        return False


def tell_evidence(evidence: Evidence, folder: Path) -> dict[str, Any]:
    """Return what one document says, each quote with what stands around it."""
    sha = evidence.document.removeprefix(DOCUMENT)
    text = text_of_document(folder, sha) if evidence.quotes else None
    quotes = []
    for start, end, words in evidence.quotes[:3]:
        around = in_context(text, start, end) if text and text[start:end] == words else ("", "")
        quotes.append({"before": around[0], "words": words, "after": around[1], "start": start, "end": end})
    return {
        "document": f"document/{sha}",
        "title": evidence.title or evidence.file or sha[:12],
        "publisher": evidence.publisher,
        "published": evidence.published,
        "mention": evidence.mention,
        "quotes": quotes,
        "more": max(0, len(evidence.quotes) - 3),
    }


def tell_round(snapshot: Snapshot, iri: str) -> dict[str, Any]:
    """Return a round in short: company, date, amount, stage, status, who was in it."""
    known = believed(snapshot, iri)
    amount, currency = known.get("amount", [None])[0], known.get("currency", ["USD"])[0]
    leads = {value["id"] for value in known.get("leadInvestor", [])}
    return {
        "id": local(iri),
        "label": label_of(snapshot, iri),
        "company": next(iter(known.get("company", [])), None),
        "when": str(known.get("date", [""])[0]),
        "amount": "" if amount is None else money(amount, currency),
        "usd": known.get("amountUSD", [None])[0],
        "stage": next((value["label"] for value in known.get("stage", [])), ""),
        "status": next((value["label"] for value in known.get("status", [])), ""),
        "investors": [value | {"lead": value["id"] in leads} for value in known.get("investor", [])],
    }


def tell_thing(snapshot: Snapshot, iri: str, folder: Path, most: int = _MOST_ROUNDS) -> dict[str, Any]:
    """Return all that is told of one thing: what is believed, its rounds, its facts with evidence, its conflicts.

    Raises ``UnknownNameError`` for a thing that the graph does not hold.
    """
    known = believed(snapshot, iri)
    if not known:
        raise UnknownNameError(local(iri))
    kind = local(iri).partition("/")[0]
    facts = _tell_facts(_in_order(facts_about(snapshot.oxigraph, [iri])), folder)
    told: dict[str, Any] = {
        "id": local(iri), "iri": iri, "label": label_of(snapshot, iri), "kind": kind,
        "also": sorted({str(value) for value in known.get("altLabel", [])}),
        "properties": [
            {"words": words_of(name), "values": values} for name, values in known.items()
            if name not in _HIDDEN and not (kind == "round" and name in {"amount", "stage", "status", "date"})
            and (len(values) < 40 or name in {"investor", "theme"})
        ],
        "facts": [fact for fact in facts if fact["property"] != "label"],
        "names": [fact for fact in facts if fact["property"] == "label"],
        "conflicts": _conflicts(snapshot, [iri]),
        "groups": [],
    }  # fmt: skip
    if kind == "round":
        told["round"] = tell_round(snapshot, iri)
    else:
        told["groups"] = _groups(snapshot, iri, most)
    return told


def tell_link(
    snapshot: Snapshot, a: str, b: str, kind: str, definition: Definition, folder: Path, most: int = _MOST_ROUNDS
) -> dict[str, Any]:
    """Return why two things are linked: the rounds (newest first) with the facts that say so, or the facts alone."""
    ends = [{"id": local(iri), "label": label_of(snapshot, iri)} for iri in (a, b)]
    told: dict[str, Any] = {"kind": kind, "a": ends[0], "b": ends[1], "rounds": [], "facts": [], "total": 0}
    if kind not in {"co-investment", "investment"}:
        facts = _in_order(facts_about(snapshot.oxigraph, [a, b]))
        about = [fact for fact in facts if local(fact.predicate) == kind and fact.value in {a, b}]
        return told | {"facts": _tell_facts(about, folder), "conflicts": _conflicts(snapshot, [a])}
    shares = counted(snapshot, definition.keep)
    one, other = shares.investors.number(a), shares.investors.number(b)
    if kind == "co-investment":
        found = [] if one is None or other is None else rounds_behind(shares, definition.together, one, other).tolist()
    else:
        company = shares.companies.number(b)
        mine = shares.rounds_of(one) if one is not None else np.array([], np.int32)
        found = mine[shares.rounds.company[mine] == company].tolist() if company is not None else []
    found.sort(key=lambda number: (-int(shares.rounds.first[number]), shares.rounds.iris[number]))
    iris = [shares.rounds.iris[number] for number in found[:most]]
    by_round: dict[str, list[Fact]] = {iri: [] for iri in iris}
    for fact in _in_order(facts_about(snapshot.oxigraph, iris) if iris else ()):
        name = local(fact.predicate)
        if name not in {"investor", "leadInvestor"} or fact.value in {a, b}:
            by_round[fact.subject].append(fact)
    told["total"] = len(found)
    told["rounds"] = [
        tell_round(snapshot, iri)
        | {
            "facts": _tell_facts([fact for fact in facts if local(fact.predicate) not in {"label", "company"}], folder),
            "conflicts": _conflicts(snapshot, [iri]),
        }
        for iri, facts in by_round.items()
    ]
    return told


def _groups(snapshot: Snapshot, iri: str, most: int) -> list[dict[str, Any]]:
    """Return the rounds in which somebody raised and invested, newest first."""
    shares = shares_of(snapshot)
    groups = []
    company, investor = shares.companies.number(iri), shares.investors.number(iri)
    for title, found in (
        ("Money raised", [] if company is None
         else shares.by_company[shares.company_start[company] : shares.company_start[company + 1]].tolist()),
        ("Money put in", [] if investor is None else shares.rounds_of(investor).tolist()),
    ):  # fmt: skip
        if not found:
            continue
        found.sort(key=lambda number: (-int(shares.rounds.first[number]), shares.rounds.iris[number]))
        first = date_of(int(min(shares.rounds.first[found])))
        groups.append({
            "title": title, "total": len(found), "since": first.year if first else None,
            "usd": float(np.nansum(shares.rounds.usd[found])),
            "rounds": [tell_round(snapshot, shares.rounds.iris[number]) for number in found[:most]],
        })  # fmt: skip
    return groups


def _in_order(facts: Iterable[Fact]) -> list[Fact]:
    place = {name: number for number, name in enumerate(_ORDER)}
    return sorted(
        facts, key=lambda fact: (place.get(local(fact.predicate), 99), fact.predicate == RDFS.label, not fact.believed)
    )


def _conflicts(snapshot: Snapshot, iris: list[str]) -> list[dict[str, Any]]:
    return [
        {"id": local(found.iri), "label": found.label, "words": words_of(found.predicate),
         "believed": list(found.believed), "rejected": rejected_of(found), "policy": found.policy}
        for found in disagreements(snapshot.oxigraph, iris)
    ]  # fmt: skip


def rejected_of(found: Disagreement) -> list[str]:
    """Return what else was reported; one of several that are believed was reported alone."""
    return [f"{value} alone" if value in found.believed else value for value in found.rejected]

"""Weigh what speaks for names' beginning, going on and being places', by annotated documents; show how well it tells.

    python benchmarks/extraction/fit_names.py FOLDER… [--fresh FOLDER…]            fit on nine parts, tell on the tenth
    python benchmarks/extraction/fit_names.py --write FOLDER… [--fresh FOLDER…]    and write the table of weights

``--fresh`` folders are only told about. What the annotation does not know of (people, customers, rivals) is left out
where it may be a name: only what is certain counts.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from annotated import annotated
from fit_evidence import Array, Case, fit, tell
from names import named, words_of

from kg.extractors.evidence.weights import table_of
from kg.extractors.mentions.joints import holds
from kg.extractors.mentions.kinds import maybe_place
from kg.extractors.mentions.openers import may_open
from kg.extractors.mentions.tokens import looks_like_name
from kg.extractors.mentions.usage import Usage
from kg.extractors.mentions.weighing import JOINTS, joint_evidence, opener_evidence, place_evidence
from kg.extractors.wording.words import common_words
from kg.places import subdivision_country

TASKS = ("joints", "openers", "places")


def spans_of(text: str, names: set[str]) -> list[tuple[int, int]]:
    """Return where a text spells names with a capital or just as they are, the longest at each place."""
    words = words_of(text)
    opening: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in {tuple(word for word, _, _ in words_of(name)) for name in names} - {()}:
        opening[name[0]].append(name)
    found, done = [], 0
    for at, (word, start, _) in enumerate(words):
        if start < done or text[start].islower():
            continue
        for name in sorted(opening.get(word, ()), key=len, reverse=True):
            if tuple(w for w, _, _ in words[at : at + len(name)]) == name:
                done = words[at + len(name) - 1][2]
                found.append((start, done))
                break
    return found


def cases(folder: Path) -> dict[str, list[Case]]:
    """Return the cases of each task in a folder's documents; 1 is yes."""
    found: dict[str, list[Case]] = {task: [] for task in TASKS}
    read: list[tuple[str, Usage, list[tuple[int, int]], set[str]]] = []
    for name, analysis, facts in annotated(folder):
        text = analysis.document.text
        told = {part for each in named(facts) for part in each.split("|")}
        spans = spans_of(text, told)
        cities = {item["city"].lower() for item in facts["locations"] if item["city"]}
        usage = Usage(text, [s.span for s in analysis.sentences] + [c.span for _, row in analysis.rows for c in row])
        read.append((name, usage, spans, cities))
    plain = common_words().union(*(usage.lower for _, usage, _, _ in read))
    for name, usage, spans, cities in read:
        for task, evidence, truth in _told(usage, spans, cities, plain):
            found[task].append(Case(name, [frozenset(evidence)], truth))
    return found


def _told(
    usage: Usage, spans: Sequence[tuple[int, int]], cities: set[str], plain: frozenset[str]
) -> Iterator[tuple[str, Iterator[str], int]]:
    starts, ends = {start for start, _ in spans}, {end for _, end in spans}
    inside = {at for start, end in spans for at in range(start, end)}
    for tokens in usage.tokens.values():
        for k, token in enumerate(tokens):
            joint = token.text in JOINTS
            right = k + 1 if joint else k
            gap = usage.gap(tokens, k - 1).strip() if k else "."
            if (
                k
                and right < len(tokens)
                and looks_like_name(tokens[k - 1].text)
                and looks_like_name(tokens[right].text)
                and (gap == "" and usage.gap(tokens, k) == " " if joint else gap in ("&", "+"))
            ):
                low = k - 1
                while low and usage.gap(tokens, low - 1) == " " and looks_like_name(tokens[low - 1].text):
                    low -= 1
                evidence = joint_evidence(usage, tokens, low, k, holds(usage, tokens, low, k))
                if tokens[k - 1].end in inside and tokens[k - 1].start in inside:
                    yield "joints", evidence, 1
                elif tokens[k - 1].end in ends or tokens[right].start in starts:
                    yield "joints", evidence, 0
            if not looks_like_name(token.text):
                continue
            if token.text[0].isupper() and (k == 0 or usage.opens(token)):
                evidence = opener_evidence(usage, tokens, k, may_open(usage, tokens, k))
                if token.start in starts:
                    yield "openers", evidence, 1
                elif token.start not in inside and (
                    (right + 1 < len(tokens) and usage.gap(tokens, k) == " " and tokens[k + 1].start in starts)
                    or token.text.lower() in plain
                ):
                    yield "openers", evidence, 0
            for b in range(k + 1, min(k + 4, len(tokens) + 1)):
                name = " ".join(each.text for each in tokens[k:b])
                if not (maybe_place(name) or subdivision_country(name)) or any(
                    usage.gap(tokens, n) != " " for n in range(k, b - 1)
                ):
                    continue
                if token.start in starts and tokens[b - 1].end in ends:
                    yield "places", place_evidence(usage, tokens, k, b), 0
                elif token.start not in inside and (
                    name.lower() in cities or (len(name) > 3 and subdivision_country(name))
                ):
                    yield "places", place_evidence(usage, tokens, k, b), 1


def say(name: str, scores: Array, truth: Array) -> None:
    """Print how many cases are told right."""
    told = scores[:, 0] > 0
    yes = truth == 0
    hit = np.sum(told & yes)
    print(
        f"{name}: {len(truth)} cases, {np.mean(told == yes):.3f} told right; of {yes.sum()} yes "
        f"precision {hit / max(1, told.sum()):.3f} recall {hit / max(1, yes.sum()):.3f}"
    )


def write(tables: Sequence[dict[str, float]], path: Path) -> None:
    """Write the weights worth it, the strongest first."""
    rows = [(each, w) for table in tables for each, w in table.items() if abs(w) >= 0.05]
    rows.sort(key=lambda row: (-abs(round(row[1], 2)), row[0]))
    path.write_text("# evidence\tyes\n" + "".join(f"{each}\t{w:.2f}\n" for each, w in rows), "utf-8")


def main(arguments: Sequence[str]) -> None:
    """Tell, and write if asked."""
    split = arguments.index("--fresh") if "--fresh" in arguments else len(arguments)
    learnt = [cases(Path(a)) for a in arguments[:split] if not a.startswith("--")]
    fresh = [cases(Path(a)) for a in arguments[split + 1 :]]
    tables = []
    for task in TASKS:
        given = [Case(c.document, c.mentions, 1 - c.truth) for each in learnt for c in each[task]]
        tell(task, given, 2, say)
        fitted = fit(given, 2)
        other = [Case(c.document, c.mentions, 1 - c.truth) for each in fresh for c in each[task]]
        if other:
            say(f"  {task}, fresh", fitted.scores(other), np.array([c.truth for c in other]))
        tables.append({each: float(fitted.weights[k][0]) for each, k in fitted.columns.items()})
    if "--write" in arguments:
        write(tables, table_of("names"))


if __name__ == "__main__":
    main(sys.argv[1:])

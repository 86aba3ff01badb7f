"""Whole questions for what somebody begins to type."""

from kg.questions.answers import Status
from kg.questions.asking import EXAMPLES, LONGEST, ask_text, snapshot
from kg.questions.names import ACTORS
from kg.questions.snapshot import Graph, Snapshot


def suggest(graph: Graph, text: str, limit: int = 8) -> tuple[str, ...]:
    """Return whole questions that begin as the text does, or end in a name that it begins; each has an answer."""
    state = snapshot(graph)
    text = " ".join(text.split())[:LONGEST]
    found: dict[str, None] = {}
    for example in EXAMPLES:
        if text and example.lower().startswith(text.lower()) and _has_answer(example, state):
            found[example] = None
    words = text.split(" ")
    for length in range(min(4, len(words)), 0, -1):
        tail, head = " ".join(words[-length:]), " ".join(words[:-length])
        if len(tail) < 2:
            continue
        for named in state.names.starting(tail, 6):
            for question in _completions(head, named.name, named.invested, named.raised, named.kind):
                if len(found) >= limit:
                    break
                if question not in found and _has_answer(question, state):
                    found[question] = None
        if found:
            break
    return tuple(found)[:limit]


def _completions(head: str, name: str, invested: int, raised: int, kind: str) -> list[str]:
    if head:
        return [f"{head} {name}"]
    made = []
    if kind in ACTORS and invested:
        made += [f"Who co-invested with {name}?", f"What is in {name}'s portfolio?"]
    if kind in ACTORS and raised:
        made += [f"Who invested in {name}?", f"How much has {name} raised in total?"]
    if kind == "theme":
        made += [f"Which companies work on {name.lower()}?"]
    if kind in ("country", "city", "region"):
        made += [f"Which companies are based in {name}?"]
    return made


def _has_answer(question: str, state: Snapshot) -> bool:
    return ask_text(question, state, evidence=False).status is Status.ANSWERED

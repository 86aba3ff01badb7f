"""Communities: investors who invest among themselves more than chance has it."""

from dataclasses import replace

from kg.questions.clause import UNKNOWN, Clause
from kg.questions.form import Form, Result, cut
from kg.questions.narrowing import narrowed
from kg.questions.parameters import Question
from kg.questions.queries import render
from kg.questions.snapshot import Row, Snapshot


def _read_communities(clause: Clause) -> Question | None:
    if not clause.has("COMMUNITY") or clause.has("VALUE", "ACQUIRE", "WHERE", "WHEN", "HOWMUCH", "CONNECT"):
        return None
    if clause.has("THEME", "PLACE", "TIME", "STAGE", "MONEY", "STATUS", "LEAD"):  # they are those of the whole network
        return None
    question = narrowed(clause, "communities", investors=clause.everyone)
    single = clause.has("BIG") and not any(
        item.text.lower().endswith("s") for item in clause.sentence.all("COMMUNITY") if item.text.lower() != "s"
    )
    return replace(question, top=question.top or (1 if single else None))


def _answer_communities(question: Question, snapshot: Snapshot) -> Result:
    """The members of the community that all who are named belong to; without a name, the communities by their size."""
    query = render("shares", snapshot.bindings(replace(question, investors=())))
    divided = snapshot.communities()
    if question.investors:
        home = next((group for group in divided if set(question.investors) <= {iri for iri, _ in group}), ())
        rows = tuple(
            Row(name, iri) for iri, name in home if iri not in question.investors or len(question.investors) > 1
        )
        rows = () if any(iri.startswith(UNKNOWN) for iri in question.investors) else rows
    else:
        rows = tuple(
            Row(f"{', '.join(name for _, name in group[:3])}{' …' if len(group) > 3 else ''}", group[0][0], len(group))
            for group in divided
        )
    if question.count:
        return (Row("count", value=len(rows)),), query
    return cut(rows, question.top), query


FORMS = (
    Form(
        "communities",
        "communities of investors",
        ("Which communities of investors are there?", "Who is in the same community as Nvidia?"),
        _read_communities,
        _answer_communities,
        figure="investors",
    ),
)

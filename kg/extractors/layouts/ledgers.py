"""Tables of who gave how much: investors and their sums, row by row, of a round that the text around tells of."""

from collections.abc import Sequence

from kg.extractors.analysis import Analysis
from kg.extractors.linking.linker import Linker
from kg.extractors.linking.records import Backer, Round
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sentences.elements import Sentence
from kg.money import add_up


def read_ledger(analysis: Analysis, linker: Linker, lines: Sequence[tuple[Sentence, MoneyMention | None]]) -> None:
    """Add the investors of a table, each a cell with a name and what it gave, to the round that their sums make up.

    Where none told so far has just that size, the table tells of cap tables or of several rounds, and nothing is added.
    """
    given = [(cell, money) for cell, money in lines if money is not None]
    target = _made_up(linker.rounds, [money for _, money in given])
    if target is None:
        return
    for cell, money in given:
        for member in (m for e in cell.elements if e.kind == "G" for m in e.members[:1]):
            entity = analysis.entity(member.mention)
            if entity is not None and entity is not target.company:
                backer = Backer(entity, member.lead or "lead" in cell.mask, member.mention.span, "table")
                target.backers.setdefault(id(entity), backer)
                target.shares.setdefault(id(entity), (entity, money))


def _made_up(rounds: Sequence[Round], given: Sequence[MoneyMention]) -> Round | None:
    """Return the round told last that some sums add up to, roughly."""
    parts = [each.money for each in given]
    made_up = (r for r in reversed(rounds) if r.money is not None and add_up(parts, r.money.money, fineness=50))
    return next(made_up, None) if len(parts) > 1 else None

"""What stands before a name: its description ("the state-run"), or whose what it is ("Acme founder Ada Lind")."""

from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Element
from kg.extractors.wording.words import ARMS, BEARERS, BUSINESSES, NO_BEARERS, NOT_DESCRIPTORS

#: When something happens, before a subject that no comma sets off: "in the end Acme let in three funds".
_TIMES = frozenset(
    "end meantime time times months years weeks days month year week day beginning past process night morning".split()
)

#: What goes before a subject that no comma sets off: "in all Acme has raised $5m".
_BY_THE_WAY = frozenset(
    [("for", "instance"), ("for", "example"), ("in", "all"), ("in", "total"), ("in", "addition"), ("in", "fact")]
)

#: What only a verb or adverb follows: "will keep Acme going", "he met Acme".
_BEFORE_VERBS = frozenset("he she they we who i having will would can could may might must shall should cannot".split())

#: Words that end as participles do and may yet describe a name.
_DESCRIBING = frozenset(
    "existing returning founding listed renowned famed unnamed united publicly-listed emerging engineering marketing "
    "consulting banking manufacturing mining gaming publishing shipping advertising outsourcing ride-hailing "
    "self-driving shopping trading red seed ring king spring".split()
)

#: What somebody is of a firm, or one firm of another.
_ROLES = frozenset(
    "ceo cto cfo coo cmo cofounder co-founder cofounders co-founders founder founders partner partners president "
    "chief executive chairman head boss alumni exec execs executives manager parent supplier investor veteran "
    "star player creator vp director officer operating financial product engineering general managing co-ceo "
    "chair alum alumnus researcher researchers engineer engineers subsidiary affiliate chairwoman chairperson md "
    "svp evp promoter promoters arm unit rival spinout spin-out spinoff spin-off backer owner maker publisher "
    "operator bottler distributor competitor shareholder".split()
)

#: Whose a name is: "the Lind family's Brightfell", "the Ek brothers' Tindra".
_FAMILIES = (["family"], ["brothers"], ["group"], ["siblings"])


#: Who came in at the stage that is told before: "seed investor Acme".
_STAGE_BACKERS = frozenset("investor investors backer backers financier financiers shareholder shareholders".split())


#: What shows that a description is an investor's.
INVESTING = frozenset(
    "venture vc equity investment investor buyout hedge asset wealth pension sovereign endowment investing".split()
)


def taken_descriptors(result: list[Element], start: int) -> tuple[int, StageMention | None]:
    """Take what describes a name off ``result`` ("state-run", "Toyota supplier", "Japan's").

    Return the new start, and the stage at which those so described came in: "seed investors".
    """
    count, role, earlier, words = 0, "", None, set[str]()
    while result and count < 7:
        last = result[-1]
        if role in _STAGE_BACKERS and last.kind == "S" and isinstance(last.mention, StageMention):
            earlier = last.mention
            start, role = last.start, ""
            result.pop()
            count += 1
            continue
        if not count and len(result) > 1 and (result[-2].text, last.text) in _BY_THE_WAY:
            break
        if last.kind == "M" and role and not words.isdisjoint(INVESTING):
            start, role = last.start, ""  # "$4 billion venture firm Acme": how large it is
            result.pop()
            count += 1
            continue
        if last.text == "behind" or (not count and last.text in _TIMES):
            break
        if last.kind == "w" and len(result) > 1 and result[-2].kind == "w" and result[-2].text in _BEFORE_VERBS:
            break
        if last.kind == "w" and len(result) > 2 and result[-2].text in _RELATIVES and _is_verb(last.text, result[-3]):
            break
        if not (
            (last.text == "of" and not count and _is_arm(result))
            or last.kind == "P"
            or (last.kind == "w" and _is_descriptor(last))
            or (last.kind == "G" and count and len(last.members) == 1 and not last.possessive and _adjacent(result))
        ):
            break
        start, role = last.start, last.text
        words.add(last.text)
        result.pop()
        count += 1
    return start, earlier


#: "A startup that reconciles Acme payments": what stands behind them is a verb.
_RELATIVES = frozenset(("that", "which", "who"))


def _is_verb(word: str, before: Element) -> bool:
    """Return whether a word behind a relative pronoun, whose noun stands ``before``, is a verb and no noun."""
    plural = word.endswith(("ors", "ers", "ists", "ees", "ians", "ss")) or word in _ROLES
    return word.endswith("s") and not plural and (before.kind in "GNAP" or before.text in BUSINESSES)


def _is_descriptor(word: Element) -> bool:
    """Return whether a word belongs to the description of the name after it, and is neither a number nor a bearer's."""
    return (
        describes(word.text)
        and word.text not in NO_BEARERS
        and not (word.possessive and word.text in BEARERS)
        and not word.text[0].isdigit()
    )


def _is_arm(result: list[Element]) -> bool:
    """Return whether what came last is "by the venture arm of": not ", the venture arm of", which is what a name is."""
    if len(result) < 4 or result[-2].text not in ARMS or result[-2].possessive:
        return False
    at = next((k for k in range(len(result) - 3, max(len(result) - 7, 0), -1) if result[k].text == "the"), 0)
    return at > 0 and result[at - 1].text in ("by", "from", "with", "and", "including", "include", "are", "were", "was")


def _adjacent(result: list[Element]) -> bool:
    """Return whether a group may stand before a noun as its modifier ("Toyota supplier Denso")."""
    before = result[-2] if len(result) > 1 else None
    return (
        before is None
        or before.kind == "."
        or (before.kind == "w" and before.text in ("by", "from", "with", "and", "of", "the", "as", "in", "including"))
    )


def describes(word: str) -> bool:
    """Return whether a word may be part of the description before a name (no verb, preposition or pronoun)."""
    if word in NOT_DESCRIPTORS:
        return False
    return "-" in word or word in _DESCRIBING or not (word.endswith("ed") or word.endswith("ing"))


def _is_role(word: str) -> bool:
    """Return whether a word says what somebody is of a firm: "founder", "vice-chairman", "ex-head"."""
    return word in _ROLES or ("-" in word and word.rpartition("-")[2] in _ROLES)


def titled(elements: list[Element], i: int) -> int | None:
    """Return the index of the name that another name and a role introduce ("Sorare CEO Nicolas Julia"), if so."""
    j = i + 1
    if [e.text for e in elements[j : j + 1]] in _FAMILIES and elements[j].possessive and j + 1 < len(elements):
        return j + 1 if elements[j + 1].kind == "N" and not elements[j + 1].possessive else None
    while (
        j < min(i + 6, len(elements))
        and elements[j].kind == "w"
        and (
            _is_role(elements[j].text)
            or (elements[j].text in ("and", "&", "of") and _is_role(elements[j - 1].text))
            or describes(elements[j].text)
        )
    ):
        j += 1
    introduced = i + 1 < j < len(elements) and _is_role(elements[j - 1].text)
    return j if introduced and elements[j].kind == "N" and not elements[j].possessive else None

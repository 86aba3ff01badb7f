"""Where a list of names ends though another name follows: that name begins a clause of its own."""

from kg.extractors.sentences.descriptors import describes, titled
from kg.extractors.sentences.elements import Element
from kg.extractors.wording.words import FINITE, PREPOSITIONS, VERBS

_SAYING = frozenset("reported said reports wrote says hears understands learned noted told".split())
_OUTLETS = frozenset(
    "paper newspaper daily weekly portal site website magazine blog newsletter agency broadcaster outlet "
    "publication title".split()
)
_BEFORE_SUMS = frozenset(
    "a an the about over nearly almost some roughly around its another only just up to more than".split()
)
_RAISED = frozenset(
    "raised secured closed obtained got received landed bagged netted attracted collected drew gathered pulled picked "
    "scooped pocketed nabbed snagged garnered".split()
)


def ends_list(elements: list[Element], i: int, stop: int, in_object: bool) -> bool:
    """Return whether the name at ``stop`` begins a clause of its own rather than going on with the list before ``i``.

    ``in_object`` tells that the list is an object: "led by Acme, and Bolt said".
    """
    last = titled(elements, stop) or stop
    if elements[i].text == ";" and (_opens_clause(elements, stop) or (in_object and _goes_on(elements, stop))):
        return True
    between = [e.text for e in elements[i:stop]]
    if in_object and (_has_a_round(elements, between, stop, last) or _raises_aside(elements, between, last + 1)):
        return True
    after = _word_after(elements, stop, last)
    if after is None or after.kind != "w":
        return False
    if after.text in _SAYING and (all(text == "," for text in between) or _tells(between, after.text)):
        return True
    if _hears(elements, last + 1) and all(text == "," for text in between):
        return True
    if "with" in between or "while" in between:
        return True
    if not in_object:
        return False
    if _obtains(elements, last + 1) and between[0] == "," and len(between) > 1:
        return True
    if between == [",", "and"] and after.text in VERBS:
        return True
    later = elements[stop + 2].text if stop + 2 < len(elements) else ""
    goes_on = later.endswith("ing") or later in ("in", "on", "aboard", "there", "investors")
    return after.text in FINITE and not (after.text in ("also", "both", "all") and goes_on)


def _goes_on(elements: list[Element], stop: int) -> bool:
    """Return whether a word follows a name that can only be its verb: "a sum from Acme; and Bolt let it be known"."""
    after = elements[stop + 1] if stop + 1 < len(elements) else None
    return (
        after is not None
        and not elements[stop].possessive
        and after.kind == "w"
        and after.text.isalpha()
        and after.text not in PREPOSITIONS | {"and", "or", "as", "which", "who", "that", "plus", "both", "all", "among"}
        and not describes(after.text)
    )


def _hears(elements: list[Element], at: int) -> bool:
    """Return whether who stands before ``at`` only heard of the news: "…, the Quellmar Times was told on Monday"."""
    verb, later = (elements[k].text if k < len(elements) else "" for k in (at, at + 1))
    return verb in ("was", "has", "can", "is", "had") and later in _HEARD


_HEARD = frozenset("told learned learnt heard reported informed reveal understood seen confirmed".split())


def _has_a_round(elements: list[Element], between: list[str], stop: int, last: int) -> bool:
    """Return whether a sum is told of the name that ends at ``last`` alone."""
    after = elements[last + 1] if last + 1 < len(elements) else None
    if after is not None and after.kind == "M":
        return True  # "took <M> from Acme, Bolt <M> from Coil": what Bolt took
    if _raises(elements, stop):
        return True  # "led by Acme, and London-based Bolt obtained <M0>"
    apart = between[:2] == [",", "and"] and all(describes(text) or text in ("the", "a", "an") for text in between[2:])
    if apart and _with_a_sum(elements, last + 1):
        return True  # "led by Acme, and Bolt, with $3m from Coil": what Bolt has
    return after is not None and after.text == "(" and _own_round(elements, last + 2)


def _raises_aside(elements: list[Element], between: list[str], start: int) -> bool:
    """Return whether the name before ``start`` raises a sum, past where it sits and what it does.

    "Led by Acme, and Bolt of San Jose, which makes kites too, has raised $86 million".
    """
    if between[:1] != [","] or not {"and", "while"} & {*between}:
        return False
    at = start
    if at < len(elements) and elements[at].text in ("of", "from", "in"):
        at += 1
        while at < len(elements) and (elements[at].kind == "P" or elements[at].text == ","):
            at += 1
        at -= elements[at - 1].text == ","
    if elements[at : at + 1] and elements[at].text == ",":
        closing = next((k for k in range(at + 1, min(at + 16, len(elements))) if elements[k].text == ","), None)
        if closing is None or any(e.kind == "M" for e in elements[at:closing]):
            return False
        at = closing + 1
    while at < len(elements) and elements[at].text in ("has", "have", "had", "also", "just", "recently", "since"):
        at += 1
    words = _words_before_sum(elements, at, 5) or []
    return at > start and bool(words) and words[0].text in _RAISED and all(e.kind == "w" for e in words)


def _word_after(elements: list[Element], stop: int, last: int) -> Element | None:
    """Return what follows a name, past brackets and a date: "led by Acme, and Bolt in May announced …"."""
    after = elements[last + 1] if last + 1 < len(elements) else None
    if after is not None and after.text == "(":
        closing = next((k for k in range(stop + 2, min(stop + 10, len(elements))) if elements[k].text == ")"), None)
        after = elements[closing + 1] if closing is not None and closing + 1 < len(elements) else after
    dated = after is not None and after.kind == "D" and stop + 2 < len(elements)
    return elements[stop + 2] if dated and elements[stop + 2].text in FINITE | VERBS else after


def _opens_clause(elements: list[Element], start: int) -> bool:
    """Return whether the names after a semicolon are the subject of a verb: "… for Acme; Bolt and Coil re-upped"."""
    at = start
    while at < len(elements) and (elements[at].kind == "N" or elements[at].text in (",", "and")):
        at += 1
    return (
        at < len(elements)
        and elements[at].kind == "w"
        and elements[at - 1].kind == "N"
        and (elements[at].text in FINITE | VERBS or elements[at].text.endswith("ed"))
    )


def next_clause(elements: list[Element], i: int, stop: int) -> bool:
    """Return whether the clause of an object ends at ``i``: "by Acme, Bolt tapped Coil", "by Acme, and Bolt joined"."""
    between, at = [e.text for e in elements[i:stop] if e.kind != "P"], stop
    described = between[:2] == [",", "and"] and all(describes(text) for text in between[2:])
    if (between != [","] and not described) or elements[stop].possessive:
        return False
    if described:  # the subject may be a list
        at = _past_asides(elements, _end_of_list(elements, stop))
    while at + 1 < len(elements) and elements[at + 1].text in ("too", "itself"):
        at += 1
    if len(between) == 1:
        at = _past_apposition(elements, at)
    verb, after = (elements[k] if k < len(elements) else None for k in (at + 1, at + 2))
    if verb is None or verb.kind != "w" or (after is not None and after.text in ("by", "in") and len(between) == 1):
        return False
    return verb.text in FINITE | VERBS or (verb.text.endswith("ed") and len(verb.text) > 4 and "-" not in verb.text)


def _past_apposition(elements: list[Element], at: int) -> int:
    """Return where what a name is said to be ends, set off by commas: "Bolt, the venture arm of Coil, took part"."""
    if [e.text for e in elements[at + 1 : at + 2]] != [","] or at + 2 >= len(elements):
        return at
    if elements[at + 2].text not in ("the", "a", "an", "its", "his", "her", "which", "who"):
        return at
    closing = next((k for k in range(at + 3, min(at + 20, len(elements))) if elements[k].text in (",", ";", "(")), None)
    return at if closing is None or elements[closing].text != "," else closing


def begins_main_clause(elements: list[Element], i: int, stop: int) -> bool:
    """Return whether the subject stands at ``stop``, after a list that has had its "and" and a comma at ``i``.

    "Founded by alumni of Acme and Bolt, the payments startup Coil of Estonia has raised …".
    """
    if elements[i].text != "," or any(e.text in ("and", "&", "or") for e in elements[i:stop]):
        return False
    at = (titled(elements, stop) or stop) + 1
    while at + 1 < len(elements) and elements[at].text in ("of", "from", "in") and elements[at + 1].kind in "PD":
        at += 2
    at = _past_description(elements, at)
    while at < len(elements) and elements[at].text in _ADVERBS:
        at += 1
    verb, after = (elements[k] if k < len(elements) else None for k in (at, at + 1))
    if verb is None or verb.kind != "w" or (after is not None and after.text == "by"):
        return False
    return verb.text in FINITE | VERBS or (verb.text.endswith("ed") and len(verb.text) > 4 and "-" not in verb.text)


def _past_description(elements: list[Element], at: int) -> int:
    """Return where it goes on after what a name is, told between commas: "Coil, a maker of kites, should"."""
    if at + 1 >= len(elements) or elements[at].text != "," or elements[at + 1].text not in _DESCRIBING:
        return at
    closing = next((k for k in range(at + 2, min(at + 20, len(elements))) if elements[k].text in ",;"), None)
    return at if closing is None or elements[closing].text == ";" else closing + 1


_DESCRIBING = frozenset(("a", "an", "the", "which", "who", "whose"))
_ADVERBS = frozenset("also now recently just already then later today reportedly quietly since itself".split())


def _past_asides(elements: list[Element], at: int) -> int:
    """Return the last element of a name with what stands beside it: "Acme of Leeds", "Bolt (who led)", "Coil also"."""
    while at + 2 < len(elements):
        if elements[at + 1].text in ("of", "from", "in") and elements[at + 2].kind in "NP":
            at += 2
        elif elements[at + 1].text == "(":
            closing = next((k for k in range(at + 2, min(at + 12, len(elements))) if elements[k].text == ")"), None)
            if closing is None:
                return at
            at = closing
        elif elements[at + 1].text in _ADVERBS:
            at += 1
        else:
            return at
    return at


def _end_of_list(elements: list[Element], stop: int) -> int:
    """Return where the last name of the list at ``stop`` stands: "Acme, Bolt and the family office of Coil"."""
    at = stop
    while at + 2 < len(elements) and elements[at + 1].text in ("and", ","):
        nexts = at + 2 + (elements[at + 1].text == "," and elements[at + 2].text == "and")
        while nexts < min(len(elements), at + 11) and (
            elements[nexts].kind == "P"
            or elements[nexts].possessive
            or (elements[nexts].kind == "N" and nexts + 1 < len(elements) and elements[nexts + 1].possessive)
            or (
                elements[nexts].kind == "w"
                and (elements[nexts].text in ("the", "of", "a") or describes(elements[nexts].text))
            )
        ):
            nexts += 1
        if nexts >= len(elements) or elements[nexts].kind != "N":
            break
        at = nexts
    return at


def _own_round(elements: list[Element], at: int) -> bool:
    """Return whether brackets tell the round of the name before them: "by Acme, Bolt ($5m from Coil)"."""
    closing = next((k for k in range(at, min(at + 10, len(elements))) if elements[k].text == ")"), at)
    inner = elements[at:closing]
    return any(e.kind == "M" for e in inner) and any(e.kind == "S" or e.text in ("from", "led") for e in inner)


def _words_before_sum(elements: list[Element], start: int, reach: int) -> list[Element] | None:
    """Return what stands from ``start`` to a sum of money within ``reach`` elements; ``None`` if there is none."""
    after = elements[start : start + reach]
    money = next((k for k, e in enumerate(after) if e.kind == "M"), None)
    return None if money is None else after[:money]


def _with_a_sum(elements: list[Element], i: int) -> bool:
    """Return whether ", with <M0>" or ", which raised <M0>" follows: what is told of the name before alone."""
    if i + 2 >= len(elements) or elements[i].text != "," or elements[i + 1].text not in ("with", "which", "whose"):
        return False
    words = _words_before_sum(elements, i + 2, 4)
    return words is not None and all(e.kind in "wS" and e.text not in ("led", "also") for e in words)


def _obtains(elements: list[Element], verb: int) -> bool:
    """Return whether a verb follows whose object is a sum: "by Acme, and rival Bolt obtained <M0>"."""
    if elements[verb].text in PREPOSITIONS | {"and", "or", "worth", "plus"}:
        return False
    words = _words_before_sum(elements, verb + 1, 3)
    return words is not None and all(e.text in _BEFORE_SUMS for e in words)


def _raises(elements: list[Element], stop: int) -> bool:
    """Return whether a name raises a sum: what it does ends the list before it."""
    words = _words_before_sum(elements, stop + 1, 4)
    if not words:
        return False
    return words[0].text in _RAISED and all(e.kind == "w" for e in words)


def _tells(between: list[str], verb: str) -> bool:
    """Return whether a paper tells the news after a list: "led by Acme, the Quellmar Times reported"."""
    words = between[1:]
    outlet = words[-1:] == ["the"] or (0 < len(words) < 5 and words[-1] in _OUTLETS)
    return verb in ("reported", "reports", "wrote", "hears", "understands", "learned") and between[0] == "," and outlet

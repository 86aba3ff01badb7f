"""Whom a sentence brings up for the next ones to go on about, though its grammatical subject is another or nobody.

"Acme's nearest rival, Leeds-based Bolt, …", "The best-known of them is Bolt", "Two of its engineers founded Bolt".
"""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.documents import BlockKind
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.patterns import Pattern

_OPENS = r"^(?:[-–—•*] )?(?:(?:and|but|then|also|so|finally|meanwhile|lastly|next|elsewhere|now|in|on|at|for|,|here|there|home|abroad|instance|example|<P\d+>(?:'s)?|<D\d+>) )*"
_WORD = r"(?:(?!<|[;.:,]|is\b|was\b|are\b|has\b|had\b|said\b|says\b)[\w'’-]+ |<P\d+>(?:'s)? )"
_OTHER = (
    r"(?:rivals?|competitors?|challengers?|contenders?|newcomers?|peers?|counterparts?|neighbou?rs?|cousins?|compatriots?|"
    r"alternatives?|upstarts?|up-and-comers?|followers?|successors?|imitators?|spin-?offs?|spin-?outs?|answer)"
)
_ONE_OF = (
    rf"(?:{_OTHER}|names?|examples?|cases?|exceptions?|standouts?|stand-outs?|winners?|front-?runners?|pioneers?|veterans?|"
    r"(?:of|among) (?:them|these|those|the (?:lot|pack|bunch|group|field|crop))|(?:largest|biggest|oldest|youngest|richest|newest|boldest|best-funded|"
    r"(?:best|least)[ -]known|most \w+) (?:start-?up|company|firm|lab|maker|developer|player|one))"
)
#: "Acme's nearest rival at home, Leeds-based Bolt, also …": told beside what it is to the other.
_APPOSED = Pattern(
    rf"{_OPENS}(?:<[GA]\d+>'s|its|their|his|her|our|an?|the|another|one|one of (?:its|their|the|<[GA]\d+>'s)|<[GA]\d+> 's) {_WORD}{{0,5}}?{_OTHER} "
    rf"{_WORD}{{0,5}}?, {_WORD}{{0,4}}(?P<g><G\d+>)(?!'s)"
)
#: "Its new local rival is Bolt of Leeds", "The best-known name is Bolt".
_IS = Pattern(
    rf"{_OPENS}(?:(?!<G\d+>(?!'s)|<M|[;.:]|is\b|was\b)\S+ ){{0,8}}?{_ONE_OF} (?:(?!<G|<M|[;.:])\S+ ){{0,6}}?"
    r"(?:is|was|are|were|remains|has been|may be|might be|must be) (?:(?:perhaps|probably|now|also|still|surely|of course|, |that of) ?)*"
    r"(?P<g><G\d+>)(?!'s)(?= (?:of|from|in|at|,|\.|;|:|which|whose|who|and|but|–|—|-|\()|$)"
)
#: "Then there is Bolt", "Take Bolt", "Among its rivals is Bolt".
_THERE = Pattern(
    rf"{_OPENS}(?:it (?:is|was)(?= <G\d+> (?:,|\.|;|:))|there (?:is|was|are|were|'s)|there's|(?:next|then|first|last|second|third) (?:is|comes|came|up is)|enter|consider|meet|take(?= <G\d+> (?:,|:|\.|of\b|in\b))|"
    rf"look at|(?:an)?other (?:is|was)|(?:out of|from|over from) (?:(?!<[GM]|[;.:,])\S+ ){{1,4}}?comes?|(?:among|one of) (?:(?!<G\d+>(?!'s)|<M|[;.:,]|(?:customers|clients|users|partners|suppliers|investors|backers|shareholders|owners|lenders|advis[eo]rs|employers)\b)\S+ ){{0,6}}?(?:is|was|are|were)|(?:close|hard|not far) behind (?:it |them )?(?:is|comes)) "
    rf"(?:(?:also|now|the case of|, of course ,|, for (?:example|instance) ,) )*(?:(?:<[GA]\d+>'s|its|their|our|an?|the|another|one of its) {_WORD}{{0,5}}?{_OTHER} {_WORD}{{0,3}}?, {_WORD}{{0,4}})?(?P<g><G\d+>)(?!'s)(?= (?:of|from|in|at|,|\.|;|:|which|whose|who|and|but|–|—|-|\()|$)"
)
#: "So does Bolt, which …", "The bar has been set by Bolt", "The crown belongs to Bolt".
_TURNS_TO = Pattern(
    rf"{_OPENS}(?:(?:so|neither|nor) (?:does|do|is|are|has|will|can)|"
    r"(?:(?!<G|<M|[;.:])\S+ ){1,6}?(?:(?:is|was|were|are|been|being) (?:\w+ly )?(?:set|made|pioneered|blazed|held|dominated|offered|posed|shown|taken|provided|supplied|filled|occupied) by|"
    r"(?:belongs?|belonged|falls?|fell) to)) "
    r"(?P<g><G\d+>)(?!'s)"
)
#: "And Bolt?", "What of Bolt?"
_AND_WHAT = Pattern(
    r"^(?:(?:and|but|so|then|as for|what (?:of|about)|how about|and what (?:of|about)|and then) ){1,2}(?P<g><G\d+>)(?!'s) \?$"
)
#: "Two engineers from Acme founded Bolt".
_FOUND_IN = Pattern(
    r"\b(?:have|has|had|found|find|finds|gained|won|got) (?:an? |its |their )(?:(?!<)[\w-]+ ){0,2}(?:friend|ally|champion|rival|competitor|challenger|helper|home|alternative|answer|option|newcomer|name) in "
    r"(?:(?!<)[\w'’-]+ ){0,3}(?P<g><G\d+>)(?!'s)"
)
_FOUNDED = Pattern(
    r"\b(?:(?:co-?)?(?:founded|started|set up|established|launched|created|began|formed|incorporated)|"
    r"(?:(?:left|quit|departed|resigned|exited|abandoned) (?:(?!<M|[;.:])\S+ ){0,5}?|went on |decided |chose |teamed up |joined forces |got together )(?:to|and|before) (?:co-?)?(?:found(?:ed|ing)?|start(?:ed|ing)?|set(?:ting)? up|launch(?:ed|ing)?|build|built|create|establish|begin|began|form)) "
    r"(?P<g><G\d+>)(?!'s)(?= (?:in|with|at|on|last|two|three|,|\.|;|after|from|as|to|when|and|together|<[DP]\d+>)|$)"
)
_PEOPLE = Pattern(
    r"\b(?:engineers?|executives?|researchers?|founders?|co-?founders?|alumni|alumnus|veterans?|employees|colleagues|scientists?|students?|graduates?|friends|"
    r"brothers|sisters|siblings|professors?|physicists?|doctors?|duo|trio|pair|quartet|staff|staffers|people|managers?|designers?|he|she|they|who)\b"
)

#: "Bolt, also of Leeds, makes robots": where nobody named Bolt before, it is told of next.
_MAKES = Pattern(
    rf"{_OPENS}(?P<g><G\d+>)(?: , (?:(?!<[GM])[^\s,;.]+ ){{1,6}},)? (?:(?:also|now|already|for its part) )?(?:develops|makes|builds|sells|designs|offers|runs|operates|supplies|"
    r"provides|produces|manufactures|works on|is (?:building|developing|making|working on)) (?!<G)(?!.* (?:rais|fund)\w+ )"
)


def introduced(sentence: Sentence) -> Element | None:
    """Return the subject of a sentence that tells what a company makes, and names nobody else."""
    match = _MAKES.match(sentence.mask) if sentence.mask.count("<G") == 1 and not sentence.is_heading else None
    return sentence.at(match.start("g")) if match is not None else None


def presented(sentence: Sentence) -> Element | None:
    """Return the name that a sentence brings up for the next ones to go on about, if it is made for that."""
    mask = sentence.mask
    if "<G" not in mask:
        return None
    for pattern in (_APPOSED, _IS, _THERE, _TURNS_TO, _FOUND_IN, _AND_WHAT):
        if (match := pattern.search(mask)) is not None:
            return sentence.at(match.start("g"))
    if sentence.is_heading and (asked := _asked_about(sentence)) is not None:
        return asked
    for match in _FOUNDED.finditer(mask):
        before = [e for e, at in sentence.mentions if at < match.start() and e.kind == "G"]
        people = any(e.members[0].mention.kind == "person" for e in before if e.members)
        if people or _PEOPLE.search(mask, 0, match.start()):
            return sentence.at(match.start("g"))
    return None


#: What an interviewer says and no headline does: "What about Bolt?", "The elephant is Bolt."
_SAID = Pattern(r"(?:\S+ ){3,}[?.]$|what about <G\d+> \?$|and <G\d+> \?$")


def _asked_about(sentence: Sentence) -> Element | None:
    """Return the only company that a question above an answer names, if it does not open it as a headline's does."""
    if sentence.block.kind is not BlockKind.HEADING or _SAID.match(sentence.mask) is None:
        return None
    named = [element for element, _ in sentence.mentions if element.kind == "G"]
    return named[0] if len(named) == 1 and len(named[0].members) == 1 and not named[0].possessive else None

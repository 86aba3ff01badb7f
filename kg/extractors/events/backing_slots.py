"""Who backed whom by slots: who gives, what is done, and to whom. Any way to fill one goes with any of the others.

"Acme, which runs $3 billion, likewise holds shares in Bolt, and in Coil"; "Acme is a backer of Bolt; of Coil; and of Dune";
"its bets include companies such as Bolt"; "cheques from Acme went to Bolt"; "Bolt and Coil are among Acme's investments".
"""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from collections.abc import Iterator
from typing import Final

from kg.extractors.sentences.elements import Element, Sentence, single
from kg.extractors.wording.patterns import Family, Pattern
from kg.extractors.wording.verbs import PLACING, any_of

BY_FUNDERS: Final = "backed, by a funder"
"""By which patterns only those back somebody who are called as funders are: "Acme Ventures supports Bolt"."""

#: Before a name: what it is called, but nothing that makes it somebody else's.
_NO_WORD: Final = (
    r"<|(?:and|or|of|by|from|with|to|for|in|into|on|at|than|not|no|never|without|which|who|that|whose|former|would-be|potential|possible|planned|"
    r"failed|customers?|clients?|suppliers?|partners?|products?|rivals?)\b"
)
_WORD: Final = rf"(?:(?!{_NO_WORD})[\w’&/'.-]+ )"
_NAMED: Final = rf"(?:(?!{_NO_WORD})[\w’&/'.-]+ |<P\d+>(?:'s)? |[“\"'‘] )"
_COMPANIES: Final = (
    r"(?:companies|start-?ups|firms|ventures|businesses|enterprises|unicorns|players|names|outfits|makers|developers|labs|"
    r"others|groups|newcomers|upstarts|providers|organi[sz]ations)"
)
#: How those are named that a noun stood for: "companies such as", "five investments, among them", "two firms:".
_LISTED: Final = rf"(?:(?:, |\( )?(?:such as|like|including|include|among (?:them|which|these|whom)|namely|notably|for (?:example|instance),?|e\.g\.|as (?:varied|different|diverse) as)(?: are| is| were| was)? |[:–—(-] ){_NAMED}{{0,6}}?"
_OBJECT: Final = (
    rf"(?:the likes of |(?:dozens|scores|hundreds|a (?:number|range|dozen|series|handful|string|host|group)) of )?{_NAMED}{{0,8}}?"
    rf"(?:(?:{_COMPANIES}|likes of) (?:(?:in|from|across) (?:the )?(?:(?!<)[\w-]+ |<[PG]\d+> ){{1,3}}?)?(?:(?:already|so far|to date|already,) )?(?:{_LISTED}|from ))?(?P<co><[GA]\d+>)(?!'s)(?! (?:said|says|told)\b)"
)
_DONE: Final = (
    r"(?:has|have|had|is|are|was|were|been|being|also|now|all|both|each|since|once|twice|later|then|again|still|even|first|long|already|likewise|meanwhile|in turn|as well|"
    r"to date|so far|too|just|itself|personally|in <D\d+>|on <D\d+>|<D\d+>|over the (?:past|last) (?:\w+ )?(?:years?|months|decade)|in (?:recent|past|earlier) (?:years|months)|known to have|"
    r"which|who|that|(?:said|says|announced|announces|confirmed|revealed|disclosed) (?:<D\d+> |on <D\d+> )?(?:that )?(?:it|they|he|she)|"
    r"(?!(?:family|supply|reply|rally|nearly|barely|hardly|scarcely|likely|apply|rely|comply|imply|multiply|assembly)\b)[a-z]{2,}ly)"
)
#: What may stand beside who gives: "Acme, which runs $3 billion, has …".
_BESIDE: Final = r"(?P<beside>, (?:(?!<G|[;:])[^\s,]+ |, (?!has|have|had|is|was)(?=(?:(?!<G|[;:,])\S+ ){1,10}, )){1,28}, |, (?:an?|the|one of) (?:(?!<G|[;:,])\S+ ){1,12}?(?=(?:that|which|who) ))?"
_GIVER: Final = rf"(?P<g><[GA]\d+>(?!'s)|(?<![\w'’<-])(?:it|she|he|they)(?= )) {_BESIDE}(?:, )?(?:{_DONE} (?:, )?)*"
#: The subject of a sentence, who is told to do something else first: "Acme opened an office and backed Bolt".
_GIVER_TOO: Final = (
    r"^(?:(?:in|on|at|by) (?:(?!<G)\S+ ){1,6}, |<D\d+> (?:, |: ))?(?P<g><G\d+>)(?!'s) (?:(?!<M|[;:]|which\b|who\b|that\b|whose\b|by\b|from\b|not\b|said\b)\S+ )"
    rf"{{1,24}}?(?:and|as well as) (?:{_DONE} )*"
)

_MONEY: Final = r"(?:money|cash|capital|funds|funding|investments?|sums?|cheques?|checks?|dollars|euros|millions)"
_HELD: Final = r"(?:stakes?|shares|shareholdings?|holdings?|equity|stock|bets?|wagers?|investments?|positions?|money|capital|minority interests?)"
_HOLDERS: Final = r"(?:investors?|backers?|shareholders?|supporters?|stakeholders?|financiers?|believers?)"
_AS: Final = r"(?:(?:one of |among |both |all )?(?:the |its |their |an? )?(?:(?!<|not\b|no\b|former\b|and\b|or\b|ex-|would-be\b|potential\b|prospective\b|of\b)[\w'’-]+ ){0,4}?)"
_INVESTING: Final = (
    rf"(?:(?:re-?|co-?)?invest(?:s|ed)|(?:put|puts|pumped|poured|tipped|sank|sunk|injected|plough?w?ed|spilled|spilt|spread|committed|channelled|{any_of(PLACING)}) {_WORD}{{0,3}}?{_MONEY}|"
    rf"(?:ma(?:de|kes)|carried out|did|completed|closed|(?:announce[sd]|confirmed|disclosed) having (?:made|carried out)|announce[sd]) (?:an? |its |their |the )?(?:(?!<|no\b)[\w-]+ ){{0,3}}?(?:investments?|<S\d+>))"
)
_SOON: Final = r"(?:(?:early|heavily|big|twice|again|early on|first|alongside|in <D\d+>|<D\d+>|back) )*"
_HAVING: Final = (
    r"(?:has|have|had|holds?|holding|held|owns?|owned|keeps?|kept|retains?|retained|took|takes|taken|bought|buys|acquired|acquires|picked up|built(?: up)?|amassed|sits on) "
    r"(?:(?!<|no\b|(?:sold|selling|offloaded|cut|reduced|doubled|increased|raised|lifted|exited|its|their)\b|majority\b|controlling\b|remaining\b|outright\b|of\b|[5-9]\d)[\w.-]+ (?:% )?){0,4}?"
)
_ACTS: Final = (
    ("invested in", rf"{_INVESTING} {_SOON}(?:in|into|behind)"),
    (
        "invested in",
        rf"(?:wr(?:ote|ites|itten)|cut|signed|handed|gave) {_WORD}{{0,3}}?(?:cheques?|checks?) {_SOON}(?:to|for|into|behind)",
    ),
    (
        "invested in",
        rf"(?:(?:bets?|wagered|gambled|doubled down) {_SOON}|(?:placed|made|has|have|had) {_WORD}{{0,3}}?(?:bets?|wagers?) )on",
    ),
    ("holds a stake", rf"{_HAVING}{_HELD} in"),
    (
        "backed",
        r"(?:(?:co-)?back(?:ed|s)|fund(?:ed|s)|financ(?:ed|es)|bankroll(?:ed|s)|seed(?:ed|s))(?! (?:by|with|in|for|to|up|off|down|out|into|from)\b)",
    ),
    (BY_FUNDERS, r"(?:support(?:ed|s)(?! (?:by|with|in|for|from)\b)|(?:stand|stands|stood) behind)"),
    ("invested in", r"(?<=(?:is|re) )(?:(?:now|also|already|both|heavily) )*invested in"),
)
_BEING: Final = (
    rf"(?:(?:is|are|was|were|been|being|as|became|becomes|become|remains|remained) (?:(?:now|also|still|once|itself|long|both|all) )*{_AS}|"
    rf"[,(—–] (?:(?:which|who|has|have|been|is|was|also|itself|himself|herself|once|both|all|long|now) )*(?:one of |among )?"
    rf"(?:an?|the|its|early|first|longtime|long-time|lead|initial|original|existing|fellow|major|minority|seed) (?:{_WORD}){{0,3}}?)"
)
#: What an investor owns, by which it is told whom it backed.
_OWNED: Final = rf"(?:{_HELD}|cheques?|checks?|portfolio (?:companies|firms|start-?ups)|investees?)"
_OWNED_ONES: Final = r"(?:investments|bets|wagers|stakes|holdings|positions|cheques|checks|deals|investees|portfolio (?:companies|firms|start-?ups))"
#: Where the list of these begins.
_ARE: Final = (
    r"(?:so far |to date |already |now |also |until now |(?:in|of|since) <D\d+> |in (?:the )?<P\d+> |in the (?:field|sector|space|area) )*"
    rf"(?:(?:have |has )?(?:includ(?:es?|ed)|compris(?:es?|ed)|contain(?:s|ed)?|featur(?:es?|ed)|span(?:s|ned)?|rang(?:es?|ed) from|count(?:s|ed)?)|are|were|is|was|:|(?:have |has )?(?:gone|went|goes?|flowed|flows?) (?:in)?to|{_LISTED.rstrip()}) "
)
_OF_G: Final = r"(?:by|of|from|held by|made by)"
_HIS: Final = rf"(?P<g><[GA]\d+>)'s (?:(?!{_NO_WORD})[\w’'-]+ ){{0,4}}?"
_ITS: Final = (
    r"(?:(?P<g2><G\d+>)(?!'s) (?:(?!<[GM]|;|no\b|not\b|without\b|(?:doubl|increas|rais|lift|up)(?:e|es|ed|ing|s)?\b)\S+ ){0,14}?(?<![\w'’])(?:its|their|whose|his|her)|(?<![\w'’<-])(?P<g>(?:its|their)(?= ))) "
    rf"(?:(?!{_NO_WORD})[\w’'-]+ ){{0,4}}?"
)
_IN_ONE: Final = rf"(?:{_HELD} (?:in|into)|(?:bets?|wagers?) on)"

_SLOTS: Final = Family((
    *((name, rf"{_GIVER}{act} {_OBJECT}") for name, act in _ACTS),
    *((name, rf"{_GIVER_TOO}{act} {_OBJECT}") for name, act in _ACTS),
    ("is a backer of", rf"{_GIVER}{_BEING}{_HOLDERS} (?:in|of|behind|to) {_OBJECT}"),
    ("is a backer of", rf"(?P<g><G\d+>)(?!'s) (?:, |is |was )(?:an? |the |one of )(?:(?!<M|[;:.]|which\b|who\b|that\b|whose\b|by\b|from\b|not\b)\S+ ){{1,24}}?(?:and|as well as) {_AS}{_HOLDERS} (?:in|of|behind|to) {_OBJECT}"),
    ("invested in", rf"(?P<g><G\d+>)(?!'s) (?:, |\( )?(?:is |was )?(?:best |well |also |perhaps )*(?:known|famous|famed|noted|celebrated|renowned) (?:(?:mainly|mostly|best|chiefly|above all) )?for (?:(?:having|early|also) )*(?:backing|funding|financing|seeding|bankrolling|(?:investing|putting {_MONEY}|buying stakes) (?:early )?(?:in|into)) {_OBJECT}"),
    ("stake of", rf"{_HIS}{_IN_ONE} {_OBJECT}"),
    ("stake of", rf"{_ITS}{_IN_ONE} {_OBJECT}"),
    ("stake of", rf"{_HIS}{_OWNED} {_ARE}{_OBJECT}"),
    ("stake of", rf"{_ITS}{_OWNED} {_ARE}{_OBJECT}"),
    ("stake of", rf"\b(?!(?:shares?|stock|equity|stakes?|interests?|money|capital) of\b){_OWNED} {_OF_G} {_WORD}{{0,4}}(?P<g><[GA]\d+>)(?!'s) (?:(?:in|into|on) |{_ARE}){_OBJECT}"),
    ("stake of", rf"(?P<co><G\d+>)(?!'s) (?:, )?(?:{_DONE} )*(?:(?:belong|count|rank|figure|feature)(?:s|ed)? )?(?:among|one of|two of|three of|part of|to|in) (?:the )?(?P<g><[GA]\d+>)'s {_WORD}{{0,3}}{_OWNED}\b"),
    ("stake of", rf"(?P<co><G\d+>)(?!'s) (?:, )?(?:{_DONE} )*(?:(?:belong|count|rank|figure|feature)(?:s|ed)? )?(?:among|one of|two of|three of|part of|to) (?:the )?{_WORD}{{0,3}}{_OWNED} {_OF_G} {_WORD}{{0,4}}(?P<g><[GA]\d+>)(?!'s)"),
    ("stake of", rf"\bamong (?:(?P<g><[GA]\d+>)'s {_WORD}{{0,3}}{_OWNED}|(?:the )?{_WORD}{{0,3}}{_OWNED} {_OF_G} {_WORD}{{0,4}}(?P<g2><[GA]\d+>)) (?:so far )?(?:are|is|were|was|have been|:) {_OBJECT}"),
    ("stake of", rf"{_GIVER}(?:counts?|counted|lists?|listed|names?|numbers?|has|have|had|boasts?|boasted|includes?) {_OBJECT} (?:and (?:others|more) )?(?:among|as|in|within) (?:an? |one of |part of )?(?:its|their|his|her|the) {_WORD}{{0,4}}{_OWNED}\b"),
    ("stake of", rf"{_GIVER}(?:ma(?:de|kes)|has|have|had|disclos\w+|announc\w+|unveil\w+|reveal\w+|complet\w+|closed|did|signed|struck|holds?|held|keeps?|kept|manages?|counts?|lists?|listed) (?:(?!<|[;,:—–(]|no\b)\S+ ){{0,5}}?{_OWNED_ONES} (?:(?!<G|[;,:—–(])\S+ ){{0,5}}?{_LISTED}(?:the )?{_OBJECT}"),
    ("has its money", rf"\b(?:have|has|had|take|took|taken|got|received|won) (?P<g><[GA]\d+>)'s {_WORD}{{0,2}}(?:money|backing|cash|capital) [:—–-] {_OBJECT}"),
    ("counts among its backers", rf"(?P<co><[GA]\d+>)(?!'s) (?P<beside>(?:(?!<G|[;:])\S+ ){{0,12}}?)(?:welcom|greet|add|attract|unveil|announc|present|introduc|onboard|receiv|gain|bring)\w* {_NAMED}{{0,5}}(?P<g><G\d+>) (?:as|among|to) (?:an? |the |its |their )?(?:(?:list|circle|roster|group|ranks|line-?up) of )?{_WORD}{{0,4}}{_HOLDERS}\b"),
))  # fmt: skip

#: What goes on after one of those that somebody backed, by the word before it: "a backer of Acme; of Bolt; and of Coil".
_GOES_ON: Final = {
    word: Pattern(
        rf">(?: ,| ;| –| —)*(?: (?:and|as well as|plus|or|then|also|lastly|finally|too) ?)*(?: ,)? ?\b{word} {_OBJECT}"
        rf"|>(?: (?:, )?(?:and|as well as|plus)| ;(?: and)?) {_NAMED}{{0,6}}?(?P<last><G\d+>)(?!'s)(?= ?(?:[.;)]|$|, (?:and|as well as) {word}\b|are\b|were\b|have\b))"
    )
    for word in ("in", "into", "of", "behind", "to", "on")
}
#: The next one in a description, in which lists are not folded: "whose bets include the insurer Acme, Bolt and the bank Coil".
_NEXT: Final = Pattern(
    rf">(?: ,)?(?: (?:and|as well as|plus))? {_NAMED}{{0,6}}?(?P<last><G\d+>)(?!'s)(?= ?(?:[.;,)]|$|and {_NAMED}{{0,6}}?<G))"
)
_LAST_WORD: Final = Pattern(r"\b(in|into|of|behind|to|on)(?= (?:(?!<[GA]|\b(?:in|into|of|behind|to|on) )\S+ )*$)")
#: "From Acme to Bolt to Coil".
_FROM: Final = Pattern(r"\bfrom (?:(?!<G)\S+ )*$")


#: A list of names whose last one something else is told of: "Acme backed Bolt, and Coil has raised".
_GOES_ON_ALONE: Final = Pattern(
    r">(?: (?:which|who|that))?(?: (?:also|now|then|since|later|recently))* (?:has|had|is|was|raised|led|joined|invested|put|backed|said|bought|took|made|plans|announced|closed|secured)\b(?! (?:by|from)\b)"
)


def slots_of(sentence: Sentence, *, aside: bool = False) -> Iterator[tuple[str, Element, Element, str]]:
    """Yield who backed whom: how it is told (as a rule of ``backings``), who gave, to whom, and the words."""
    mask = sentence.mask
    for name, pattern in _SLOTS.likely(mask):
        for match in pattern.finditer(mask):
            told = match.groupdict()
            owner = _OWN.search(mask, match.start(), match.start("co")) if name == "stake of" else None
            if owner is not None and _GROWS.search(mask, 0, owner.start()):
                continue
            giver = sentence.at(match.start("g2" if told.get("g2") else "g"))
            words = match[0].replace(told["beside"], "") if told.get("beside") else match[0]
            first = match.start("co")
            for at in (first, *_others(mask, match.start(), first, aside=aside)):
                for one in all_but_subject(mask, at, sentence.at(at), listed=first > match.start()):
                    yield name, giver, one, words


#: What somebody buys or sells of what it holds is told elsewhere: "to double its stake in Acme".
_GROWS: Final = Pattern(
    r"\b(?:doubl|tripl|increas|rais|lift|rais|hik|sell|sold|sale|offload|cut|reduc|trim|dispos|dump|divest|exit)\w* (?:(?:almost|nearly|all|most|part|half|some|of|to|out|the|rest|whole) )*$"
)
_OWN: Final = Pattern(
    r"(?:\b(?:its|their|his|her)|<[GA]\d+>'s) (?:(?!<)[\w'’-]+ ){0,4}(?:stakes?|shares|shareholdings?|holdings?) in\b"
)


def all_but_subject(mask: str, at: int, names: Element, *, listed: bool) -> list[Element]:
    """Return a list of names, without the last one where that is the subject of what follows."""
    if not listed or len(names.members) < 2 or not _GOES_ON_ALONE.match(mask, mask.index(">", at)):
        return [names]
    return single(names)[:-1]


def _others(mask: str, start: int, at: int, *, aside: bool) -> Iterator[int]:
    """Yield where those stand whom the words after the first one backed go on to, however they are joined."""
    if at == start:
        return
    before = [*_LAST_WORD.finditer(mask, start, at)]
    word = "to" if _FROM.search(mask, start, at) else before[-1][1] if before else "of"
    while True:
        end = mask.index(">", at)
        found = _GOES_ON[word].match(mask, end) or (_NEXT.match(mask, end) if aside else None)
        if found is None:
            return
        at = found.start("co") if found.groupdict().get("co") else found.start("last")
        yield at

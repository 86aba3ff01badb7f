"""How acquisitions are told, as patterns over masks: the bought, the buyer, the verb or noun, the price."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.acquisitions.deals import DOING, DONE, NOUN

WORD = (
    r"(?!(?:of|in|into|for|from|to|with|by|at|on|and|or|as|that|which|shares?|stock|stakes?|itself|himself|back"
    r"|tenth|half|third|interest|interests|bonds|chips|assets|more|property|land|data|time|rights"
    r"|tickets)\b)(?![<,;:.])[\w'’&$%/.-]+ "
)
_WHOLE = (
    r"(?:(?:an? |the )?(?:[5-9]\d(?:[.,]\d+)?|100) ?(?:%|per ?cent)(?: (?:majority |controlling |equity )?(?:stake|interest|holding|share(?:holding)?))? (?:of|in) "
    r"|two[- ]thirds of |three[- ]quarters of |control of |(?:an? |the )(?:majority|bulk|whole) of "
    r"|the (?:remaining|other|outstanding) (?:\d+(?:[.,]\d+)? ?(?:%|per ?cent)|half|third|quarter|stake|shares)(?: stake| shares)? (?:of|in|it did not own of) "
    r"|all of |the (?:rest|remainder) of |(?:an? |the )?(?:majority|controlling)"
    r"(?: stake| interest| holding| share)? (?:of|in) "
    r"|(?:(?!<)[\w'’-]+ ){0,5}?(?:assets|patents|equipment|remains|remnants|estate|team|staff|what (?:was|is) left) of"
    r" |<A\d+> of )?"
)
_MAKER = (
    r"(?:[\w’-]+ ){0,4}(?:company|start-?up|maker|developer|provider|platform|specialist|operator|firm|business) <G"
)
_BASED = r"(?:<P\d+> , )?<P\d+> (?:\. )?(?:, )?- based "
ITS = rf"{_WHOLE}(?:{_BASED}|<P\d+> , (?=<G))?(?:(?:{WORD}|<P\d+>(?:'s)? |<M\d+> |<D\d+> |<G\d+> (?={_MAKER})){{0,6}}?)"
TARGET = (
    rf"(?P<t><G\d+>)(?!'s(?! (?:remaining|outstanding|entire|whole|business|assets|operations|estate|technology)\b| (?:<P\d+>(?:'s)?|[\w-]+) (?:assets|operations|activities)\b))(?! {_MAKER})(?! (?:(?:common|ordinary|preferred|class|convertible|new|existing) ){{0,2}}(?:shares?|stock|stakes?"
    rf"|chips|bonds|notes|gpus|servers|hardware"
    r"|processors|products|units|(?:[a-z-]+ ){0,2}(?:seats?|roles?|posts?|positions?|jobs?|portfolios?|accounts?|leases?|contracts?|franchises?"
    r"|mandates?|directorships?|chairmanships?|briefs?))\b)"
)
_RIVAL = (
    r"(?:(?:one of (?:the|its)|an?|its|their|our|local|smaller|fellow|(?:yet )?another) (?:[\w’'-]+ |<P\d+>(?:'s)? ){0,4}?(?:rival|competitor|start-?up"
    r"|company|firm|maker|developer|provider|platform|business|specialist|team|outfit|operator|manufacturer|label|brand|distributor|consultancy"
    r"|peers?|pioneers?|neighbou?r|supplier|app|portal|marketplace|studio|agency|lab|shop|seller|chain|clinic|one)(?: of(?: (?!<|in\b|from\b)[\w-]+){1,3})?(?: (?:in|from) <P\d+>)?(?: (?:in |last |this )?<D\d+>)?(?: as well| too| instead)? "
    r"(?:, (?:(?:this time|now) (?:it's|it is|with) )?|[-–—:] (?:(?:this time|now),? )?(?:it's |it is )?)(?:(?:an?|the) (?:(?!<)[\w'’-]+ ){1,4}(?:called|named|by the name of) )?|something(?: else| new| too)? : )?"
)
#: "Bought a company from the U.K. named Bolt".
_NAMED = (
    r"an? (?:(?!<)[\w'’-]+ |<P\d+>(?:'s)? ){0,4}?(?:start-?up|company|firm|maker|developer|provider|business|studio|agency|lab|outfit|app|platform)"
    r"(?: (?:in|from|of|based in) (?:the )?<P\d+>)? (?:called|named|by the name of|that goes by|known as) "
)
TARGET4, TARGET5 = TARGET.replace("?P<t>", "?P<t4>"), TARGET.replace("?P<t>", "?P<t5>")
TARGET6, TARGET7 = TARGET.replace("?P<t>", "?P<t6>"), TARGET.replace("?P<t>", "?P<t7>")
#: Whoever is bought out of a company is none that is bought.
_PART_OWNER = r"(?!(?:out )?(?:(?!<)[\w'’-]+ |<P\d+>(?:'s)? ){0,4}?(?:backers?|investors?|shareholders?|co-?founders?|founders?|owners?|partners?|vcs?) )"
_ASIDE = r"(?:, (?:for|in|on|at|via|through|as|with|last|this|late|early)\b(?:(?!<G)[^,;]){0,50} , )?"
VERB = re.compile(
    rf"(?:(?<= )|^)(?P<verb>{DONE}|{DOING}) {_ASIDE}{_PART_OWNER}(?:up |out )?(?:(?:the|an?) (?:(?!<)[\w'’-]+ ){{1,4}}and )?(?:{_RIVAL}|{ITS}(?:(?<=s ): )?|{_NAMED}){TARGET}"
)
PRIVATE = re.compile(
    rf"(?:(?<= )|^)(?P<verb>took|takes?|taking) {ITS}{TARGET} (?:private\b|off (?:its|their|his|her|(?:the )?<[GA]\d+>'s?) hands\b)"
)
EYES = re.compile(
    rf"(?:(?<= )|^)(?P<verb>eyeing|circling|sniffing around|bidding for|(?:in|on|holding|into) (?:(?!<)[\w-]+ ){{0,2}}?(?:talks|negotiations|discussions) (?:over|for(?= (?:<G|(?:the |an? )?[\w-]+ <G))|about (?:buying|acquiring|taking over)|on (?:buying|acquiring))) {ITS}{TARGET}"
    rf"|(?:(?<= )|^)(?P<wants>wants|wanted) {ITS}(?P<t6><G\d+>)(?!'s)(?: \( [^)]*\))? for (?:(?!<)[\w~-]+ ){{0,3}}<M"
)
LATTER = re.compile(
    rf"\bthe (?P<latter>latter) (?:(?:was|has been|been|is|since|then|now|later|recently|being|itself|also) )*"
    rf"(?P<verb>{DONE}) by (?:the |a |an |{WORD}){{0,5}}?(?P<a><G\d+>)"
)
PAYS = re.compile(
    rf"(?:(?<= )|^)(?P<verb>paid|pay|pays|paying|spent|spends|shell(?:s|ed|ing)? out"
    rf"|fork(?:s|ed|ing)? (?:over|out)|cough(?:s"
    rf"|ed)? up"
    rf"|hand(?:s|ed) over|laid out|put down|handing over|shelling out|forking (?:over|out)) (?:<G\d+> )?(?:(?:(?!<)[\w'’~-]+ ){{0,4}}?<M\d+>"
    rf"|an? (?:un\w+|confidential|secret) (?:sum|amount|price)) (?:in (?:(?!<|for)[\w'’-]+ "
    rf"){{1,4}}?|(?:in )?<D\d+> |last \w+ )?(?:for|on|to (?:buy|acquire)) (?:{ITS}{TARGET}|(?P<latter>the latter)\b|(?P<it><A\d+>(?!'s)|it\b(?! \w+ing\b)|the (?:whole )?(?:lot|thing|business)\b))"
)
PAID = re.compile(
    rf"<M\d+> (?:that |which )?(?P<a>it|they|<[GA]\d+>) (?:has |had )?(?P<verb>paid|spent|shelled out)"
    rf"(?: in <D\d+>)? (?:for|on|to (?:buy|acquire)) (?:{ITS}{TARGET}|(?P<it>it)(?! \w))"
)
GOT = re.compile(
    rf"(?:(?<= )|^)(?P<verb>got|grabbed|grabs|nabbed|nabs|landed|took|takes|bagged"
    rf"|bags) (?:<P\d+>(?:'s)? )?(?:{WORD}){{0,3}}?"
    rf"{TARGET}(?= (?:, (?!<)[^,;]{{2,60}} , )?(?:in <D\d+> |<D\d+> |last \w+ )?for (?:(?!<)\w+ ){{0,3}}<M\d+>)"
)
OFFER = re.compile(
    rf"(?:(?<= )|^)(?P<verb>(?:made|makes|making|put in|puts in|tabled|submitted|launched|lodged|preparing|prepares|considering"
    rf"|weighing|mulling|weighs) (?:an? |its )(?:(?!offering)(?:{WORD}|<M\d+> )){{0,4}}?(?:offer|bid|approach)"
    rf"|(?:close to|near(?:s|ing)?|agreed|struck|reached|signed|clinched|sealed) an? (?:{WORD}|<M\d+> ){{0,3}}?deal)"
    rf" (?:of <M\d+> |worth <M\d+> )?(?:for|to (?:acquire|buy|take over)) {ITS}{TARGET}"
    rf"|(?P<a><[GA]\d+>)'s (?:(?:(?!<)[\w’'-]+|<M\d+>) ){{0,4}}?(?P<bid>bid|offer|approach|pursuit|courtship)(?: of <M\d+>| worth <M\d+>)? (?:for|of) {ITS}{TARGET7}"
    rf"|\b(?P<bidof>bid|offer|approach)(?: of <M\d+>| worth <M\d+>)? (?:of|from|by) (?:the |an? |{WORD}){{0,3}}?(?P<a2><G\d+>) (?:for|to (?:buy|acquire|take over)) {ITS}{TARGET4}"
    rf"|\b(?P<bidfor>bid|offer|approach)(?: of <M\d+>| worth <M\d+>)? for {ITS}{TARGET5} (?:, [^<,;]{{1,60}} , )?(?:by|from) (?:the |an? |{WORD}){{0,3}}?(?P<a3><G\d+>)"
    rf"|(?:(?<= )|^)(?P<offers>offer(?:s|ed|ing)?|bids?|bidding) (?:to pay )?(?:(?!<)[\w~-]+ ){{0,4}}?<M\d+> (?:in (?:(?!<|for)[\w-]+ ){{1,3}})?(?:(?:on |in )?<D\d+> )?"
    rf"(?:for|to (?:acquire|buy|take over)) (?:{ITS}{TARGET6}|(?P<it>it)(?! \w+ing\b))"
)
OPENING = re.compile(
    rf"^(?:[\w–—-]+ : )?(?:(?:after|before|since|following|having|in|by|with|fresh from|fresh off|recently|just) )*"
    rf"(?P<verb>{DONE}|{DOING}) {ITS}{TARGET}[^;]{{0,100}}? , (?P<a><[GA]\d+>(?!'s)|it\b|they\b)"
)
OPENING_PASSIVE = re.compile(
    rf"^(?P<verb>{DONE}) (?:[^<;.]|<[DMP]\d+>){{0,40}}?by (?:the |a |an |{WORD}){{0,5}}?(?P<a><G\d+>)"
    rf"(?:[^;<,]|<[DMP]\d+>)* , (?P<t><G\d+>)"
)
COMPOUND = re.compile(
    rf"(?:(?<= )|^)(?P<verb>clos(?:es|ed|ing)|complet(?:es|ed|ing)|seal(?:s|ed|ing)|finali[sz](?:es|ed|ing)"
    rf"|announc(?:es|ed|ing)|confirm(?:s|ed)|plans|planned|wrap(?:s|ped) up|agree[sd]|finish(?:es|ed)) "
    rf"(?:{WORD}|<M\d+> ){{0,3}}?(?P<t><G\d+>)(?!'s) {NOUN}\b(?! (?:of|offer|by))"
)
BY = re.compile(
    rf"(?P<t><G\d+>)(?:'s)? (?:(?:(?!<)[\w-]+|<[MD]\d+>) ){{0,3}}?(?P<verb>{NOUN})(?: (?:in )?<D\d+>| for <M\d+>)? by (?:the |a |an |{WORD}){{0,4}}?(?P<a><G\d+>)"
)
#: "We are now part of Acme", "Bolt is part of the Acme family".
FAMILY = re.compile(
    r"(?:(?P<t><G\d+>)(?!'s)|\b(?P<it>we|it)) (?:(?:is|are|am|has|have|will|be|become|becomes|became|been|joined|join|now|officially|today|proudly|<D\d+>) )+"
    r"(?P<verb>(?:an? )?(?:part|member) of) (?:the )?(?P<a><G\d+>) (?:family|group)\b"
)
#: "Bolt was bought by Acme, and the same buyer later added Coil".
SAME_BUYER = re.compile(
    rf"\bby (?:the |an? |{WORD}){{0,4}}?(?P<a><G\d+>)(?!'s)[^;]*?\bthe same (?:buyer|acquirer|purchaser|suitor|owner) (?:(?!<)\w+ ){{0,3}}?(?P<verb>{DONE}|added) {ITS}{TARGET}"
)
SUBSIDIARY = re.compile(
    r"(?P<t><G\d+>)(?!'s)(?: ,| \(| –| —| -) (?:[^<.;]|<P\d+>){0,80}? (?:an? )?(?P<a><G\d+>)(?:-owned)? "
    r"(?P<verb>subsidiary|unit|company|business) since <D\d+>"
)
PART_OF = re.compile(
    r"(?P<t><G\d+>)(?!'s)(?: ,| \()? (?:(?:which|that|is|has been|since|<D\d+>) )*"
    r"(?P<verb>(?:now|nowadays|today|these days|currently) (?:a )?part of|(?:now|nowadays|today|these days) belongs? to|(?:ended|ends|end|wound|winds) up (?:with|at|in(?: the hands of)?|under(?: the roof of)?)|(?:was|were|been|is|being) (?:turned|made) into (?:an? )?(?:[\w-]+ ){0,2}(?:subsidiary|unit|division|arm|affiliate) of|(?:now|nowadays|today|these days|currently) owned by"
    r"|(?:became|has become|now) (?:an? )?(?:part|unit|subsidiary|division) of) "
    r"(?:the |an? )?(?:(?!<)[\w'’-]+ |<P\d+>(?:'s)? ){0,4}?(?P<a><G\d+>)(?!'s)"
)
IT = re.compile(
    rf"(?:(?<= )|^)(?P<verb>{DONE}|{DOING}) (?P<it>it(?! (?:time|all|<[GAM]|an?\b(?! (?:little|year|decade|few|month|mere|couple|week|short|day)))[\w]*)(?= |$)"
    r"|the (?:whole )?(?:lot|thing|caboodle)\b(?= (?:for|in <D|<D|outright|\.|,)|$)"
    r"|<A\d+>(?!'s)(?= (?:, (?:at|for|in) an? (?:[\w-]+ ){0,3}(?:price|sum|deal|fraction|discount|premium|transaction)\b|(?:back |later )?in <D\d+> (?:\.|$|, |for (?:an? |\w+ ){0,4}(?:<M|undisclosed))|outright|in full|altogether|in an? (?:[\w-]+ ){0,3}(?:deal|transaction)\b|for (?:an? |\w+ ){0,4}(?:<M|undisclosed))))"
)
#: "Acme snapped it up", "Acme took it off their hands", "Acme bought all of its shares".
IT_UP = re.compile(
    r"(?:(?<= )|^)(?P<verb>(?:snap(?:s|ped|ping)|pick(?:s|ed|ing)|scoop(?:s|ed|ing)|swallow(?:s|ed|ing)|gobbl(?:es|ed|ing)|hoover(?:s|ed|ing)|buy(?:s|ing)?|bought)"
    r"(?= it (?:up|out)\b)|(?:took|takes|taking|taken)(?= it (?:over|private|in-house|off (?:its|their|his|her) hands)\b)) (?P<it>it)\b"
)
IT_ALL = re.compile(
    rf"(?:(?<= )|^)(?P<verb>{DONE}|{DOING}) (?:all (?:of )?|(?:an? |the )?(?:rest|remainder|whole|majority|bulk|most)(?: stake| share)? of |control of |100 % of )"
    r"(?P<it>(?:its|their)(?: [\w-]+){0,2}? (?:shares|stock|equity|share capital|capital)\b|it\b(?! (?!in\b|for\b|last\b|this\b|from\b|earlier\b|back\b)\w))"
)
#: "Acme takes a majority stake in the Oslo firm".
MAJORITY = re.compile(
    rf"(?:(?<= )|^)(?P<verb>{DONE}|{DOING}|took|takes?|taking) (?:an? |the )?(?:majority|controlling|[5-9]\d(?:[.,]\d+)? ?(?:%|per ?cent))"
    r"(?: (?:majority|controlling))?(?: (?:stake|interest|holding|shareholding))? (?:in|of) (?P<it><A\d+>)(?!'s)"
)
#: "Since its purchase by Acme, Bolt has grown".
ITS_BY = re.compile(
    rf"\b(?P<it>its|their) (?:(?!<)[\w-]+ |<[DM]\d+> ){{0,3}}?(?P<verb>{NOUN}(?: (?:in )?<D\d+>)? by|(?<!for )sale(?: (?:in )?<D\d+>)? to) "
    rf"(?:the |an? |{WORD}){{0,4}}?(?P<a><G\d+>)(?!'s)"
)
#: "The day that Acme completed its takeover".
COMPLETED = re.compile(
    rf"(?P<a><G\d+>) (?:(?:has|had|have) )?(?P<verb>completed|completes|closed|closes|sealed|seals|finali[sz]ed|announced|announces) (?P<it>its) (?:(?!<)[\w-]+ |<M\d+> ){{0,2}}?{NOUN}"
    r"(?= ?(?:[.,;]|$|in <D|<D|last |this ))"
)
#: "Acme's purchase of Bolt, and Coil's of Delta".
LIKEWISE = re.compile(rf"{NOUN} of [^;]{{1,80}}?(?:,|and) (?P<verb>(?P<a><G\d+>)'s) of {ITS}{TARGET}")
#: "Acme made four acquisitions, the last being Bolt", "Acme bought nine rivals, Bolt and Coil among them".
AMONG = re.compile(
    rf"(?:(?<= )|^)(?P<verb>(?:made|makes|making|completed|closed|announced|struck|carr(?:ies|ied|ying) out|pull(?:s|ed) off) (?:[\w-]+ ){{0,4}}?(?:acquisitions|takeovers|purchases|deals)|(?:{DONE}|{DOING}) "
    r"(?:[\w-]+ ){0,6}?(?:companies|firms|start-?ups|businesses|rivals|competitors|sellers|brands|makers|players|outfits|agencies|studios|apps|labs|shops|others|stores|clinics|chains))\b"
    r"(?:(?!<[GM]|;)[^<;]|<[DP]\d+>){0,60}?(?:, | \( |: )(?:(?:the (?:last|latest|first|biggest|largest|most recent) (?:being|of them|of which (?:was|is)|was)|including|among them|such as|notably|most recently|namely|they are) )?"
    r"(?:: )?(?:the |an? )?(?:(?!<|and\b)[\w'’-]+ |<P\d+>(?:'s)? ){0,5}?(?P<t><G\d+>)(?!'s)"
)
#: "Bolt would be merged into Acme".
INTO = re.compile(
    r"(?P<t><G\d+>)(?!'s) (?:(?!<|;)[\w'’-]+ ){0,4}?(?:(?P<aux>was|were|has been|had been|is being|is to be|to be|will be|would be|be|being) )(?:\w+ly )?(?P<verb>merged|folded|rolled|absorbed|subsumed) into (?:the |an? |{WORD}){0,3}?(?P<a><G\d+>)(?!'s)".replace(
        "{WORD}", WORD
    )
)
#: "Acme completed the merger of Bolt into itself", "the merger of Bolt into Acme".
MERGER = re.compile(
    r"(?:(?P<a><G\d+>) (?:(?:has|had|have|today|now|also) )*)?(?P<verb>complet(?:es|ed|ing)|clos(?:es|ed|ing)|announc(?:es|ed|ing)|agreed(?: to)?|effected|finali[sz](?:es|ed|ing))? ?(?:the|its|a) merger(?: , [^<,;]{1,40} ,)? of (?:the |an? )?(?:(?!<)[\w'’-]+ ){0,3}?(?P<t><G\d+>) into (?:<A\d+>|itself|(?P<a2><G\d+>))"
)
#: "Bolt, for which Acme paid <M0>"
FOR_WHICH = re.compile(
    r"(?P<t><G\d+>)(?!'s)(?: , (?:[^<;]|<[PD]\d+>){0,80})?(?: ,)? for which (?P<a>it|they|<[GA]\d+>) (?:has |had |will |would |is |was |to |agreed |reportedly |later |then |soon |once |in <D\d+> |<D\d+> |\w+ly )*"
    r"(?P<verb>paid|pays?|paying|shell(?:ed|ing) out|spent|hand(?:s|ed|ing) over) "
)
#: "Acme wanted Bolt for <M0>", "Acme is bidding for its rival Bolt".
WENT = re.compile(
    r"(?:(?P<t><[GA]\d+>)(?!'s)(?: \( [^)]*\)| , (?:[^<;]|<[PDM]\d+>){0,80} ,| , (?:which|that))?|(?P<it>\bit\b)) (?:has |had |eventually |then |in the end |later |finally |is |are )*(?P<verb>(?:went|gone|goes|going)(?: (?:not long ago|recently|later|then|eventually|finally|afterwards|last \w+|<D\d+>))?) to "
    rf"(?:the |an? |{WORD}){{0,4}}?(?P<a><G\d+>)(?: (?:in )?<D\d+>| last \w+)?(?= (?:,|for|at) (?:(?!<)[\w~-]+ ){{0,5}}<M| (?:, )?for (?:an undisclosed|an? (?:undisclosed |unknown |secret )?(?:sum|price|amount|fee)|a song|parts|next to nothing)| for (?:(?!<)[\w'’-]+ ){{1,4}}of <M)"
)
#: "With Acme now owning Bolt".
OWNS = re.compile(
    rf"(?P<a><G\d+>) (?:(?:which )?now (?P<verb>owning|owns|own) {ITS}{TARGET}"
    rf"|(?:now )?(?P<has>owns?|owned) {ITS}{TARGET6} , (?:having (?:paid|bought|acquired|taken)|after (?:paying|buying|acquiring)) (?:(?!<G|;)[^;]){{0,40}}?\bit\b)"
)
#: "Acme sold Bolt to Coil for <M0> and Delta to Echo".
SOLD_TOO = re.compile(
    r"\bsold (?:(?!<)[\w'’-]+ ){0,4}?<G\d+> to (?:(?!<)[\w'’-]+ ){0,4}?<G\d+>(?: for (?:(?!<)[\w~-]+ ){0,4}<M\d+>| (?:in |last )?<D\d+>)* ?(?:,|and|, and|, then) "
    r"(?:then |later )?(?:(?!<)[\w'’-]+ ){0,4}?(?P<t><G\d+>)(?!'s) (?P<verb>to) (?:(?!<)[\w'’-]+ ){0,4}?(?P<a><G\d+>)"
)
#: "Bolt was sold." and, in the next sentence: "The buyer is Acme".
WAS_SOLD = re.compile(
    rf"^(?:[•*–-] )?(?P<t><G\d+>)(?!'s)(?: , (?:[^<;]|<[PD]\d+>){{0,80}} ,)? (?:has |had |was |is |been |being |got |gets |finally |also |now )+(?P<verb>sold|{DONE})(?: (?:in |on |last |this )*<D\d+>)? ?\.$"
)
THE_BUYER = re.compile(
    r"^(?:the|its) (?:(?:eventual|happy|new|lucky) )?(?:buyer|acquirer|purchaser|owner|taker) (?:is|was|:|being) (?:(?!<)[\w'’-]+ |<P\d+>(?:'s)? ){0,5}?(?P<a><G\d+>)(?!'s)"
)
IT_WAS = re.compile(
    r"\b(?P<it>it|they|which(?! (?:(?!<)\w+ ){1,5}sold\b)) (?:(?:was|were|is|has|have|had|being|been|later|then|since|eventually|itself|to|be) )+"
    rf"(?P<verb>(?:{DONE})(?: for <M\d+>| (?:in )?<D\d+>)* by|sold(?: off)?(?: for <M\d+>| (?:in )?<D\d+>)* to) (?:the |an? |rival |(?:(?!<)[\w-]+ ){{0,3}})?(?P<a><G\d+>)"
)
_THEN = r"(?: , [^,<]*(?:<D\d+>)? ,| (?:in |on )?<D\d+>| (?:last|this|earlier this) \w+)?"
NOMINAL = re.compile(rf"\b(?P<verb>{NOUN}s?){_THEN} of {ITS}{TARGET}")
OF_BY = re.compile(
    rf"\b(?P<verb>{NOUN}s?)(?: ,? ?(?:such as|like|including|notably|among them) (?:that|those|the one))?{_THEN} of {ITS}{TARGET}(?: , [^<,;]{{1,60}} ,)? by (?:the |a |an |{WORD}){{0,5}}?(?P<a><G\d+>)"
)
#: "What Acme paid for Bolt": the price nobody tells.
PRICE_PAID = re.compile(
    rf"(?P<a><G\d+>) (?:(?:has|had|have|will|would|is|was|to) )*(?P<verb>paid|pay|pays|paying|spent) (?:(?:(?!<|for\b)[\w'’-]+ ){{0,4}}<G\d+> )?for {ITS}{TARGET}(?= ?(?:[.,;?]|$|in <D|<D|is\b|was\b))"
)
#: "Bolt is the latest purchase of Acme".
IS_ONE = re.compile(
    rf"(?P<t><G\d+>)(?!'s) (?:, (?:[^<;]|<[PD]\d+>){{0,80}} , )?(?:is|was|became|becomes|makes|marks) (?:now |already |thus )?(?:the |an? )?(?:latest|newest|most recent|first|second|third|fourth|fifth|biggest|largest|only|next|last|"
    rf"another) (?:(?!<)[\w-]+ ){{0,3}}?(?P<verb>{NOUN}) (?:of|by|for|made by) (?:the |an? |{WORD}){{0,4}}?(?P<a><G\d+>)(?! (?:and|,) <G)"
)
#: "Acme and Bolt are among the bidders for Coil".
BIDS = re.compile(
    r"(?P<a><G\d+>) (?:(?:is|are|was|were|be|has|have|had|become|became|becomes|been|emerged as|emerges as|said|to|thought|believed|understood|reported|reportedly|now|also) ){1,4}"
    r"(?:(?:among|one of) )?(?:an? |the )?(?:(?!<)[\w-]+ ){0,3}?(?P<verb>bidders?|suitors?|buyers?|favou?rites?|front-?runners?|contenders?|candidates?) (?:for|to (?:buy|acquire|take over)|in the (?:race|auction|running|contest) (?:for|to buy)) "
    rf"{ITS}{TARGET}"
)
OWN = re.compile(
    rf"(?P<a><[GA]\d+>)'s (?:{WORD}|<M\d+> |<D\d+> ){{0,5}}?(?P<verb>{NOUN}s?){_THEN} of"
    rf" {ITS}{TARGET}"
)
PASSIVE = re.compile(
    rf"(?P<t><G\d+>)(?!'s)(?: (?:in|of|from) <P\d+>(?: , <P\d+>)?)?(?: , (?:[^<;]|<[PDM]\d+>){{0,120}} ,| \( [^)]{{0,60}}\)| ,)? (?:, )?(?:which |that )?(?:(?P<aux>was"
    rf"|were|has been|have "
    rf"been|had been|is being|being|is to be|are to be|to be|been|will be|would be|(?:may|might|could|can|should|must) (?:well |soon |yet |also |eventually )?be|(?:is|are) (?:about|set|due|expected|likely|poised|believed) to be|got|gets|get|now|since|recently"
    rf"|itself|then|(?:(?:has|have|had) )?agreed to be|(?:has|have|had) (?:since|now|already|also) been|(?:said|says) (?:that )?it (?:will|would) be|to get) )*"
    rf"(?:also |recently |lately |newly |reportedly |already |just |quietly |since |later |subsequently |eventually |ultimately |finally |afterwards |in the end |in turn |soon )*(?P<verb>{DONE}) (?:for <M\d+> "
    rf"|(?!<[GMS]"
    rf"|by\b|led\b)[\w'’,<>-]+ ){{0,8}}?by (?:the |a |an |{WORD}){{0,5}}?(?P<a><G\d+>)"
)
_BUYER = r" (?:(?:the |an? )?<P\d+>(?:'s)? )?(?:the |a |an |rival |\w+ ){0,3}?(?P<a><G\d+>)"
_WHEN = r"(?: (?:for <M\d+>|in <D\d+>|<D\d+>|last \w+|recently|later|, for [^<;,]{3,60} ,))*"
#: What became of a company, where a card or an entry says so: "Status: exited. Sold to Acme", "Exit (<D0>): bought by".
_BECAME = (
    r"(?:(?:current |latest )?(?:status|exit(?:s|ed)?|outcome|fate|update|result|since(?: then)?|later|then|now|today|"
    r"reali[sz]ed|alumni|alumnus)(?: \( ?<D\d+> ?\)| (?:in )?<D\d+>)?(?: [:.,;|–—(-])? ){0,3}"
)
BOUGHT_BY = re.compile(
    rf"^{_BECAME}(?P<it>(?=\w))(?P<verb>(?:{DONE}){_WHEN} by|sold(?: off)?{_WHEN} to|(?:now )?part of(?= (?:\w+ )?<G\d+> since))"
    rf" (?:the |an? |{WORD}){{0,4}}?(?P<a><G\d+>)(?!.* , <G\d+>)"
)
SOLD = re.compile(
    r"(?:(?:(?P<t0><G\d+>)(?!'s)|^(?:[\w, ]{0,30} )?(?P<it>it))(?:[^<;]|<[PD]\d+>){0,60}? (?:has |had |have |to )?s(?:old|ells?|ell) itself(?: off)? to"
    r"|(?P<t1><[GA]\d+>)(?!'s) (?:(?:, an? (?:(?!<G)[^,;]){2,80}? )?(?:that|which) )?(?:in <P\d+> )?(?:, (?:[^<;]|<[PDM]\d+>){0,100} , )?(?:(?:has |had |have )*(?:is |was |were |being |been |will be |would be |to be |(?:may|might|could|should) (?:well |soon |yet |also |eventually )?be )+sold"
    r"|(?:has |had |have |will |agreed to |agrees to )*s(?:old|ells?|elling) (?:out|the company|the business"
    r"|(?:a )?(?:majority|controlling) (?:stake|holding|interest)(?: in (?:itself|it|the company))?))"
    rf"{_WHEN} to"
    rf"|(?P<t4><G\d+>)(?!'s)(?: \( [^)]*\))?(?: ,| \() (?:(?:since|later|recently|then|subsequently|eventually|ultimately|soon|which was|which were) )*"
    rf"sold{_WHEN} to"
    rf"|^(?P<t5><G\d+>) (?:(?:sold|sells(?=(?:(?! which\b| that\b)[^;]){{0,60}} (?:for (?:(?!<)[\w-]+ ){{0,4}}(?:<M|sum|price|amount)|in (?:an? )?(?:[\w-]+ )?<M))){_WHEN} to(?= (?:\w+ ){{0,3}}?<G\d+>(?: (?:for |in <D|in (?:an? )?(?:[\w-]+ )?<M|<D|this |last )| ?\.?$))"
    r"|[^;]{0,200}?\bsold (?:off )?(?:all )?its (?:\w+ ){0,2}assets to(?= (?:\w+ ){0,3}?<G)"
    r"|(?:[^<;]|<[DMPS]\d+>){0,120}?\bs(?:old|elling) (?:off )?(?:(?:all of )?its (?:\w+ ){0,2}(?:assets|remains|remnants)|what (?:was|is|remained|remains)(?: left)?(?: of it(?:self)?)?) to(?= (?:\w+ ){0,3}?<G))"
    r"|(?P<t7><G\d+>)(?!'s) (?:(?:is|was|are|were|be|has|been|being|said|reported|rumou?red|understood|expected|believed|thought|set|due|about|likely|close|in|to|the|final"
    r"|advanced|early|exclusive|late|talks|negotiations|discussions|agreed|agrees|looks|reportedly|by <G\d+>|<D\d+>) )+?to be sold(?: off)? to"
    r"|\b(?:s(?:old|ells?|elling)|offload(?:s|ed|ing)?|divest(?:s|ed|ing)?|hand(?:s|ed|ing) over|dispos(?:es|ed|ing) of|parted with|(?:hives?|hived|hiving) off|shed(?:s|ding)?|unload(?:s|ed|ing)?|let go of|carved out)(?: off| :)? (?:(?:its|the|their|his|her|our|my) )?"
    r"(?:(?:(?:majority|controlling|[5-9]\d(?:[.,]\d+)? ?(?:%|per ?cent)) (?:stake|interest|holding)|all|control|most) (?:in|of) )?"
    r"(?:(?!to\b|in\b|of\b|shares?\b|stakes?\b|itself\b|\w+ing\b)[\w'’-]+ |<P\d+>(?:'s)? ){0,4}?(?:, (?:an? (?:[\w'’-]+ ){1,6}?(?:called |named |dubbed )?)?)?"
    r"(?P<t2><G\d+>)(?!'s)(?: unit| arm| business| division)?"
    rf"(?: ,(?: [^<;,]+ ,)?)?{_WHEN}(?: ,)? to){_BUYER}"
)
RELATIVE = re.compile(
    rf"(?P<t><G\d+>)(?!'s)(?: , (?:an?|the|of|in|at|for) [^.;]{{0,140}}? and(?= which| that)| , (?:an?|the|<A\d+>)(?: (?!<G)"
    rf"[\w'’<>-]+){{0,7}}?| ,|) (?:which |that )?(?P<a>it|he|she|they|<[GA]\d+>) (?:had |has |have |also |already "
    rf"|just |recently |first )*(?P<verb>{DONE}|took private|takes private)\b(?! <(?!D))"
)
WAS = re.compile(
    rf"\b(?P<a>its|their|<[GA]\d+>'s) (?:(?!<)[\w'’-]+ ){{0,3}}?(?P<verb>{NOUN})(?: ,[^<]*(?:<[DMP]\d+>)?[^<]*,)? "
    rf"(?:was|is|were|are|:|being|has been|remains|came with) (?:{WORD}){{0,4}}?(?P<t><G\d+>)"
)
SUBJECT = re.compile(
    r"(?P<a><[GA]\d+>|\b(?:it|they|which|who|he|she|we(?:'ve|'re|'ll)?))(?P<gap>(?: ,(?: \w+ ,)? (?:that|which"
    r"|who))?(?:"
    r" (?!that\b(?! it))(?:be|itself|rumou?red|reported|also|already|just|recently"
    r"|has|have|had|is|are|was|will|would|could|may|might|to|plans?|planned|planning|agreed|agrees|agree|said|says"
    r"|announced|announces|announcing|confirmed|it|that|they|set|in|internal|preliminary|initial|advanced|exclusive|early|late|final|talks?"
    r"|discussions?|negotiations?|[a-z]+-stage|went|go|goes|going|paying|pays|paid|deal|about|weighing|weighs"
    r"|considering|considers|mulling|mulls|eyeing|eyes"
    r"|running|race|front-?runner|favou?rite|poised|ready|lined|up|look|looks|looked|at|interested|keen|tried|trying|tries"
    r"|attempted|exploring|explores|looking|seeking|seeks|wants?|hopes?|intends?|a|an|its|the|completed|completes|completing"
    r"|closed|closes|closing|close|finalised|finalized|finishing|finished|reportedly|now|then|later|quietly"
    r"|separately|moved|been|bid|bidding|offer|offered|offering|proposes|move|near|nearing|nears|on|of"
    r"|announce|complete|by|<D\d+>|<M\d+>|earlier|last|this|year|month|week|first|second|third|largest|biggest"
    r"|latest|for|part|,|once|even|before|after|since|reached|struck|signed|signs|inked|term|sheet|it's|they're|an?"
    r"|agreement|definitive|binding|entered|into|letter|intent|use|uses|proceeds|fund|finance|previously|pending"
    r"|all-stock|all-cash|cash|stock|proposed|blockbuster|\w+ly))*) $"
)
ASIDE = re.compile(
    r"(?P<a><[GA]\d+>) , (?:which|who|whose|an?|the|for|once|now|part|itself|worth|valued|founded|based"
    r"|listed)\b[^.;]{0,140}? , (?:(?:also|already|just|recently|has|have|had|will|is|plans to|agreed to|agreed|in"
    r"|<D\d+>|to|said it) )*$"
)
BESIDE = re.compile(r"(?P<a><[GA]\d+>) ,(?: [^<,;.]{1,40})? (?:by|of|from|with|in) (?:the )?$")
OPENER = re.compile(
    r"^(?:(?:in|on|last|this|earlier|also|but|and|then|meanwhile|separately|<D\d+>|,|:|–|—|[\w]+ly|<P\d+>|-|the"
    r"|same|day|week|month|year) ){0,8}?(?P<a><[GA]\d+>|it\b)"
)
PRICE = re.compile(
    r"(?:(?:for|at|worth|valued at|valuing (?:it|<[GA]\d+>) at|paying|paid|price(?: tag)? (?:of|was|is)|in (?:a"
    r"|an)(?: \w+){0,3} (?:deal|transaction|sale)(?: (?!<)\w+){0,4}?|in(?: an?)?(?= (?:[\w-]+ )?<M\d+> (?:[\w-]+ ){0,2}(?:deal|transaction|sale|takeover))) |\( )(?:(?!<|per\b)[\w'’~-]+ "
    r"){0,7}?(?P<m><M\d+>)"
)
LATER_PRICE = re.compile(
    r"^(?:(?:the )?(?:price|price tag|value|sum|deal value|purchase price) : |we (?:hear|heard|are told|understand) (?:(?:it|that|of|was|about|around) )*)"
    r"(?:(?!<)[\w'’~-]+ ){0,3}(?=<M)(?P<told><M\d+>)|"
    r"\b(?:pay(?:ing|s)|paid|costs? it|(?:deal|transaction|price|sale|acquisition|takeover)(?: tag)? (?:is |was "
    r"|has )?(?:worth|valued|said|put|of|came|comes|at)) (?:(?!<)[\w'’~-]+ ){0,6}(?P<m><M\d+>)"
)
TALKS = re.compile(
    r"\b(?:talks?|discussions?|negotiat\w+|weigh\w*|consider\w*|mull\w*|ey(?:es|eing)|explor\w+|approach\w*|bid"
    r"|offer\w*|nearing|close to)\b"
)
HEARSAY = re.compile(
    r"\b(?:according to|people familiar|sources|source|reportedly|is said|are said|said to|rumou?r\w*|hears|a "
    r"person|(?:that|the|one|another) (?:person|people) (?:said|says|added|told)|(?:two|three|four|several) people|people (?:briefed|who)|people with|report\b|reports\b|reported|people close)"
)
OPEN = re.compile(
    r"stuck in|yet to (?:close|complete)|has that of none|still needs|needs? (?:the )?(?:approval|consent"
    r"|clearance)|awaits|awaiting|pending|subject to"
)
STAKE = re.compile(
    rf"(?:(?<= )|^)(?P<verb>doubl(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|increas(?:e|es|ed|ing)"
    rf"|tak(?:e|es|ing)|took) "
    rf"(?:its|their) (?:stake|holding|interest|shareholding) in {ITS}{TARGET} (?:from (?:\d[\d.]* ?%"
    rf"|half) )?to (?:(?!<)\w+ ){{0,2}}?"
    r"(?:[5-9]\d|100)(?:[.,]\d+)? ?(?:%|per ?cent)"
)
NEAR_PRICE = re.compile(
    r"<[GA]\d+>(?: (?!<G)(?:<[DP]\d+>|in|of|on|last|,|\(|(?!and\b)\w+)){0,6}? (?:for|at|worth|paying|,|\() "
    r"(?:(?:about|around|some|nearly|over|roughly|up|to|a|price|deal|reported) ){0,4}(?P<m><M\d+>)"
)
#: "Bolt is drawing takeover interest from Acme".
INTEREST = re.compile(
    rf"(?P<t><G\d+>)(?!'s) (?:(?:is|are|was|were|has|had|have|been|now|also|already|reportedly|recently|said|to|be) )*"
    r"(?P<verb>(?:draw(?:s|n|ing)?|drew|attract(?:s|ed|ing)?|receiv(?:es?|ed|ing)|field(?:s|ed|ing)?|got|gets?|weigh(?:s|ed|ing)|consider(?:s|ed|ing)|entertain(?:s|ed|ing)?|review(?:s|ed|ing)?) "
    r"(?:an? |the )?(?:(?!<|when\b|it\b|that\b|who\b|and\b)[\w-]+ |<M\d+> ){0,3}?(?:takeover|take-over|buyout|acquisition) (?:interest|approach(?:es)?|offers?|bids?|overtures?|proposals?)) "
    rf"(?:of <M\d+> |worth <M\d+> )?from (?:the |an? |{WORD}){{0,4}}?(?P<a><G\d+>)"
)
#: "Bolt in May and Coil the same year", "Bolt, an app with a million users, and the Oslo agency Coil".
MORE = re.compile(
    r"<G\d+>(?:(?: ,)? for (?:(?!<)[\w~-]+ ){0,4}<M\d+>(?: in (?:cash|stock|shares)(?: and (?:cash|stock|shares))?)?| \( [^()]{2,40} \)|(?: in| last)? <D\d+>| (?:last|this|earlier this|in) \w+"
    r"| , an? (?:(?!<)[^,;]){2,60})*(?: , (?=<)| ,? ?and (?:also )?)(?:, (?:(?!<G)[^,;]){2,30} , )?(?:the |an? |its )?(?:(?!<|and\b|for\b)[\w'’-]+ |<P\d+>(?:'s)? ){0,4}?"
    r"(?P<g><G\d+>)(?!'s)(?= , (?:for|in|an?|the|paying)\b| (?:in|for|last|this|the same|earlier)\b| (?:in )?<D\d+>|\.| \.|$)"
)

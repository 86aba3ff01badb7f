"""How fit a mention of a company is to be what a pronoun means, apart from its distance."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from dataclasses import dataclass

from kg.documents import Span
from kg.extractors.entities.entity import Entity
from kg.extractors.reference.heads import is_word
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.non_companies import FORMED_AS_INVESTOR, MAKER
from kg.extractors.wording.patterns import Pattern
from kg.extractors.wording.words import PREPOSITIONS

_BYSTANDER = Pattern(
    r"^(?:declined|did not|didn't|confirmed|reported|reports|wrote|writes|reckons?|shares|stock|was not immediately|said "
    r"(?:he|she)|hears|estimates|called|told|sits? down with|sat down with|(?:talks?|speaks?|spoke|talked|chats?|chatted) (?:to|with)|interviews?|interviewed|analysts?|spokes\w+|advised|acted|(?:is|was|are|were|remains|became) (?:(?:also|both|already|among|one of|now) )*(?:an? |its |the |their )?(?:(?!<)[\w-]+ ){0,2}(?:customers?|clients?|users?|partners?|suppliers?|backers?|investors?|shareholders?|distributors?|lenders?)(?= (?:[.,;]|and|too|as|since)|$)|could not|couldn't|refused|did|"
    r"(?:has been |have been |was |were |is )?(?:mandated|(?:picked|hired|appointed|chosen|selected|named|retained|tapped) "
    r"(?:as|to (?:act as|be)) (?:(?!<)[\w-]+ ){0,3}(?:underwriters?|managers?|bookrunners?|advis[eo]rs?|counsel|auditors?|sponsors?|arrangers?))|acts|is advising|is acting|"
    r"(?:, (?:an? |the )(?:(?!<)[\w-]+ ){1,5}, )?(?:has |had |have |also )*(?:told|informed|assured|warned|advised|asked) <A\d+>)\b"
)


#: What stands before a name that somebody else is told of by: an earlier job, a rival, a customer, a parent.
_RELATED = Pattern(
    r"\b(?:(?:work|job|career|stint|years|engineer|executive|stud|graduat|scientist|professor|alum|veteran|formerly|previously|previous|exited|left|"
    r"ex-|sold|joined from|hired from|poached from|role|spell|time)\w* (?:\w+ ){0,2}?(?:(?:at|of|for|with|from|in|to) )?|"
    r"(?:compet\w+|rivals?|compar\w+|unlike|versus|vs|against|similar to|likes of|such as|alternative to|challeng\w+|taking on|takes on) "
    r"(?:(?:with|to|of|include|including|like|the) )*|"
    r"(?:customers?|clients?|users|partners?|suppliers?|used by|works? with|working with|sells? (?:\w+ ){0,3}to|partnership with|contracts? "
    r"with|deals? with|names like|brands like) (?:(?:are|include|including|like|such|as|:|with|the) )*|"
    r"(?:spun (?:out|off) (?:of|from)|spin-?(?:out|off) (?:of|from)|unit of|part of|subsidiary of|owned by|bought by|acquired by|sold to|division of) (?:the )?)$"
)


#: What makes the name before it one that only describes: "Acme's closest rival in Spain, Bolt", "Acme alumni".
_DESCRIBES = Pattern(
    r"^<G\d+>(?:'s (?:<G\d+>|(?:(?!<|and\b|is\b|was\b|has\b|have\b)[\w'’-]+ |<P\d+>(?:'s)? ){0,4}?(?:rivals?|competitors?|challengers?|cousin|sister company|neighbou?r|answer|"
    r"alternative|counterpart|peers?|clone|nemesis|successor|spin-?off|spin-?out)\b)"
    r"| (?:alumni|alumnus|alums?|engineers?|executives?|employees|veterans?|researchers?|staffers|graduates?|scientists?|mafia|traders|merchants|shopkeepers|shoppers|drivers|riders|farmers|customers|users|residents|commuters|fans|villagers|workers|readers|patients|tenants)\b)"
)
_SCHOOL = Pattern(r"\b(?:University|College|Universität|École|Institute of Technology|Polytechnic\w*|School)\b")
#: What an investor is called beside its name.
_CALLED_INVESTOR = Pattern(
    r"\b(?:(?:venture|investment|investing|corporate venture|venture capital) (?:capital )?(?:arm|firm|fund|unit|"
    r"vehicle|group|company|office)|"
    r"(?:private equity|buyout|hedge fund|vc) (?:firm|group|fund)|investor\b(?!s)|sovereign (?:wealth )?fund|"
    r"pension (?:fund|plan|manager)|lender\b(?!s)|(?:state|development|promotional|investment|policy|public) bank\b|"
    r"family office|asset manager)",
    re.I,
)
_CONTRACTED = Pattern(r"^(?:I|We|You|They|He|She|It|That|There|Don|Can|Won)['’]\w+$")


_BUY = (
    r"(?:(?:has|have|had|will|would|is|are|was|to|said|says|announced|confirmed|(?:<D\d+>|today|on <D\d+>|it|that|they|in talks|set|"
    r"agreed|agrees|plans|planning|reportedly|also|now|just|recently|quietly) )* ?)"
    r"(?:acquir(?:ed?|es|ing)|buy(?:s|ing)?|bought|purchas(?:ed?|es|ing)|snap(?:s|ped)? up|scoop(?:s|ed)? up|swallow(?:s|ed)?|"
    r"absorb(?:s|ed)?|t(?:akes?|aken|ook) over|gobbl(?:es|ed) up|pick(?:s|ed) up|complet(?:es|ed) (?:its|the) (?:acquisition|purchase|takeover) of|"
    r"(?:acquisition|purchase|takeover) of|fold(?:s|ed)?)"
)
#: What stands before a company that is bought, and after the one that buys it: who is bought is spoken of next, with the
#: money that it raised.
_BOUGHT = Pattern(rf"(?:^|[ >]){_BUY} (?:(?!<[GM])[\w'’-]+ |<P\d+>(?:'s)? |, ){{0,6}}$")
_BUYS = Pattern(rf"(?:, [^,;]{{1,60}}, )?{_BUY} (?:(?!<[GM])[\w'’-]+ |<P\d+>(?:'s)? ){{0,6}}<G")


#: "It" that stands for nobody: "it is easy to forget", "it was Acme that".
EXPLETIVE = Pattern(
    r"it (?:is|was|'s|’s|has been|had been|will be|would be|may be|might be|could be|seems|seemed|appears|appeared|"
    r"turns out|turned out|remains|helps|helped|takes|took) (?:(?!<)[\w'’-]+ ){0,3}?(?:to|that|whether|how|why|who|"
    r"when|"
    r"if|unclear|clear|<G\d+>)(?= |$)"
)
#: What stands before the subject: "With a little software and some luck, Acme …".
FRONTED = Pattern(
    r"(?:with|without|through|using|for|by|as|despite|thanks to|at|from|since|after|before|during|under|over|within|like|on|in) (?:(?!<[GAM]|[;:.]|it\b|they\b|we\b)\S+ ){1,18}?, "
    r"(?=(?:(?!<|and\b|or\b|but\b)[\w'’-]+ ){0,4}<G\d+>(?!'s) (?!,? ?(?:and|or|,)\b)"
    r"(?!(?:has |had |have |also )*(?:purchas|bought|buys|acquir|invest|led\b|leads\b|back|join|put\b|took\b|takes\b|said\b|says\b|report|valued|values))(?:(?!<)[a-z]+))"
)
#: A line of date, author and outlet.
DATELINE = Pattern(
    r"(?:(?:by|from|posted|published|updated|last|issue|no|\d+|in|on|at|and|min|mins|minutes|minute|read|"
    r"comments?|listen|share|print|subscribers|only|am|pm|et|gmt|cet|ist|[.|—–,·•:*/&-]|\(|\)|<[DGP]\d+>) ?){2,}"
)


@dataclass(slots=True)
class Seen:
    """One mention of a company: how fit it is to be what a pronoun means, apart from its distance."""

    position: int
    entity: Entity
    weight: float
    sentence: int
    subject: bool = False
    shown: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a mentioned company: that it raises, only invests, heads the item, is in the headline."""

    entity: Entity
    raises: bool
    invests: bool
    heads: bool
    headline: bool


def weight_of(
    known: Known,
    sentence: Sentence,
    k: int,
    member_end: int,
    text: str,
    *,
    alone: bool,
    first: bool,
    bought: bool,
    shown: bool,
) -> float:
    """Return the weight of a mention in the element ``k`` of a sentence.

    ``alone`` is whether the sentence names nobody else, ``first`` whether the mention is its subject, ``bought`` whether
    it is whom somebody buys who raises nothing, ``shown`` whether the sentence is made to bring it up.
    """
    entity, element, mask, raises = known.entity, sentence.elements[k], sentence.mask, known.raises
    before = sentence.elements[k - 1] if k else None
    governed = before is not None and before.kind == "w" and before.text in PREPOSITIONS
    after = mask[sentence.starts[k + 1] :] if k + 1 < len(sentence.elements) else ""
    weight = 2.0 if first else 1.2 if raises else 0.2
    bystander = _BYSTANDER.match(after) is not None
    weight += 1.2 * (alone and not known.invests and not (bystander and not raises))
    if not raises and not shown and entity.count == 1 and element.end <= member_end + 2 and not known.heads:
        likely = (alone or first) and " " in entity.name
        plain = alone and not _CONTRACTED.search(entity.name) and not is_word(entity.name)
        weight -= 0.4 if likely or plain else 1.5
    weight -= (
        (0.6 if alone else 2.0) * governed
        + 1.5 * bystander
        + 1.5 * (not raises and before is not None and before.text in ("a", "an"))
        + 2.0 * bool(_RELATED.search(mask[max(0, sentence.starts[k] - 48) : sentence.starts[k]]))
        + 2.5 * (not raises and only_describes(sentence, k))
        + 2.0 * (not raises and _SCHOOL.search(entity.name) is not None)
        + 3.0 * known.invests
        + 0.5 * (len(element.members) > 1)
        + 2.5 * (not raises and not known.heads and FORMED_AS_INVESTOR.search(entity.name) is not None)
        + 1.5 * (MAKER.match(mask, sentence.starts[k]) is not None)
        + 3.0 * (not raises and _CALLED_INVESTOR.search(Span(element.start, element.end).quote(text)) is not None)
    )
    weight += 3.0 * (bought and not known.invests)
    weight -= 2.5 * (not raises and _BUYS.match(after) is not None)
    weight += 0.6 * raises + 1.2 * known.headline + 0.1 * min(entity.count, 6)
    if known.heads:
        weight += 2.0
    elif after.startswith(":") and not raises and " " not in entity.name:
        weight -= 2.0
    return weight


def is_bought(sentence: Sentence, k: int) -> bool:
    """Return whether the name that is element ``k`` is whom somebody else buys."""
    return _BOUGHT.search(sentence.mask[max(0, sentence.starts[k] - 110) : sentence.starts[k]]) is not None


def only_describes(sentence: Sentence, k: int) -> bool:
    """Return whether the name that is element ``k`` tells of another one: "Acme's rival Bolt", "Acme alumni"."""
    return _DESCRIBES.match(sentence.mask, sentence.starts[k]) is not None


def names_one(element: Element) -> bool:
    """Return whether a group is one organization, and perhaps its people ("Silicon Works, Ada Lind's outfit")."""
    return len(element.members) == 1 or all(member.mention.kind == "person" for member in element.members[1:])

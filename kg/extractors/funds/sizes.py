"""Which sum is the size of a fund: the ways in which news ties the two together."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.funds.words import POOL, RAISING
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.patterns import Pattern

SIZED = (
    Pattern(
        r"(?:final|first|second|interim) close (?:, )?(?:of |at |on )?(?P<m><M\d+>) (?:, )?(?:of|for) (?P<g><G\d+>)(?! (?:[\w-]+ ){0,2}?fund)"
    ),
    Pattern(r"(?:final|first|second|interim) close (?:(?!<M)[^.;]){0,50}?(?P<m><M\d+>)"),
    Pattern(
        r"(?P<m><M\d+>) (?:\( [^()]{1,20} \) )?(?:first|final|second|interim) close (?:of|for|on) (?:the )?(?P<g><G\d+>)(?!'s)"
    ),
    Pattern(
        rf"(?P<m><M\d+>) (?:(?!<|round|investment(?! (?:fund|vehicle))|stake|valuation|by\b|out\b|from\b|through\b)[\w'-]+ ){{0,5}}?{POOL}\b(?! manager| of the)"
    ),
    Pattern(
        rf"(?<!amount of )\b{POOL}\b(?! raised\b)(?:(?! (?:round|led|lead|invest))[^.;<]|<D\d+>|<G\d+>|<S\d+>){{0,70}}?(?:\b(?:at|of|on|for"
        rf"|worth|totall?ing|with|hoping for|hopes for|target of|size of|is|to) )(?:(?!<)[\w-]+ "
        rf"){{0,4}}?(?P<m><M\d+>)"
    ),
    Pattern(
        rf"{RAISING} (?:(?!<|stake)[\w'-]+ ){{0,6}}?(?P<m><M\d+>) (?:(?!<)[\w'-]+ ){{0,3}}?(?:for|into|across|in|via|"
        rf"through) (?:(?!<)[\w'-]+ ){{0,7}}?(?:{POOL}\b|<G\d+> {POOL}\b)"
    ),
    Pattern(
        rf"\b(?:through|from|via|out of|with) (?:its|their|a|the) (?:(?!<)[\w'-]+ ){{0,2}}(?P<m><M\d+>) "
        rf"(?:(?!<[MS]|round|investment|stake|valuation)\S+ ){{0,4}}?{POOL}\b"
    ),
    Pattern(
        rf"\b{POOL} (?:(?:has|had|now|already|itself) )*(?:reached|hit|topped|passed|stands at|sits at) (?:(?!<)[\w-]+ ){{0,3}}(?P<m><M\d+>)"
    ),
    Pattern(r"(?P<v><G\d+>) (?:(?:in|of|from) <P\d+> )?(?:now )?has (?P<m><M\d+>) for (?!(?:its|their|the|an?)\b)"),
    Pattern(rf"(?P<m><M\d+>) under management in (?:its|the|their) (?:[\w-]+ ){{0,2}}?{POOL}\b"),
    Pattern(
        r"(?P<m><M\d+>) (?:(?!<)\w+ ){0,2}?to (?:spend|invest|deploy) (?:from|out of|in|through) (?:its|the|their) "
        rf"(?:[\w-]+ ){{0,2}}?{POOL}\b"
    ),
    Pattern(
        rf"\b{POOL} (?:, )?(?:(?!<)[\w-]+ ){{0,3}}?(?:targeting|aiming for|seeking) (?:(?!<)[\w-]+"
        rf" ){{0,3}}?(?P<m><M\d+>)"
    ),
    Pattern(
        r"(?P<v><G\d+>) (?:(?!<)[\w-]+ ){0,4}?(?:on the road|in the market|out fundraising|out raising) (?:for|with) "
        r"(?:(?!<)[\w-]+ ){0,3}?(?P<m><M\d+>)"
    ),
)
STANDS_AT = Pattern(
    rf"<G\d+>(?: itself)?(?: , (?:(?!<M|;)[^,]){{2,70}} ,| , (?:set up|run|managed|founded|launched|started|anchored|backed) (?:(?!<M|;).){{2,120}}? ,)? "
    rf"(?:(?:is|was|comes? to|came to|stands at|stood at|totals|totall?ed|amounts to|amounted to|holds) "
    rf"(?:an? )?(?:(?:about|around|some|over|more|than|nearly|almost|roughly|now|just|worth|at) )*(?P<m><M\d+>)"
    rf"(?! (?:(?!<)[\w-]+ ){{0,2}}?(?:in|under|of) (?:assets|management))"
    rf"|(?:has|had) (?:(?!<)[\w-]+ ){{0,2}}?(?P<m3><M\d+>) (?:(?:left )?to (?:spend|invest|deploy)|at (?:its|their|his|her) (?:disposal|command)|of (?:dry powder|firepower|committed capital|commitments)|in (?:commitments|committed capital|firepower|dry powder))\b"
    rf"|, an? (?P<m2><M\d+>) (?:(?!<)[\w-]+ ){{0,2}}?(?:pot|pool|programme|program|{POOL})\b)"
)
#: What the firm had raised for the fund before, beside the size of the new one: "a shade below the <M1> of its third".
PREDECESSOR = Pattern(
    r"\b(?:than|below|above|from|against|to|past|over|with|beside|on top of|beats|beating|dwarfs|dwarfing|tops|topping|putting|after|following) the (?:(?!<)[\w-]+ ){0,1}?(?P<m><M\d+>) "
    rf"(?:(?:that )?(?:it|they|the firm|<A\d+>) (?:had |has )?(?:raised|gathered|collected|closed|started with|began with|pulled in|took in|got)\b|(?:raised |gathered |closed )?(?:of|for|in|by|at) (?:its|the|their) (?:(?!<)[\w-]+ ){{0,3}}(?:{POOL}|first|second|third|fourth|fifth|sixth|last|previous|predecessor|debut)\b|predecessor\b)"
)
_SIZE_AFTER = Pattern(
    r"(?:'s)? ?(?:[\"”’] )?(?:\([^)]{0,40}\) ?)?(?:, which (?:<G\d+>|we|it|they) (?=closed|raised|launched|set up))?"
    r"(?:<D\d+> |(?!<|;|(?:co-)?led\b|leads\b|invest|put(?:s|ting)?\b|back|join|wrote\b|bought\b|took\b|gave\b|giv|subscrib|contribut"
    r"|commit|pledg|provid|pour|plough|pump|inject|hand(?:s|ed|ing)\b|spen[dt]|round\b|series\b|stake\b|for an?\b|raised\b|alongside)"
    r"[\w'’,:–—-]+ ){0,9}?(?P<m><M\d+>)"
)


def size_beside(sentence: Sentence, element: Element) -> MoneyMention | None:
    """Return the size of a named fund: the sum at, of or before it."""
    at = sentence.place_of(element)
    mask = sentence.mask
    tag = re.match(r"<G\d+>", mask[at:])
    after = mask[at + (tag.end() if tag else 0) :]
    near = _SIZE_AFTER.match(after)
    if near:
        return sentence.money_at(at + (tag.end() if tag else 0) + near.start("m"))
    before = re.search(r"(?P<m><M\d+>) (?:(?!<|which\b|round\b|from\b)[\w',“\"-]+ ){0,8}$", mask[:at])
    return sentence.money_at(before.start("m")) if before else None

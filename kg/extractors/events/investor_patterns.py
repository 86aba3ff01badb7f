"""Patterns of who leads a round and who takes part in it, and of what may not stand beside them."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re

from kg.extractors.events.leading_patterns import LEADING
from kg.extractors.events.named_patterns import NAMED
from kg.extractors.events.taking_part_patterns import TAKING_PART
from kg.extractors.wording.patterns import Family, Pattern

NOT_AFTER = re.compile(
    r"^(?!as (?:the )?underwriters? (?:of|for) (?:the|its|all) (?:[\w-]+ ){0,3}(?:allotment|allocation|shares))(?:'s\b)?\s*(?:(?:executives|employees|alumni|veterans|engineers|researchers|staffers|bankers)\b(?! (?:<G|and <G))|"
    r"as (?:its |their |the |an? )?(?:(?!investor|lead|co-lead|backer|shareholder|new)\w+ "
    r"){0,3}(?:customers?|clients?|partners?|advis\w+|users?|counsel|chief|ceo|cto|cfo|chair\w*|director|president|"
    r"head|board)|among (?:its|the|their) (?:\w+ )?(?:customers|clients|users|partners|buyers and|competitors)|"
    r"(?:as|is|are|was|were|acting as|to act as) (?!(?:the |its |an? )?(?:co-)?lead underwriter (?:[.,;]|and\b))(?:(?:its|the|an?|joint|lead|co-lead|global|sole|senior|left|book-running|book|running|principal|exclusive|financial|legal|placement|issue) )*(?:managers?|underwriters?|merchant bankers?|advis[eo]rs?|agents?|brlms?|brokers?|counsel|coordinators?|"
    r"bookrunners?|arrangers?|coordinators?)\b|"
    r"(?:is|was|are|were|has|have|had|did|does|do) (?:not|n['’]t) (?:an? )?(?:\w+ )?(?:invest\w*|participat\w*|join\w*|tak(?:e|en|ing) part|involved|back\w*)|"
    r",? ?(?:all|both|each)(?: of (?:them|which|whom))? (?:are )?(?:makers|developers|builders|designers|providers|sellers|vendors|start-?ups|competitors|rivals)\b|"
    r"advis(?:ing|ed)|act(?:ed|s|ing) as (?:[\w-]+ ){0,4}(?:advis|agent|counsel)|serv(?:ed|es|ing) as (?:[\w-]+ ){0,4}(?:advis|agent|"
    r"counsel))"
)
NOT_BEFORE = re.compile(
    r"(?:customers|clients|partners|users|competitors|rivals|alumni|advisers|advisors|founders|employees|executives|"
    r"veterans|engineers|researchers|tokens?|chips|alternatives|competition|data|report|technology|models?|poached|"
    r"hired|spun out|spun off|away|carved out|revenue|orders?|contracts?|buyers and|news|interest in|advice|(?<!with )help|as part|"
    r"graduat\w+)(?: (?!came\b|comes\b|coming\b)\w+){0,3} (?:from|include|includes|including|such as|like|are|:|with|by|among)(?: \w+){0,2} $|"
    r"\b(?:directors?|observers?|advis[eo]rs?|chair\w*|board|customers?|clients?|users?)(?: (?!<)[\w']+){0,3} , (?:and )?(?:as|so) (?:is|are|was|were) (?:[\w-]+ ){0,2}$|"
    r"\b(?:board|committee|panel|council|jury)(?: of (?:directors|advis[eo]rs|judges))? (?:that |which |now |also ){0,2}"
    r"(?:includes?|included|including|features?) (?:[\w-]+ ){0,4}$|"
    r"\b(?:no|nothing|not a (?:cent|penny|cheque|check)|none of (?:it|the \w+)|little) (?:(?:new|fresh|further|more) )?(?:(?:money|cash|capital|funding|investment|contribution)s? )?(?:(?:has|had|was|is|ever|came|comes|coming|come) ){0,3}(?:from|by) (?:[\w-]+ ){0,3}$|"
    r"\b(?:market|field|industry|sector|segment|category|ranking|list|pack|table|race|league) (?:(?:is|was|are|were|,|still|now|currently|long) ){0,3}(?:led|headed|topped) by (?:[\w-]+ ){0,3}$|"
    r"\bhad been (?:\w+ ){0,3}(?:backed|funded|financed) (?:(?:so far|until now|until then|previously|before|up to then|exclusively|only|solely) ){1,2}by (?:[\w-]+ ){0,3}$|"
    r"\bboard (?:of directors |there )?(?:alongside|with|together with|beside|next to|along with) (?:[\w-]+ ){0,2}$|"
    r"\bon (?:the|its|their|our) board(?: of directors)? (?:is|are|was|were|sits?|sat|will be) (?:[\w-]+ ){0,2}$|"
    r"\b(?:not|nor|neither) (?:the |its )?$|\b(?:directors?|board members?|executives|officers|hires) (?:, |: |are |were )(?:the )?$|"
    r"\b(?:competitors|rivals|challengers|contenders|peers|alternatives|companies|start-?ups|makers|developers|vendors|players|labs|chipmakers) ,? ?"
    r"(?:the |some |other )?(?:[\w-]+ )?names? (?:(?!<|invest|back|fund|join)[\w-]+ ){0,7}$|"
    r"\b(?:stakes?|holdings?|positions?|bets?|investments?|interests?) in (?:(?!<)[\w'-]+ ){0,3}(?:companies|firms|start-?ups|names|groups|unicorns|businesses) (?:such as|like|including) $|"
    r"\bportfolio (?:(?!<|investors?\b|backers?\b|by\b|from\b)[\w'-]+ ){0,4}(?:such as|like|including|featuring|includes|include|counts) (?:(?!<|investors?\b|backers?\b|money\b)[\w'-]+ ){0,4}(?:: )?$|"
    r"\b(?:orders?|contracts?) (?:(?!<[GM]|,)\S+ ){1,6}(?:, (?:(?:one|some|most|many|part) of (?:them|which|these)|including (?:one|some|those)) )?from $|\b(?:coverage|reporting) (?:(?!<[GM])\S+ ){1,6}(?:by|from|in) $|"
    r"(?<![\w<.,])\d{2,} $|"
    r"\b(?:from|by) (?:[\w-]+ ){0,3}(?:employees|staff|workers|shareholders|holders|insiders) (?:of|at|in) $"
)
ARM = re.compile(r"'s (?:about |own )?(?:<M\d+>|(?:[\w-]+ |<S\d+> ){0,3}(?:<G|funds?\b|arm\b|vehicle\b|family office))")
TELLS = re.compile(
    r"(?:says|said|reported|reports|hears|(?:has|have) (?:also )?(?:learned|learnt|established|gathered|ascertained|heard|been told|been informed)|understands|noted|first)\b"
)
#: "The owners of two dairies, Acme and Bolt, are in": neither of the dairies is.
THOSE_BEHIND = Pattern(
    r"\b(?:owners|heirs|descendants|widow|widower|executives|employees|alumni|offspring) (?:of|behind|at|from) (?:(?!<G|;)\S+ ){0,6}$"
)
#: "Among the clients of Acme, which sells kites, are such names as Bolt": who buys of a company, however far before.
BUYERS = Pattern(
    r"\b(?:customers?|clients?|clientele|users?|tenants?|licensees|resellers|distributors|suppliers|competitors|rivals|alumni)\b(?! (?:and|or) (?:investors?|backers?|shareholders?))"
    r"(?: (?!<G\d+>(?!'s? ?,)|(?:investors?|backers?|shareholders?|led|round|joined|invested|participat\w+|raised)\b|[.;:])\S+|(?<=of) <G\d+>){0,18}? "
    r"(?:is|are|was|were|includes?|included|including|counts?|such as|like) (?:(?!<|investors?\b|backers?\b)[\w'’-]+ ){0,5}$"
)
LEADS = Family(LEADING)
INVESTING = Family((*TAKING_PART, *NAMED))

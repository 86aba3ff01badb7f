"""How acquisitions are told, as patterns over masks: the bought, the buyer, the verb or noun, the price."""

import re

from kg.extractors.deals import DOING, DONE, NOUN

WORD = (
    r"(?!(?:of|in|into|for|from|to|with|by|at|on|and|or|as|that|which|shares?|stock|stakes?|itself|himself|back"
    r"|tenth|half|third|interest|interests|bonds|chips|assets|more|property|land|data|time|rights"
    r"|tickets)\b)(?![<,;:.])[\w'’&$%/.-]+ "
)
ITS = rf"(?:(?:{WORD}|<P\d+>(?:'s)? |<M\d+> |<D\d+> ){{0,6}}?)"
TARGET = (
    r"(?P<t><G\d+>)(?!'s)(?! (?:shares?|stock|stakes?|chips|bonds|notes|gpus|servers|hardware|processors|products"
    r"|units)\b)"
)
VERB = re.compile(rf"(?:(?<= )|^)(?P<verb>{DONE}|{DOING}) (?:up |out )?{ITS}(?:(?<=s ): )?{TARGET}")
PAYS = re.compile(
    rf"(?:(?<= )|^)(?P<verb>paid|pay|pays|paying) (?:(?!<)[\w'’~-]+ ){{0,4}}?<M\d+> (?:in (?:(?!<|for)[\w'’-]+ "
    rf"){{1,4}}?)?for {ITS}{TARGET}"
)
IT = re.compile(rf"(?:(?<= )|^)(?P<verb>{DONE}|{DOING}) (?P<it>it)(?= (?:for (?:\w+ ){{0,4}}<M\d+>|outright))")
NOMINAL = re.compile(rf"\b(?P<verb>{NOUN}) of {ITS}{TARGET}")
OWN = re.compile(rf"(?P<a><[GA]\d+>)'s (?:{WORD}|<M\d+> |<D\d+> ){{0,5}}?(?P<verb>{NOUN}) of {ITS}{TARGET}")
PASSIVE = re.compile(
    rf"(?P<t><G\d+>)(?!'s)(?: , [^<]{{0,80}} ,| \( [^)]{{0,60}}\)| ,)? (?:, )?(?:(?P<aux>was|were|has been|have "
    rf"been|had been|is being|being|is to be|are to be|to be|been|will be|would be|got|gets|get|now|since|recently"
    rf"|itself|then|agreed to be|to get) )*"
    rf"(?:also |recently |already |just |quietly |since |later |subsequently )*(?P<verb>{DONE}) (?:(?!<[GMS]|by\b"
    rf"|led\b)[\w'’,<>-]+ ){{0,8}}?by (?:the |a |an |{WORD}){{0,5}}?(?P<a><G\d+>)"
)
SOLD = re.compile(
    r"(?:(?P<t0><G\d+>)(?!'s)(?:[^<;]|<P\d+>){0,60}? (?:has |had |have |to )?s(?:old|ells?|ell) itself(?: off)? to"
    r"|(?P<t1><G\d+>)(?!'s) (?:(?:has |had |have )*(?:is |was |were |being |been |will be |to be )+sold"
    r"|(?:has |had |have |will |agreed to |agrees to )*s(?:old|ells?|elling) (?:out|the company|the business"
    r"|(?:a )?(?:majority|controlling) (?:stake|holding|interest)(?: in (?:itself|it|the company))?)) to"
    r"|\bs(?:old|ells?|elling) (?:its |the |their )?(?P<t2><G\d+>)(?!'s)(?: unit| arm| business| division)?"
    r" (?:for <M\d+> )?to) (?:the |a |an |rival |\w+ ){0,3}?(?P<a><G\d+>)"
)
RELATIVE = re.compile(
    rf"(?P<t><G\d+>)(?!'s)(?: , (?:an?|the|<A\d+>)(?: (?!<G)[\w'’<>-]+){{0,7}}?| ,|) (?:which |that )?(?P<a>it|he"
    rf"|she|they|<[GA]\d+>) (?:had |has |have |also |already |just |recently |first )*(?P<verb>{DONE})\b(?! <)"
)
WAS = re.compile(
    rf"\b(?P<a>its|their|<[GA]\d+>'s) (?:(?!<)[\w'’-]+ ){{0,3}}?(?P<verb>{NOUN})(?: ,[^<]*(?:<[DMP]\d+>)?[^<]*,)? "
    rf"(?:was|is|were|are|:|being|has been|remains|came with) (?:{WORD}){{0,4}}?(?P<t><G\d+>)"
)
SUBJECT = re.compile(
    r"(?P<a><[GA]\d+>|\b(?:it|they|which|who|he|she|we))(?P<gap>(?: (?!that\b(?! it))(?:also|already|just|recently"
    r"|has|have|had|is|are|was|will|would|could|may|might|to|plans?|planned|planning|agreed|agrees|agree|said|says"
    r"|announced|announces|announcing|confirmed|it|that|they|set|in|advanced|exclusive|early|late|final|talks?"
    r"|discussions?|negotiations?|deal|about|weighing|weighs|considering|considers|mulling|mulls|eyeing|eyes"
    r"|exploring|explores|looking|seeking|seeks|wants?|hopes?|intends?|a|an|its|the|completed|completes|completing"
    r"|closed|closes|closing|close|finalised|finalized|finishing|finished|reportedly|now|then|later|quietly"
    r"|separately|moved|been|bid|bidding|offer|offered|offering|proposed|proposes|move|near|nearing|nears|on|of"
    r"|announce|complete|by|<D\d+>|<M\d+>|earlier|last|this|year|month|week|first|second|third|largest|biggest"
    r"|latest|for|part|,|once|even|before|after|since|reached|struck|signed|signs|inked|term|sheet|it's|they're|an?"
    r"|agreement|definitive|binding"
    r"|letter|intent|all-stock|all-cash|cash|stock|proposed|planned|pending|blockbuster|\w+ly))*) $"
)
ASIDE = re.compile(
    r"(?P<a><[GA]\d+>) , (?:which|who|whose|an?|the|for|once|now|part|itself|worth|valued|founded|based"
    r"|listed)\b[^.;]{0,140}? , (?:(?:also|already|just|recently|has|have|had|will|is|plans to|agreed to|agreed|in"
    r"|<D\d+>|to|said it) )*$"
)
OPENER = re.compile(
    r"^(?:(?:in|on|last|this|earlier|also|but|and|then|meanwhile|separately|<D\d+>|,|:|–|—|[\w]+ly|<P\d+>|-|the"
    r"|same|day|week|month|year) ){0,8}?(?P<a><[GA]\d+>|it\b)"
)
PRICE = re.compile(
    r"(?:(?:for|at|worth|valued at|valuing (?:it|<[GA]\d+>) at|paying|paid|price(?: tag)? (?:of|was|is)|in (?:a"
    r"|an)(?: \w+){0,3} (?:deal|transaction|sale)(?: (?!<)\w+){0,4}?) |\( )(?:(?!<|per\b)[\w'’~-]+ "
    r"){0,7}?(?P<m><M\d+>)"
)
LATER_PRICE = re.compile(
    r"\b(?:pay(?:ing|s)|paid|costs? it|(?:deal|transaction|price|sale|acquisition|takeover)(?: tag)? (?:is |was "
    r"|has )?(?:worth|valued|said|put|of|came|comes|at)) (?:(?!<)[\w'’~-]+ ){0,6}(?P<m><M\d+>)"
)
TALKS = re.compile(
    r"\b(?:talks?|discussions?|negotiat\w+|weigh\w*|consider\w*|mull\w*|ey(?:es|eing)|explor\w+|approach\w*|bid"
    r"|offer\w*|nearing|close to)\b"
)
COMING = re.compile(
    r"\b(?:will|would|to|plans?|planned|planning|agreed|agrees|intends?|pending|proposed|expects?|hopes?|is|are"
    r"|subject to|needs the|yet to (?:close|complete)|wants?)\b"
)
HEARSAY = re.compile(
    r"\b(?:according to|people familiar|sources|source|reportedly|is said|are said|said to|rumou?r\w*|hears|a "
    r"person|people with|report\b|reports\b|reported|people close)"
)
OPEN = re.compile(r"stuck in|yet to (?:close|complete)|has that of none|awaits|awaiting|pending|subject to")

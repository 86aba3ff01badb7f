"""Names, by their form, of those that raise nothing, and of what only belongs to a company that is named."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.extractors.wording.patterns import Pattern

_PRESS = (
    r"\b(?:News|Times|Journal|Post|Herald|Tribune|Magazine|Daily|Gazette|Press|Observer|Review|Chronicle|Newsdesk|"
    r"Newswire|Échos|Reuters|Bloomberg|Crunchbase|PitchBook|Dealroom|Tracxn|"
    r"STAR Market|(?:Stock )?Exchange|Nasdaq|NASDAQ|NYSE|Euronext|ChiNext|Bursa|Tadawul|HKEX)$"
)
MEDIA = Pattern(_PRESS)
"""How names of papers, data services and exchanges end."""
#: Where companies file what they did: who keeps a register, or watches over markets, puts no money in.
_REGISTER = (
    r"\b(?:Sand Hill Road|Silicon (?:Valley|Roundabout|Alley|Wadi|Fen|Glen|Beach|Hills|Savannah|Cape)|Road|Avenue|Boulevard)$|"
    r"^(?:Registrar|Registry) of\b|^(?:Companies House|Registrar|RoC|ROC|MCA|SEBI|SEC)$|"
    r"\b(?:Ministry of Corporate Affairs|Securities and Exchange (?:Board|Commission)|(?:Competition|Antitrust) (?:Commission|Authority|Bureau))\b"
)
REGISTER = Pattern(_REGISTER)
#: Who raises nothing, though named as often as any company: papers, exchanges, courts and laws, universities and states.
NO_COMPANY = Pattern(
    rf"{_PRESS}|{_REGISTER}|\b(?:Court|Ordinance|Parliament|Senate|Congress|Police|Ministry|[Gg]overnment|AI Act|Directive)$|"
    r"\b\d+ (?:of|OF) \d+$|^(?:University|Department|Government|Court|City|State|Republic|Port|Parliament) of\b"
)
#: How names of investors end.
FORMED_AS_INVESTOR = Pattern(
    r"\b(?:Ventures|Capital|VC|Venture (?:Lab|Partners|Capital)|Accelerator|Angels|Equity|Partners)$"
)
#: How lenders are called, of whose loans others are the takers.
FORMED_AS_LENDER = Pattern(
    r"\b(?:[Bb]anks?|Ban[ck]\w*|Banque|Bank\w*|\w+bank|Cr[eé]dit|Kredit\w*|Sparkasse|Caixa|Lending|Loans|Debt|Leasing|EIB|EBRD|IFC|KfW|NRW\.BANK)\b"
)
#: What belongs to a company that is not named: "Acme parent raises", "Acme's maker".
MAKER = Pattern(
    r"<G\d+>(?:'s (?:\w+ )?| )(?:maker|parent|owner|developer|creator|operator|publisher)(?: company| firm)?"
    r"(?! [<\w]*<G| ,? ?<G)(?= (?!of\b))"
)

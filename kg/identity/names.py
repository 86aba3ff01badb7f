"""From a name as written to the key by which spellings of it are known, and to the slug that names it in the graph."""

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import Final

from kg.claims import Kind
from kg.vocabulary import ID

FOLDERS: Final = {Kind.ORGANIZATION: "company", Kind.PERSON: "person", Kind.FUND: "fund"}
"""Kind of a thing that has a name → folder of its IRI."""

LEGAL_SUFFIXES: Final = frozenset(
    "inc incorporated corp corporation ltd limited llc llp lp lllp pllc plc pbc co gmbh mbh ag kg kgaa ug ohg gbr se "
    "sa sas sasu sarl srl spa sapa sca scs sl slu sau cv bv nv cvba bvba vof ab hb asa as aps oy oyj doo ood eood "
    "zrt kft nyrt bt sro spzoo jsc pjsc ojsc kk gk yk godo pte pvt pty bhd sdn tbk pcl wll fzco fze fzllc dmcc "
    "saog saoc qsc psc kscc ltda eireli sab sapi spc cic dac clg uab sia ou ооо пао оао зао ао ип тоо тов "
    "株式会社 有限公司 有限责任公司 股份有限公司 有限責任公司 股份有限公司 合同会社 有限会社 주식회사 유한회사".split()
)
LEGAL_PREFIXES: Final = frozenset("pt ооо пао оао зао ао тоо тов 株式会社 合同会社 有限会社 주식회사 유한회사".split())
HONORIFICS: Final = frozenset("mr mrs ms miss dr prof professor sir dame lord lady hon sheikh".split())
PERSON_SUFFIXES: Final = frozenset("jr sr ii iii iv phd md obe cbe mbe".split())

LITTLE: Final = ("and", "of", "for", "the", "de", "du", "des", "la")
"""Words that initials may leave out."""

LONGEST_SLUG: Final = 80
_ATTACHED: Final = tuple(
    sorted((s for s in LEGAL_SUFFIXES if ord(s[0]) > 0x2E80), key=lambda suffix: (-len(suffix), suffix))
)
# Letters that do not fall apart into a letter and an accent.
_PLAIN: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n", "ß": "ss"}
)
_TICKER: Final = re.compile(
    r"[(\[]\s*(?:nasdaq|nyse|nyse american|amex|lse|aim|tsx|tsxv|asx|hkex|sehk|tse|tyo|krx|kospi|kosdaq|euronext|xetra|"
    r"six|sgx|nse|bse|otc|otcqb|otcqx|stockholm|oslo|frankfurt|hong kong|tokyo)\b[^()\[\]]{0,40}[)\]]"
)
_BRACKETED_FORM: Final = re.compile(r"\((?:주|유|株|有|合)\)")
_DOTTED: Final = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.\s?){2,}(?:[^\W\d_](?![^\W_]))?")
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})
_CYRILLIC_OR_GREEK: Final = re.compile(r"[\u0370-\u052f]")
_ROMAN: Final = str.maketrans(
    dict(
        zip(
            "абвгдезиклмнопрстуфыэіїґαβγδεζηικλμνξοπρσςτυφω",
            "abvgdeziklmnoprstufyeiigabgdeziiklmnxoprsstyfo",
            strict=True,
        )
    )
    | {
        "й": "y",
        "ё": "e",
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ъ": "",
        "ь": "",
        "ю": "yu",
        "я": "ya",
    }
    | {"є": "ye", "θ": "th", "χ": "ch", "ψ": "ps"}
)
# Words of the trade that people write in several ways.
_PLAIN_FORMS: Final = {
    "ventures": "venture", "partners": "partner", "investments": "investment", "funds": "fund", "labs": "lab",
    "technologies": "technology", "systems": "system", "industries": "industry", "holdings": "holding",
    "solutions": "solution", "advisors": "adviser", "advisers": "adviser", "advisor": "adviser",
    "associates": "associate", "networks": "network", "semiconductors": "semiconductor", "enterprises": "enterprise",
    "machines": "machine", "intl": "international", "univ": "university", "mgmt": "management", "mgt": "management",
    "assoc": "associate", "saint": "st", "bros": "brothers", "natl": "national", "inst": "institute",
    "dept": "department", "cos": "companies", "grp": "group", "svcs": "services", "pharmaceuticals": "pharma",
    "pharmaceutical": "pharma", "biosciences": "bioscience", "therapeutics": "therapeutic",
}  # fmt: skip
_INITIALS: Final = re.compile(r"(.{4,200}?)\s*\(([A-Z0-9]{2,10})\)")
_DROPPED: Final = re.compile(r"['’‘ʼ`´\u200b-\u200f\u2060\ufeff\u00ad]")
_MARKS: Final = re.compile(
    "[" + "".join(chr(c) for c in range(0x300, 0xFFFF) if unicodedata.category(chr(c)) in {"Mn", "Mc"}) + "]"
)
_WORD: Final = re.compile(rf"(?:[^\W_]|{_MARKS.pattern})+")


def _fold(name: str) -> str:
    """Return a name in lower case, without the accents of alphabets in which they only colour a letter."""
    if name.isascii():
        return name.casefold()
    kept = []
    base = ""
    for character in unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold()):
        if unicodedata.combining(character):
            if base < "\u0590":  # Latin, Greek, Cyrillic, Armenian; elsewhere a mark makes another letter (か, が)
                continue
        else:
            base = character
        kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept)).translate(_PLAIN)


def initials_in(name: str) -> str | None:
    """Return the initials that a name gives of itself in brackets, as written, or ``None``.

    >>> initials_in("Draper Fisher Jurvetson (DFJ)"), initials_in("Intel (Ireland)"), initials_in("(A)")
    ('DFJ', None, None)
    """
    found = _INITIALS.fullmatch(name.strip()) if ")" in name else None
    if found is None:
        return None
    words, letters = _WORD.findall(_fold(found[1])), _fold(found[2])
    full, short = ("".join(word[0] for word in words if word not in left_out) for left_out in ((), LITTLE))
    return found[2] if letters in {full, short} else None


def _words(name: str) -> list[str]:
    if (short := initials_in(name)) is not None:
        name = name.strip()[: -len(short) - 2]
    folded = _BRACKETED_FORM.sub(" ", _TICKER.sub(" ", _fold(name)))
    folded = _DOTTED.sub(lambda match: re.sub(r"[.\s]", "", match[0]) + " ", folded)
    folded = re.sub(r"\b([a-z])/([a-z])\b", r"\1\2", folded)  # A/S, S/A
    return _WORD.findall(_DROPPED.sub("", folded).replace("&", " and ").replace("+", " plus "))


def _without_legal_form(words: list[str]) -> list[str]:
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    if len(words) > 1 and words[0] in LEGAL_PREFIXES:
        words = words[1:]
    while len(words) > 1:
        if words[-1] in LEGAL_SUFFIXES or words[-1] == "and" or (words[-1] == "company" and len(words) > 2):
            words = words[:-1]
        elif (spaced := _spaced_legal_form(words)) > 0:
            words = words[:-spaced]
        else:
            break
    if all(map(str.isascii, words)):
        return words
    for suffix in _ATTACHED:  # scripts that write no spaces
        for word, rest in ((words[-1], words[-1].removesuffix(suffix)), (words[0], words[0].removeprefix(suffix))):
            if rest and rest != word:
                words = [rest if each == word else each for each in words]
    return words


def _spaced_legal_form(words: list[str]) -> int:
    """Return how many single letters at the end are a legal form (*S A*, *sp. z o.o.*)."""
    if len(words) > 3 and words[-3:] == ["sp", "z", "oo"]:
        return 3
    for count in (3, 2):
        tail = words[-count:]
        if len(words) > count and all(len(word) == 1 for word in tail) and "".join(tail) in LEGAL_SUFFIXES:
            return count
    return 0


def _without_titles(words: list[str]) -> list[str]:
    while len(words) > 2 and words[0] in HONORIFICS:
        words = words[1:]
    while len(words) > 2 and words[-1] in PERSON_SUFFIXES:
        words = words[:-1]
    return words


@lru_cache(maxsize=1 << 16)
def key(name: str, kind: Kind = Kind.ORGANIZATION) -> str:
    """Return what spellings of one name share: lower-case words with single spaces, never empty.

    Case, accents, punctuation, ``&``, a leading *the*, stock tickers, the legal forms of many countries (for persons:
    titles) make no difference. Names in other scripts keep their script. A name without any letter or digit is known
    by its code points.

    >>> key("Aker ASA"), key("The Goldman Sachs Group, Inc."), key("AT&T"), key("株式会社ソフトバンク")
    ('aker', 'goldman sachs group', 'at and t', 'ソフトバンク')
    >>> key("Mistral A.I."), key("Crédit Agricole S.A."), key("The Boring Company"), key("Dr. Fei-Fei Li", Kind.PERSON)
    ('mistral ai', 'credit agricole', 'boring company', 'fei fei li')
    """
    words = _words(name)
    if kind is Kind.PERSON:
        words = _without_titles(words)
    elif words and kind is not Kind.CITY:
        words = _without_legal_form(words)
    return " ".join(words) or " ".join(f"u{ord(character):x}" for character in name.strip()[:16]) or "u0"


def variants(name: str, kind: Kind = Kind.ORGANIZATION) -> frozenset[str]:
    """Return strings of letters of which two spellings of one name share at least one.

    They leave out spaces, write out umlauts and abbreviations, put words of the trade in the singular, and put
    Cyrillic and Greek into Latin letters.

    >>> sorted(variants("Müller Ventures")), variants("Soft Bank") & variants("SoftBank")
    (['muellerventure', 'muellerventures', 'mullerventure', 'mullerventures'], frozenset({'softbank'}))
    >>> variants("Яндекс") & variants("Yandex"), variants("Юрий Мильнер") & variants("Yuri Milner")
    (frozenset({'yandex'}), frozenset({'yurimilner'}))
    """
    spellings = {name}
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())
    if _CYRILLIC_OR_GREEK.search(folded):
        romans = [_fold(folded.translate(_ROMAN)).translate(_ROMAN)]
        for letters, others in (("iy", ("i", "y")), ("ks", ("x",)), ("y", ("i",))):
            romans += [roman.replace(letters, other) for roman in romans for other in others]
        spellings.update(romans)
    if any(umlaut in folded for umlaut in "äöüøåæ"):
        spellings.add(folded.translate(_UMLAUTS))
    found = set()
    for spelling in spellings:
        words = key(spelling, kind).split()
        plain = [_PLAIN_FORMS.get(word, word) for word in words if word != "and"]
        if len(plain) > 1 and plain[-1] == "com":
            plain.pop()
        found |= {"".join(words), "".join(plain) if kind is not Kind.PERSON else "".join(words)}
    return frozenset(each for each in found if each)


def slug(of_key: str) -> str:
    """Return a key as part of an IRI: letters, digits and hyphens, 1 to 80 characters; cut keys end in a hash.

    Different keys have different slugs (but for collisions of 48 bits among keys that were cut).

    >>> slug("andreessen horowitz"), slug("ソフトバンク"), len(slug("x" * 10_000))
    ('andreessen-horowitz', 'ソフトバンク', 80)
    """
    joined = "-".join(_WORD.findall(of_key.casefold())) or "u0"
    if len(joined) <= LONGEST_SLUG:
        return joined
    tail = hashlib.sha256(joined.encode()).hexdigest()[:12]
    return f"{joined[: LONGEST_SLUG - 13].rstrip('-')}-{tail}"


@lru_cache(maxsize=1 << 16)
def iri(name: str, kind: Kind = Kind.ORGANIZATION) -> str:
    """Return the IRI of an organization, person or fund of this name, before anything is merged.

    >>> iri("Aker ASA"), iri("Jeff Bezos", Kind.PERSON)
    ('https://w3id.org/coinvest/id/company/aker', 'https://w3id.org/coinvest/id/person/jeff-bezos')
    """
    return f"{ID}{FOLDERS[kind]}/{slug(key(name, kind))}"


def slug_of(of_iri: str) -> str:
    """Return the last part of an IRI.

    >>> slug_of("https://w3id.org/coinvest/id/company/aker")
    'aker'
    """
    return of_iri.rpartition("/")[2]

"""Names of what a company or a school owns, builds, runs or sells: "Halde 2, the company's plant" raises nothing."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections import Counter

from kg.extractors.analysis import Analysis
from kg.extractors.mentions.places import find_places

_OWNER = r"(?P<owner>[Tt]he (?:[Cc]ompany|[Ff]irm|[Ss]tart-?up|[Gg]roup|[Dd]eveloper)['’]s|[Ii]ts|[Oo]ur|[Tt]heir|(?:[Tt]he )?[A-Z][\w.&-]+(?: [A-Z][\w.&-]+)?['’]s)"
_THING = (
    r"(?:buildings?|campus(?:es)?|data cent(?:er|re)s?|(?:[\w-]+ )?(?:plants?|factory|gigafactory|refinery|mine|mill|farm|park|project|facility|site|complex|terminal)|"
    r"headquarters|warehouses?|(?:language |foundation |base |open |frontier )?models?|robots?|satellites?|rockets?|reactors?|chips?|aircraft|vessels?|vehicles?|"
    r"drug(?: candidate)?|compounds?|therapy|vaccine|apps?|products?|platform|software|operating system|assistant|chatbot|prototypes?|demonstrators?|"
    r"incubator|accelerator|(?:start-?up |training |mentoring )?programme?|competition|contest|faculty|department|science park|tech(?:nology)? transfer (?:office|arm))"
)
#: Who makes, sells or runs such a thing is no thing.
_MAKER = r"(?! (?:affiliate|unit|subsidiary|arm|business|makers?|company|firm|start-?up|developers?|division|spin-?off|spinout|operators?|providers?|venture|group|team|suppliers?|rivals?|studio|house|lab)\b)"
_AFTER = re.compile(
    rf"(?:, | (?!(?:[Ii]ts|[Oo]ur|[Tt]heir) )){_OWNER} (?:(?!and\b|with\b|to\b|of\b|in\b)[\w-]+ ){{0,4}}?{_THING}\b{_MAKER}"
)
_BEFORE = re.compile(
    rf"\b{_OWNER} (?:(?!and\b|with\b|to\b|of\b|in\b)[\w-]+ ){{0,3}}?{_THING},? (?:called |named |dubbed )?$"
)
#: "A bigger chip for data centres, Halde, is in the works": a thing of a kind that raises nothing.
_CALLED = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Ii]ts|[Oo]ne|[Tt]he) (?:(?!and\b|with\b|to\b|of\b|in\b|from\b|by\b)[\w-]+ ){0,4}?(?:chips?|chiplets?|processors?|accelerators?|model|robot|satellite|rocket|reactor|engine|drug|compound|"
    r"vaccine|aircraft|prototype|plant|factory|supercomputer)(?: for [\w -]{2,40})?, (?:called |named |dubbed |codenamed )?$"
)


def _is_place(owner: str) -> bool:
    """Return whether an owner is a country or city: "Halde, Norway's answer to …" is nobody's thing."""
    name = re.sub(r"^[Tt]he |['’]s$", "", owner)
    found = [place for place in find_places(name) if (place.start, place.end) == (0, len(name))]
    return any(place.city is None or not owner.lower().startswith("the ") for place in found)


def assets_of(analysis: Analysis) -> set[int]:
    """Return the ``id`` of each bearer of names that are told to be some company's things, mostly or always."""
    text, told = analysis.document.text, Counter[int]()
    counts = dict[int, int]()
    for name in analysis.names:
        entity = analysis.entity(name)
        if entity is None:
            continue
        counts[id(entity)] = entity.count
        before = text[max(0, name.span.start - 80) : name.span.start]
        owned = _AFTER.match(text, name.span.end) or _BEFORE.search(before)
        if (owned is not None and not _is_place(owned["owner"])) or _CALLED.search(before):
            told[id(entity)] += 1
    return {key for key, times in told.items() if 3 * times >= counts[key]}

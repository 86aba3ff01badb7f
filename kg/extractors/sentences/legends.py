"""What a document says of its own marks: "bold means lead", "lead investors come first"."""

import re

from kg.extractors.sentences.elements import Sentence

_BOLD_LEADS = re.compile(
    r"\bbold(?:face|ed)?\b[^.;\n]{0,40}\b(?:co-?)?lead(?:s|er|ers|ing)?\b|\bled\b[^.;\n]{0,20}\bin bold\b|"
    r"\b(?:co-?)?lead(?:s|er|ers|ing)?\b[^.;\n]{0,40}\b(?:in bold|bold(?:face|ed)?)\b",
    re.IGNORECASE,
)
_FIRST_LEADS = re.compile(
    r"\blead(?:s|er| investors?| backers?)?"
    r"(?: (?:is|are|comes?|goes|stands?|named|listed|shown|given|always|investors?))* first\b|"
    r"\bfirst(?:[- ](?:named|listed|mentioned))?(?: (?:investor|backer|name))? (?:is the lead|is lead|leads|led|=)",
    re.IGNORECASE,
)


def says_bold_leads(text: str) -> bool:
    """Return whether a text says that who is set off in bold led.

    >>> says_bold_leads("Leads are in bold."), says_bold_leads("Bold means lead."), says_bold_leads("A bold idea")
    (True, True, False)
    """
    return ("bold" in text or "Bold" in text or "BOLD" in text) and _BOLD_LEADS.search(text) is not None


def says_first_leads(text: str) -> bool:
    """Return whether a text says that who is named first led.

    >>> says_first_leads("Investors (lead first)"), says_first_leads("Lead investor is listed first")
    (True, True)
    """
    return "first" in text.lower() and _FIRST_LEADS.search(text) is not None


def lead_in_bold(sentence: Sentence) -> None:
    """Mark as leads the names that a sentence sets off in bold, but for one that opens its block."""
    block = sentence.block
    for element in sentence.elements:
        for member in element.members:
            span = member.mention.span
            if span.start > block.span.start and any(b.start <= span.start and span.end <= b.end for b in block.bold):
                member.lead = True

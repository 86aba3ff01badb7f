"""What pages call the facts of a company above a column, or before a colon: where it sits, what it does."""

from typing import Final

PLACE_LABEL: Final = (
    r"(?:hq|headquarters?|headquartered|head office|main office|home (?:base|town|city|country|market|port)|hometown|"
    r"home|location|located|city|town|country|nation|region|place|state|base|based|where|from|origin|geography|"
    r"address|seat|domicile|registered|principal office)"
    r"(?: (?:in|at|office|city|country|location|town))?(?: of (?:business|origin|incorporation|residence|"
    r"registration|headquarters|domicile))?(?: ?(?:[/&,·]|and) ?(?:country|city|state|region|hq|base|nation))*"
)
"""Headings and labels of the place of a company, in small letters or not."""

THEME_LABEL: Final = (
    r"(?:what (?:it|they)(?: actually| really)? (?:do(?:es)?|mak(?:es?|ing)|builds?|sells?|offers?)|"
    r"what(?:['’]s it| is it| it is| for)?|(?:it |they )?(?:does|makes?|builds?|sells?)|in (?:a word|short|brief|one "
    r"line|a nutshell|one sentence)|one-?liner|pitch|(?:elevator )?pitch|tagline|about|summary|profile|overview|"
    r"(?:core |main |primary |key |flagship |lead )?(?:product|business|industry|sector|market|focus|activity|"
    r"offering|technology|field|category|speciality|specialty|use case|vertical|segment|area|niche|space|theme|"
    r"service|discipline|domain)s?|description|line of business|sub-?sector|focus area|working on|tech|industries|"
    r"type of (?:company|business)|known for|specialises in|specializes in)"
)
"""Headings and labels of what a company does."""

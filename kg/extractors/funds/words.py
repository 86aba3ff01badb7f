"""The words that news has for a fund, and for what is done to set one up."""

from kg.extractors.wording.vehicles import VEHICLE

POOL = rf"(?:funds?|{VEHICLE}|flagship|fund-of-funds|special(?:ty)? fund|growth fund|venture fund|seed fund)"
RAISING = (
    r"(?:clos(?:ed?|es|ing)|rais(?:ed?|es|ing)|launch(?:ed|es|ing)?|unveil(?:ed|s)|set up|sets up|announc(?:ed|es"
    r"|ing)|held|hold|reach(?:ed|es)|complet(?:ed|es)|establish(?:ed|es)|creat(?:ed|es)|put together|debut(?:ed|s)"
    r"|got to|hit|wrap(?:ped|s) up|collect(?:ed|s)|secur(?:ed|es)|start(?:ed|s)|target(?:s|ing)|seek(?:s|ing)|still "
    r"out with|out with|made|supports|topped|doubl(?:ed|es|ing)|expand(?:ed|s)|enlarg(?:ed|es)|increas(?:ed|es)"
    r"|fil(?:ed|es|ing)|earmark(?:ed|s)"
    r"|agreed|wants|on the road|gather(?:ed|s)|to (?:spend|invest|deploy)"
    r"|shut|shuts|open(?:ed|s)|fill(?:ed|s)|finish(?:ed|es)|rolled out)"
)

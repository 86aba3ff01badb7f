"""The forms of question, one module for each family and one SPARQL text for each form.

``FORMS`` is in the order in which they are tried on a sentence: the special before the general.
"""

from collections.abc import Mapping
from typing import Final

from kg.questions.form import Form
from kg.questions.forms import about, acquisitions, amounts, co_investors, groups, investors, links, listing, valuations

FORMS: tuple[Form, ...] = (
    *groups.FORMS,
    *links.FORMS,
    *acquisitions.FORMS,
    *about.FORMS,
    *amounts.FORMS,
    *valuations.FORMS,
    *co_investors.FORMS,
    *listing.FIELDS,
    *listing.ROUNDS,
    *investors.FORMS,
    *valuations.BROAD,
    *amounts.BROAD,
    *investors.BROAD,
    *listing.COMPANIES,
    *about.LAST,
)

QUESTIONS: Final[Mapping[str, Form]] = {form.name: form for form in FORMS}
"""All forms of question by name."""

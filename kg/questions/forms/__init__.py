"""The forms of question, one module for each family and one SPARQL text for each form.

``FORMS`` is in the order in which they are tried on a sentence: the special before the general.
"""

from collections.abc import Mapping
from typing import Final

from kg.questions.form import Form
from kg.questions.forms import (
    about,
    acquisitions,
    amounts,
    co_investors,
    communities,
    companies,
    fields,
    investors,
    investors_by,
    links,
    portfolios,
    rounds,
    valuations,
)

FORMS: tuple[Form, ...] = (
    *communities.FORMS,
    *links.FORMS,
    *acquisitions.FORMS,
    *about.FORMS,
    *amounts.FORMS,
    *valuations.FORMS,
    *co_investors.FORMS,
    *fields.FORMS,
    *rounds.FORMS,
    *investors_by.PAIRS,
    *portfolios.INVESTMENTS,
    *investors.FORMS,
    *portfolios.FORMS,
    *valuations.BROAD,
    *amounts.BROAD,
    *investors_by.BROAD,
    *companies.FORMS,
    *about.LAST,
)

QUESTIONS: Final[Mapping[str, Form]] = {form.name: form for form in FORMS}
"""All forms of question by name."""

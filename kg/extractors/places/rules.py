"""The ways in which news ties a place to a name: one rule each, tried in the order of ``RULES``."""

from collections.abc import Callable, Iterator, Sequence

from kg.extractors.mentions.places import Place
from kg.extractors.places.after_names import after_comma, bracketed
from kg.extractors.places.asides import alone, also, apposed, held, listing, our_own
from kg.extractors.places.based import based_hyphen, based_in
from kg.extractors.places.before_names import adjective, possessive
from kg.extractors.places.clauses import both, field, predicate, relative, run_in, the_one_from
from kg.extractors.places.descriptions import described, of_the_subject
from kg.extractors.places.findings import Finding
from kg.extractors.places.gathered import several
from kg.extractors.places.openings import began_there, below_label, dateline_of_release, opening
from kg.extractors.reference.occurrences import Occurrences

RULES: Sequence[Callable[[Occurrences, Place, str, str], Iterator[Finding]]] = (
    below_label,
    dateline_of_release,
    run_in,
    field,
    both,
    several,
    listing,
    held,
    our_own,
    also,
    apposed,
    alone,
    based_hyphen,
    possessive,
    based_in,
    bracketed,
    after_comma,
    described,
    the_one_from,
    relative,
    predicate,
    opening,
    began_there,
    of_the_subject,
    adjective,
)

STRONG_RULES = (below_label, based_hyphen, based_in, bracketed, described)
"""The rules that hold even for a name that is rarely that of a place."""

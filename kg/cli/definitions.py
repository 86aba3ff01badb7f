"""The options by which a command says what counts as co-investing."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any

import typer

from kg.dates import PartialDate
from kg.errors import QuestionError
from kg.networks import Definition, Keep, Together, Weighting
from kg.places import country_code, region_countries, region_id
from kg.themes import THEMES, find_theme

_DATE = "a year, quarter, month or day: 2025, 2025-Q3, 2025-07, 2025-07-14"


def _options(
    since: Annotated[str | None, typer.Option(help=f"Rounds from here on: {_DATE}.")] = None,
    until: Annotated[str | None, typer.Option(help="Rounds up to here.")] = None,
    theme: Annotated[str | None, typer.Option(help="Companies of this theme or a narrower one.")] = None,
    country: Annotated[str | None, typer.Option(help="Companies in this country or region.")] = None,
    stage: Annotated[str | None, typer.Option(help="Rounds of this stage, such as series-b.")] = None,
    status: Annotated[str, typer.Option(help="Rounds that are closed, planned, rumoured, or any.")] = "closed",
    leads_only: Annotated[bool, typer.Option("--leads-only", help="Only investors that led.")] = False,
    together: Annotated[Together, typer.Option(help="What ties two investors.")] = Together.SAME_ROUND,
    days: Annotated[int | None, typer.Option(help="For same-company-within-days: how many.")] = None,
    weight: Annotated[Weighting, typer.Option(help="What a tie weighs.")] = Weighting.COUNT,
) -> Definition:
    """Return the definition that these options make."""
    keep = Keep(
        since=_date(since).first if since else None,
        until=_date(until).last if until else None,
        themes=frozenset({_theme(theme)} if theme else ()),
        company_in=frozenset({_place(country)} if country else ()),
        stages=frozenset({stage.casefold().replace(" ", "-")} if stage else ()),
        statuses=frozenset() if status == "any" else frozenset({status}),
        leads_only=leads_only,
    )
    try:
        return Definition(together, weight, keep, days)
    except ValueError as error:
        raise QuestionError(str(error)) from error


def defines(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a definition in place of its parameter ``definition``."""
    own = inspect.signature(command)
    options = inspect.signature(_options).parameters

    @wraps(command)
    def with_options(**given: Any) -> None:
        definition = _options(**{name: given.pop(name) for name in options})
        command(definition=definition, **given)

    parameters = [p for p in own.parameters.values() if p.name != "definition"] + list(options.values())
    with_options.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
    return with_options


def _date(text: str) -> PartialDate:
    try:
        return PartialDate(text)
    except ValueError as error:
        raise QuestionError(f"{error}; write {_DATE}") from error


def _theme(text: str) -> str:
    theme = find_theme(text)
    if theme is None:
        raise QuestionError(f"no theme {text!r}; there are: {', '.join(sorted(THEMES))}")
    return theme


def _place(text: str) -> str:
    place = country_code(text) or (region_id(text) if region_countries(text) else None)
    if place is None:
        raise QuestionError(f"no country or region {text!r}; write a name, a code (GB), or a region (Europe)")
    return place

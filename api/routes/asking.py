"""Questions in plain English."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from api.catalogue import coverage_of
from api.dependencies import Current
from kg.questions import QUESTIONS, ask, suggest

ROUTER = APIRouter(tags=["questions"])


class Asked(BaseModel):
    """A question as a sentence (``q``), or as a form with its parameters."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"q": "Who invested in Nscale?"}]})
    q: Annotated[str | None, Field(max_length=500)] = None
    parameters: dict[str, Any] | None = None


@ROUTER.get("/ask")
def ask_text(
    snapshot: Current, q: Annotated[str, Query(min_length=1, max_length=500, examples=["Who invested in Nscale?"])]
) -> dict[str, Any]:
    """Answer a question: figures, a sentence, the SPARQL that gives them, the documents; or a refusal that helps."""
    return ask(snapshot, q).as_json() | {"coverage": coverage_of(snapshot).model_dump()}


@ROUTER.post("/ask")
def ask_form(snapshot: Current, asked: Asked) -> dict[str, Any]:
    """Answer a question given as a sentence or as a form with parameters (as an answer's ``readings`` give them)."""
    answer = ask(snapshot, asked.parameters if asked.parameters is not None else asked.q or "")
    return answer.as_json() | {"coverage": coverage_of(snapshot).model_dump()}


@ROUTER.get("/ask/suggest")
def ask_suggest(
    snapshot: Current,
    q: Annotated[str, Query(max_length=500, examples=["Who invested in Ns"])] = "",
    limit: Annotated[int, Query(ge=1, le=20)] = 8,
) -> list[str]:
    """Questions that begin like this one, all of which can be answered."""
    return list(suggest(snapshot, q, limit=limit))


@ROUTER.get("/ask/forms")
def ask_forms() -> list[str]:
    """The forms of question that there are."""
    return list(QUESTIONS)

"""What a client of the Reconciliation API sends: queries in batches, and what it wants to be told of things."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Asked(BaseModel):
    """One value of a property, perhaps of a thing that was matched before."""

    id: str
    name: str = ""


Value = str | int | float | bool | Asked


class Property(BaseModel):
    """What a candidate should have."""

    pid: str
    v: Value | list[Value]


class NameQuery(BaseModel):
    """One query of a batch."""

    model_config = ConfigDict(extra="forbid")
    query: str = Field("", max_length=500)
    type: str | list[str] = []
    limit: int = Field(5, ge=1, le=100)
    properties: list[Property] = []
    type_strict: str = Field("should", pattern="^(any|all|should)$")


class Wanted(BaseModel):
    """A property to be fetched."""

    id: str
    settings: dict[str, Any] = {}


class Extension(BaseModel):
    """What is to be fetched of which things."""

    ids: list[str] = Field(max_length=2000)
    properties: list[Wanted] = Field(max_length=50)

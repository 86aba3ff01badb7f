"""The errors of Coinvest, one tree.

::

    KgError
    ├── DocumentError      a document cannot be read: unknown type, broken, empty, too large
    ├── ShapeError         claims that break a shape of the ontology
    ├── QuestionError      a question with missing or impossible parameters
    │   └── UnknownNameError   it names something that the graph does not hold
    ├── QueryError         a SPARQL text that is wrong, or that asks what is not allowed
    └── StoreError         the store cannot be opened, read or written

Each message says what is wrong, where, and what to do about it. Errors of libraries are translated where they arise.
"""


class KgError(Exception):
    """Anything that Coinvest reports to a person; the message is fit to be shown."""


class DocumentError(KgError):
    """A document that cannot be read; the message names it and says why."""


class ShapeError(KgError):
    """Claims that break a shape of the ontology; the message is the report."""


class QuestionError(KgError):
    """A question with missing or impossible parameters."""


class UnknownNameError(QuestionError):
    """A name that the graph does not hold; ``nearest`` lists the names closest to it."""

    def __init__(self, name: str, nearest: tuple[str, ...] = ()) -> None:
        """Keep the name and its neighbours for whoever reports them."""
        hint = f"; did you mean {', '.join(nearest)}?" if nearest else ""
        super().__init__(f"not in the graph: {name!r}{hint}")
        self.name = name
        self.nearest = nearest


class QueryError(KgError):
    """A SPARQL text that is wrong, or that asks for what is not allowed."""


class StoreError(KgError):
    """A store that cannot be opened, read or written."""

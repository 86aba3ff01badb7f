"""From a file to its reading: what goes wrong with one document is told, and the others go on."""

import pytest

from kg.claims import Claim, Reading
from kg.documents import Document
from kg.extractors import extract_claims
from kg.ingest import reading
from kg.ingest.reading import attempts


def test_a_fault_of_the_program_in_one_document_costs_only_that_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(document: Document) -> tuple[Claim, ...]:
        return (1 / 0,) if "Bolt" in document.text else extract_claims(document)  # type: ignore[return-value]

    monkeypatch.setattr(reading, "extract_claims", faulty)
    work = [("document", f"{name}.txt", f"{name} raised $5 million.".encode()) for name in ("Acme", "Bolt", "Coil")]
    found = list(attempts(work))
    assert [isinstance(each, Reading) for each in found] == [True, False, True]
    assert found[1] == (
        "Bolt.txt: a fault of the program (ZeroDivisionError: division by zero); the others go on. Please report it"
    )

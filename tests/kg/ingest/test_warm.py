"""What several processes share is made before they part."""

from kg.claims import Claim, Reading
from kg.extractors.evidence.weights import weights_of
from kg.ingest import warm
from kg.ingest.reading import attempts, read_and_extract


def test_the_example_tells_of_a_round_its_investors_a_place_and_a_purchase() -> None:
    claims: tuple[Claim, ...] = read_and_extract("example.md", warm._EXAMPLE).claims
    assert {"leadInvestor", "investor", "stage", "amount", "city", "theme", "target"} <= {c.predicate for c in claims}
    assert weights_of.cache_info().currsize


def test_two_processes_read_what_one_reads_in_the_same_order() -> None:
    work = [("document", f"{n}.txt", f"Acme{n} raised ${n} million from Bolt Capital.".encode()) for n in range(1, 20)]
    found = list(attempts(work, 2))
    assert found == list(attempts(work))
    assert all(isinstance(each, Reading) for each in found)

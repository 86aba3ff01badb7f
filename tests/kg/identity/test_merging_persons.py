"""A person is one, whether or not a document says that the name is a person's."""

from kg.claims import Reading
from kg.documents import Document
from kg.facts import claims_from
from kg.identity import resolve
from kg.vocabulary import ID


def told(sha: str, company: str, investor: str, *, is_person: bool) -> Reading:
    a_round = {"company": company, "stage": "seed", "investors": [investor]}
    facts: dict[str, object] = {"document": sha, "rounds": [a_round], "persons": [investor] if is_person else []}
    return Reading(Document(sha * 64, sha, "application/json", ""), claims_from(facts))


def investors(*readings: Reading) -> set[str]:
    iris = resolve(readings).iris.items()
    return {iri.removeprefix(ID) for (_, thing), iri in iris if "Lindqvist" in thing.key}


def test_a_name_that_one_document_calls_a_person_is_one_person() -> None:
    both = (
        told("a", "Norrbatt", "Ada Lindqvist", is_person=True),
        told("b", "Hollin", "Ada Lindqvist", is_person=False),
    )

    assert investors(*both) == {"person/ada-lindqvist"}


def test_a_company_of_a_persons_name_that_raises_money_stays_a_company() -> None:
    both = (
        told("a", "Norrbatt", "Ada Lindqvist", is_person=True),
        told("b", "Ada Lindqvist", "Tindra", is_person=False),
    )

    assert investors(*both) == {"person/ada-lindqvist", "company/ada-lindqvist"}

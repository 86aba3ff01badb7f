"""One declared policy decides what the graph believes; what it does not believe stays known as a conflict."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kg.belief import believe
from kg.belief.policy import Conflict
from kg.claims import Claim, Kind, Thing
from kg.dates import PartialDate
from kg.documents import Document
from kg.money import Money, Qualifier
from kg.statements import Iri, Object, Statement
from kg.vocabulary import ID

ROUND = Iri(ID + "round/norrbatt-series-a")
TINDRA, KOLVATN = Iri(ID + "company/tindra"), Iri(ID + "company/kolvatn")
CLOSED, PLANNED = Iri(ID + "status/closed"), Iri(ID + "status/planned")


def document(name: str, published: str | None = None, publisher: str | None = None) -> Document:
    day = PartialDate(published) if published else None
    return Document(name * 64, f"{name}.txt", "text/plain", "", published=day, publisher=publisher)


def says(told_in: Document, predicate: str, value: Object) -> Statement:
    claim = Claim(Thing(Kind.ROUND, "1"), predicate, "", ())
    return Statement(ROUND, predicate, value, claim, told_in, 0)


A, B, C = document("a", "2026-01-01"), document("b", "2026-02-01"), document("c", "2026-03-01")


def test_the_value_of_more_documents_is_believed_and_the_other_listed() -> None:
    ten, twelve = Money(Decimal(10_000_000), "EUR"), Money(Decimal(12_000_000), "EUR")

    belief = believe([says(A, "amount", twelve), says(B, "amount", twelve), says(C, "amount", ten)])

    assert belief.one[ROUND, "amount"] == twelve
    assert belief.conflicts == (Conflict(ROUND, "amount", (twelve,), (ten,)),)


def test_two_documents_of_one_publisher_count_once() -> None:
    ten, twelve = Money(Decimal(10_000_000), "EUR"), Money(Decimal(12_000_000), "EUR")
    copies = [document("d", "2025-01-01", "Wire"), document("e", "2025-01-02", "Wire")]

    belief = believe([*(says(copy, "amount", ten) for copy in copies), says(C, "amount", twelve)])

    assert belief.one[ROUND, "amount"] == twelve


def test_a_vague_date_supports_every_date_that_fits_it() -> None:
    year, march, april = PartialDate("2026"), PartialDate("2026-03-09"), PartialDate("2026-04")

    belief = believe([says(A, "date", year), says(B, "date", march), says(C, "date", april)])

    assert belief.one[ROUND, "date"] == march
    assert belief.conflicts == (Conflict(ROUND, "date", (march,), (april,)),)


def test_among_equals_the_more_precise_sum_wins() -> None:
    about = Money(Decimal(12_000_000), "EUR", Qualifier.ABOUT)
    exact = Money(Decimal(12_040_000), "EUR")

    belief = believe([says(C, "amount", about), says(A, "amount", exact)])

    assert belief.one[ROUND, "amount"] == exact
    assert belief.conflicts == ()


def test_among_equally_precise_values_the_more_recent_document_wins() -> None:
    ten, twelve = Money(Decimal(10_000_000), "EUR"), Money(Decimal(12_000_000), "EUR")

    belief = believe([says(A, "amount", twelve), says(C, "amount", ten)])

    assert belief.one[ROUND, "amount"] == ten


def test_a_round_is_closed_if_any_document_says_so() -> None:
    belief = believe([says(A, "status", PLANNED), says(B, "status", PLANNED), says(C, "status", CLOSED)])

    assert belief.one[ROUND, "status"] == CLOSED
    assert belief.conflicts == ()


def test_investors_are_united() -> None:
    belief = believe([says(A, "investor", TINDRA), says(B, "investor", KOLVATN)])

    assert belief.many[ROUND, "investor"] == {TINDRA, KOLVATN}
    assert belief.conflicts == ()


def test_documents_that_name_different_leads_are_in_conflict() -> None:
    belief = believe([
        says(A, "leadInvestor", TINDRA), says(B, "leadInvestor", TINDRA), says(B, "leadInvestor", KOLVATN),
    ])  # fmt: skip

    assert belief.many[ROUND, "leadInvestor"] == {TINDRA, KOLVATN}
    assert belief.conflicts == (Conflict(ROUND, "leadInvestor", (KOLVATN, TINDRA), (KOLVATN,)),)


@given(st.data())
def test_the_order_of_reading_changes_nothing(data: st.DataObject) -> None:
    values = [Money(Decimal(n * 1_000_000), "EUR") for n in (9, 10, 12)]
    days = [PartialDate(text) for text in ("2026", "2026-Q1", "2026-03", "2026-03-09", "2026-04-01")]
    said = data.draw(
        st.lists(
            st.builds(says, st.sampled_from([A, B, C]), st.just("amount"), st.sampled_from(values))
            | st.builds(says, st.sampled_from([A, B, C]), st.just("date"), st.sampled_from(days))
            | st.builds(says, st.sampled_from([A, B, C]), st.just("leadInvestor"), st.sampled_from([TINDRA, KOLVATN])),
            min_size=1,
            max_size=12,
        )
    )

    belief, shuffled = believe(said), believe(data.draw(st.permutations(said)))

    assert (belief.one, belief.many, belief.conflicts) == (shuffled.one, shuffled.many, shuffled.conflicts)

"""Readings and ledger in, IRIs out: what is one, what is not, and that order never matters."""

from collections.abc import Iterable
from decimal import Decimal
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.claims import Claim, Kind, Reading, Thing, Value, investment_of
from kg.dates import PartialDate
from kg.documents import Document, Span
from kg.identity import Resolution, resolve
from kg.identity.ledger import Decision, Ledger, Verdict, undo_of
from kg.money import Money

ID = "https://w3id.org/coinvest/id/"
ROUND = Thing(Kind.ROUND, "1")


def org(name: str) -> Thing:
    return Thing(Kind.ORGANIZATION, name)


def reading(name: str, *statements: tuple[Thing, str, Value]) -> Reading:
    claims = tuple(Claim(subject, predicate, value, ()) for subject, predicate, value in statements)
    return Reading(Document(sha256(name.encode()).hexdigest(), f"{name}.txt", "text/plain", ""), claims)


def sha(name: str) -> str:
    return sha256(name.encode()).hexdigest()


def investors(name: str, *names: str) -> Reading:
    return reading(name, *((ROUND, "investor", org(each)) for each in names))


def decided(*decisions: Decision) -> Ledger:
    return Ledger(frozenset(decisions))


def same(a: str, b: str) -> Decision:
    return Decision(Verdict.SAME, a, b, by="ann", when="2026-03-01")


def different(a: str, b: str) -> Decision:
    return Decision(Verdict.DIFFERENT, a, b, by="ann", when="2026-03-01")


def who(resolution: Resolution, document: str, name: str) -> str:
    return resolution.iri_of(sha(document), org(name)).removeprefix(f"{ID}company/")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aker", "Aker ASA"),
        ("nScale", "Nscale"),
        ("NVIDIA", "Nvidia"),
        ("a16z", "Andreessen Horowitz"),
        ("Bessemer", "Bessemer Venture Partners"),
        ("Kölvatn", "Koelvatn"),
        ("Tindra", "Tindra Capital Management"),
        ("Kleiner Perkins", "Kliener Perkins"),
    ],
)
def test_two_names_of_one_investor(one: str, other: str) -> None:
    """Two documents, each with its own name for one investor."""
    found = resolve([investors("d1", one), investors("d2", other)])

    assert who(found, "d1", one) == who(found, "d2", other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Recursive", "Ricursive"),
        ("Together AI", "together"),
        ("Nvidia", "NVentures"),
        ("Samsung", "Samsung NEXT"),
        ("SoftBank Group", "SoftBank Vision Fund 2"),
        ("Google", "GV"),
        ("Intel", "Intel Capital"),
        ("Norrbatt", "Norrbatt Ventures"),
        ("SoftBank Vision Fund 1", "SoftBank Vision Fund 2"),
        ("Forest Ventures", "Forward Ventures"),
    ],
)
def test_two_names_of_two_investors(one: str, other: str) -> None:
    """Alike, and yet two."""
    found = resolve([investors("d1", one), investors("d2", other)])

    assert who(found, "d1", one) != who(found, "d2", other)


def test_a_document_that_states_an_alias_decides_for_all() -> None:
    """One document says that NVentures is Nvidia's name too; two others use one name each."""
    stating = reading("d1", (ROUND, "investor", org("NVentures")), (org("NVentures"), "name", "Nvidia"))
    found = resolve([stating, investors("d2", "Nvidia"), investors("d3", "NVentures")])

    assert who(found, "d2", "Nvidia") == who(found, "d3", "NVentures") == who(found, "d1", "NVentures")
    assert [decision.rule.words for decision in found.decisions] == ["stated alias"]


def test_an_arm_cut_short_is_not_its_parent() -> None:
    """A text that writes Intel after Intel Capital names Intel; facts that a person wrote down are believed."""
    arm = org("Intel Capital")
    read = Claim(arm, "name", "Intel", (Span(0, 5),), 0.95, "name")
    by_hand = Claim(arm, "name", "Intel", ())
    document = Document(sha("d1"), "d1.txt", "text/plain", "Intel …")
    backed = Claim(ROUND, "investor", arm, ())
    two = resolve([Reading(document, (backed, read)), investors("d2", "Intel")])
    one = resolve([Reading(document, (backed, by_hand)), investors("d2", "Intel")])

    assert who(two, "d1", "Intel Capital") != who(two, "d2", "Intel")
    assert who(one, "d1", "Intel Capital") == who(one, "d2", "Intel")


def test_an_abbreviation_that_is_known_to_be_anothers_joins_nothing() -> None:
    """NEA is New Enterprise Associates, whatever a document calls the Norrbatt Energy Agency."""
    agency = reading(
        "d1", (ROUND, "investor", org("Norrbatt Energy Agency")), (org("Norrbatt Energy Agency"), "name", "NEA")
    )
    found = resolve([agency, investors("d2", "New Enterprise Associates"), investors("d3", "NEA")])

    assert who(found, "d3", "NEA") == who(found, "d2", "New Enterprise Associates")
    assert who(found, "d1", "Norrbatt Energy Agency") == "norrbatt-energy-agency"
    assert len(found.review) == 1


def shortening(document: str, full: str, short: str, role: str) -> Reading:
    thing = org(full)
    claims = (Claim(ROUND, role, thing, (Span(0, 9),)), Claim(thing, "name", short, (Span(20, 29),)))
    return Reading(Document(sha(document), f"{document}.txt", "text/plain", "…"), claims)


def test_what_one_text_shortens_is_clear_there_and_may_be_another_elsewhere() -> None:
    """Umbra AI, later Umbra, raises money: so does the Umbra of another text, but not the investor Umbra."""
    told = shortening("d1", "Umbra AI", "Umbra", "company")
    company = resolve([told, reading("d2", (ROUND, "company", org("Umbra")))])
    investor = resolve([told, investors("d2", "Umbra")])

    assert who(company, "d2", "Umbra") == who(company, "d1", "Umbra AI")
    assert who(investor, "d2", "Umbra") != who(investor, "d1", "Umbra AI")


def test_a_known_short_form_is_nobody_elses() -> None:
    """Valor is Valor Equity Partners, so that it is not Valor Capital Group too; but its funds are no rivals."""
    documents = [
        investors("d1", "Valor"),
        investors("d2", "Valor Equity Partners"),
        investors("d3", "Valor Capital Group"),
    ]
    fund = investors("d4", "Norrbatt Capital", "Norrbatt Capital Fund II")
    found = resolve([*documents, fund, investors("d5", "Norrbatt")])

    assert who(found, "d1", "Valor") == who(found, "d2", "Valor Equity Partners")
    assert who(found, "d1", "Valor") != who(found, "d3", "Valor Capital Group")
    assert who(found, "d5", "Norrbatt") == who(found, "d4", "Norrbatt Capital")
    assert who(found, "d5", "Norrbatt") != who(found, "d4", "Norrbatt Capital Fund II")


def test_an_investor_that_one_text_shortens_is_the_same_elsewhere() -> None:
    """Flagship Pioneering, later Flagship."""
    found = resolve([shortening("d1", "Norrbatt Pioneering", "Norrbatt", "investor"), investors("d2", "Norrbatt")])

    assert who(found, "d2", "Norrbatt") == who(found, "d1", "Norrbatt Pioneering")


def test_initials_in_brackets_are_an_alias() -> None:
    """Kolvatn Tindra Umbra (KTU) states both of its names."""
    found = resolve([investors("d1", "Kolvatn Tindra Umbra (KTU)"), investors("d2", "KTU")])

    assert who(found, "d2", "KTU") == who(found, "d1", "Kolvatn Tindra Umbra (KTU)") == "kolvatn-tindra-umbra"


def test_one_name_as_person_and_as_organization_is_the_person_until_somebody_says_otherwise() -> None:
    """Facts and short mentions do not always say that an investor is a person."""
    one, other = investors("d1", "Ada Lovelace"), reading("d2", (ROUND, "investor", Thing(Kind.PERSON, "Ada Lovelace")))
    pair = (f"{ID}company/ada-lovelace", f"{ID}person/ada-lovelace")
    found, answered = resolve([one, other]), resolve([one, other], decided(different(*pair)))

    assert {found.iris[sha(name), thing] for name, thing in _investors(one, other)} == {pair[1]}
    assert {answered.iris[sha(name), thing] for name, thing in _investors(one, other)} == set(pair)


def _investors(*documents: Reading) -> list[tuple[str, Thing]]:
    names = {each.document.sha256: name for name, each in zip(("d1", "d2"), documents, strict=True)}
    return [
        (names[each.document.sha256], claim.value)
        for each in documents
        for claim in each.claims
        if isinstance(claim.value, Thing)
    ]


def test_an_abbreviation_of_two_names_joins_neither() -> None:
    """ADA is two agencies: it stays a name of its own, and a person is asked."""
    one = reading("d1", (ROUND, "investor", org("Abu Data Agency")), (org("Abu Data Agency"), "name", "ADA"))
    two = reading("d2", (ROUND, "investor", org("Alpine Dam Authority")), (org("Alpine Dam Authority"), "name", "ADA"))
    found = resolve([one, two, investors("d3", "ADA")])

    assert who(found, "d1", "Abu Data Agency") == "abu-data-agency"
    assert who(found, "d2", "Alpine Dam Authority") == "alpine-dam-authority"
    assert who(found, "d3", "ADA") == "ada"
    assert {(each.a, each.b) for each in found.review} == {
        (f"{ID}company/abu-data-agency", f"{ID}company/ada"),
        (f"{ID}company/ada", f"{ID}company/alpine-dam-authority"),
    }


def test_an_abbreviation_of_two_names_that_nothing_is_called_by_itself_is_no_entity() -> None:
    """Nobody invests as ADA alone: a person is asked about it, and the graph has no thing without a name."""
    one = reading("d1", (ROUND, "investor", org("Abu Data Agency")), (org("Abu Data Agency"), "name", "ADA"))
    two = reading("d2", (ROUND, "investor", org("Alpine Dam Authority")), (org("Alpine Dam Authority"), "name", "ADA"))
    found = resolve([one, two])

    assert set(found.names_of) == {f"{ID}company/abu-data-agency", f"{ID}company/alpine-dam-authority"}
    assert {each.a for each in found.review} | {each.b for each in found.review} == {
        *found.names_of,
        f"{ID}company/ada",
    }


def test_a_person_overrules_every_rule_and_can_take_it_back() -> None:
    """Different wins over what a document states, same over what no rule would join; an undo restores both."""
    stating = reading("d1", (ROUND, "investor", org("NVentures")), (org("NVentures"), "name", "Nvidia"))
    documents = [stating, investors("d2", "Nvidia"), investors("d3", "Recursive", "Ricursive")]
    apart, together = (
        different("Nvidia", "NVentures"),
        same("Recursive", "https://w3id.org/coinvest/id/company/ricursive"),
    )
    overruled = resolve(documents, decided(apart, together))
    undone = resolve(documents, decided(apart, together, undo_of(apart), undo_of(together)))

    assert who(overruled, "d2", "Nvidia") != who(overruled, "d1", "NVentures")
    assert who(overruled, "d3", "Recursive") == who(overruled, "d3", "Ricursive")
    assert overruled.conflicts == ()
    assert undone.iris == resolve(documents).iris


def test_a_chain_that_contradicts_a_person_is_reported() -> None:
    """A is B, B is C, A is not C: the pair told apart stays apart, and the conflict is listed."""
    ledger = decided(same("Aone", "Bone"), same("Bone", "Cone"), different("Aone", "Cone"))
    found = resolve([investors("d1", "Aone", "Bone", "Cone")], ledger)

    assert who(found, "d1", "Aone") != who(found, "d1", "Cone")
    assert [conflict.rule for conflict in found.conflicts] == ["person"]


def test_a_statement_that_contradicts_a_person_through_others_is_reported() -> None:
    """A person says that A and C are two; one document calls A also B, another C also B's other name."""
    one = reading("d1", (ROUND, "investor", org("Aone")), (org("Aone"), "name", "Bone"))
    two = reading("d2", (ROUND, "investor", org("Bone")), (org("Bone"), "name", "Cone"))
    found = resolve([one, two, investors("d3", "Cone")], decided(different("Aone", "Cone")))

    assert who(found, "d1", "Aone") != who(found, "d3", "Cone")
    assert [(conflict.rule, conflict.explanation.rpartition("; ")[2]) for conflict in found.conflicts] == [
        ("stated alias", f"but {ID}company/aone and {ID}company/cone were told apart")
    ]


def test_persons_who_disagree_are_reported_and_nothing_is_joined() -> None:
    """One says same, another different."""
    found = resolve([investors("d1", "Aone", "Bone")], decided(same("Aone", "Bone"), different("Bone", "Aone")))

    assert who(found, "d1", "Aone") != who(found, "d1", "Bone")
    assert [conflict.explanation for conflict in found.conflicts] == ["decided both ways; a person should undo one"]


def test_one_name_in_one_document_can_be_told_apart() -> None:
    """The Mercury of one document is another Mercury; all others stay one."""
    documents = [investors(name, "Mercury") for name in ("d1", "d2", "d3")]
    found = resolve(documents, decided(different(f"Mercury#{sha('d2')}", "Mercury")))

    assert who(found, "d1", "Mercury") == who(found, "d3", "Mercury") == "mercury"
    assert who(found, "d2", "Mercury") == f"mercury-{sha('d2')[:8]}"


def mercury(name: str, country: str, theme: str, *backers: str) -> Reading:
    return reading(
        name,
        (ROUND, "company", org("Mercury")),
        (org("Mercury"), "country", Thing(Kind.COUNTRY, country)),
        (org("Mercury"), "theme", theme),
        *((ROUND, "investor", org(each)) for each in backers),
    )


def test_homonyms_are_told_apart_by_what_their_documents_say() -> None:
    """Two countries, two trades, nothing in common: two companies, and a person is asked whether that is right."""
    bank, clinic, again = (
        mercury("d1", "US", "fintech"),
        mercury("d2", "GB", "healthcare-ai"),
        mercury("d3", "US", "fintech"),
    )
    found = resolve([bank, clinic, again])
    asked = {f"{ID}company/mercury", f"{ID}company/mercury-{sha('d2')[:8]}"}

    assert who(found, "d1", "Mercury") == who(found, "d3", "Mercury") == "mercury"
    assert who(found, "d2", "Mercury") == f"mercury-{sha('d2')[:8]}"
    assert [{each.a, each.b} for each in found.review] == [asked]

    joined = resolve([bank, clinic, again], decided(same(*asked)))

    assert who(joined, "d1", "Mercury") == who(joined, "d2", "Mercury") == "mercury"
    assert joined.review == ()


def test_a_shared_investor_makes_homonyms_one() -> None:
    """What one document calls American, another British, and both name a backer in common."""
    found = resolve([mercury("d1", "US", "fintech", "Tindra"), mercury("d2", "GB", "robotics", "Tindra")])

    assert who(found, "d1", "Mercury") == who(found, "d2", "Mercury")


def test_kinds_keep_apart() -> None:
    """A person, a fund and a company of one name are three; a country that invests is the country."""
    fund = Thing(Kind.FUND, "1")
    document = reading(
        "d1",
        (ROUND, "investor", org("Ada Lovelace")),
        (ROUND, "investor", Thing(Kind.PERSON, "Ada Lovelace")),
        (ROUND, "investor", Thing(Kind.COUNTRY, "SA")),
        (fund, "name", "Ada Lovelace"),
    )
    found = resolve([document])

    assert who(found, "d1", "Ada Lovelace") == "ada-lovelace"
    assert found.iri_of(sha("d1"), Thing(Kind.PERSON, "Ada Lovelace")) == f"{ID}person/ada-lovelace"
    assert found.iri_of(sha("d1"), fund) == f"{ID}fund/ada-lovelace"
    assert found.iri_of(sha("d1"), Thing(Kind.COUNTRY, "SA")) == f"{ID}country/SA"
    assert found.iri_of(sha("d1"), Thing(Kind.CITY, "Abu Dhabi, AE")) == f"{ID}city/abu-dhabi-ae"


def test_events_are_named_after_what_they_are_about() -> None:
    """Round, share, valuation, total, acquisition and a fund without a name."""
    company, backer = org("Nscale"), org("Aker ASA")
    value, total, deal, fund = (Thing(kind, "1") for kind in (Kind.VALUATION, Kind.TOTAL, Kind.ACQUISITION, Kind.FUND))
    share = investment_of(backer, ROUND)
    document = reading(
        "d1",
        (ROUND, "company", company),
        (ROUND, "stage", "series-c"),
        (ROUND, "investor", backer),
        (share, "amount", Money(Decimal("5e8"), "USD")),
        (value, "company", company),
        (value, "amount", Money(Decimal("14.6e9"), "USD")),
        (total, "company", company),
        (total, "amount", Money(Decimal("4.5e9"), "EUR")),
        (deal, "acquirer", org("Google")),
        (deal, "target", org("Wiz")),
        (fund, "backer", backer),
        (fund, "amount", Money(Decimal("62000000"), "USD")),
    )
    found = resolve([document])
    named = {
        thing: found.iri_of(sha("d1"), thing).removeprefix(ID) for thing in (ROUND, share, value, total, deal, fund)
    }

    assert named == {
        ROUND: "round/nscale-series-c",
        share: "investment/nscale-series-c--aker",
        value: "valuation/nscale-14600000000-usd",
        total: "total/nscale-4500000000-eur",
        deal: "acquisition/google-wiz",
        fund: "fund/aker-62000000-usd",
    }


def test_events_about_nothing_are_named_by_their_document() -> None:
    """A round, valuation or fund without company, amount or backer still has an IRI of its own."""
    things = [Thing(kind, "1") for kind in (Kind.ROUND, Kind.VALUATION, Kind.TOTAL, Kind.ACQUISITION, Kind.FUND)]
    found = resolve([reading("d1", *((thing, "status", "closed") for thing in things))])

    assert {found.iri_of(sha("d1"), thing).rpartition("/")[2] for thing in things} == {f"unnamed-{sha('d1')[:8]}-1"}


def test_rounds_of_two_documents_are_one() -> None:
    """The company under two spellings, the stage in both, the sum in one."""
    one = reading("d1", (ROUND, "company", org("nScale")), (ROUND, "stage", "series-c"))
    two = reading(
        "d2",
        (ROUND, "company", org("Nscale")),
        (ROUND, "stage", "series-c"),
        (ROUND, "amount", Money(Decimal("2e9"), "USD")),
        (ROUND, "date", PartialDate("2026-03")),
    )
    found = resolve([one, two])

    assert found.iri_of(sha("d1"), ROUND) == found.iri_of(sha("d2"), ROUND) == f"{ID}round/nscale-series-c"


def test_names_are_counted_and_the_most_used_comes_first() -> None:
    """The label is what most documents write, the fuller one where they are even."""
    documents = [
        investors("d1", "NVIDIA"),
        investors("d2", "Nvidia"),
        investors("d3", "Nvidia"),
        investors("d4", "Aker"),
    ]
    found = resolve([*documents, investors("d5", "Aker ASA")])

    assert found.names_of[f"{ID}company/nvidia"] == (("Nvidia", 2), ("NVIDIA", 1))
    assert found.names_of[f"{ID}company/aker"] == (("Aker ASA", 1), ("Aker", 1))


def test_what_was_not_read_has_no_iri() -> None:
    """Asking for a thing that no reading mentions is an error."""
    with pytest.raises(KeyError):
        resolve([]).iri_of(sha("d1"), org("Nscale"))


NAMES = st.sampled_from(
    (
        *(
            "Aker",
            "Aker ASA",
            "Tindra",
            "Tindra Capital",
            "Tindra Ventures",
            "Nvidia",
            "NVentures",
            "Kolvatn",
            "Kölvatn",
        ),
        *("Koelvatn", "Kolvatn Fund 1", "Kolvatn Fund 2", "a16z", "Andreessen Horowitz", "Andreesen Horowitz"),
        *("Mercury", "ADA", "Alpine Dam Authority", "Abu Data Agency"),
    )
)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    name = draw(st.uuids()).hex
    statements: list[tuple[Thing, str, Value]] = []
    for number in range(draw(st.integers(1, 3))):
        told = Thing(Kind.ROUND, str(number))
        company = org(draw(NAMES))
        statements.append((told, "company", company))
        statements += [(told, "investor", org(each)) for each in draw(st.lists(NAMES, max_size=3))]
        statements += [(company, "name", each) for each in draw(st.lists(NAMES, max_size=1))]
        statements += [
            (company, "theme", each) for each in draw(st.lists(st.sampled_from(["ai", "space"]), max_size=1))
        ]
        country = draw(st.sampled_from(["GB", "US", None]))
        statements += [(company, "country", Thing(Kind.COUNTRY, country))] if country else []
        stage = draw(st.sampled_from([None, "seed", "series-a"]))
        statements += [(told, "stage", stage)] if stage else []
        amount = draw(st.sampled_from([None, "100", "104", "108"]))
        statements += [(told, "amount", Money(Decimal(amount), "USD"))] if amount else []
        when = draw(st.sampled_from([None, "2024", "2025-06", "2026-03-09"]))
        statements += [(told, "date", PartialDate(when))] if when else []
    return reading(name, *statements)


DECISIONS = st.builds(
    Decision, st.sampled_from([Verdict.SAME, Verdict.DIFFERENT]), NAMES, NAMES, when=st.sampled_from("12")
)


def _shuffled(draw: st.DataObject, document: Reading) -> Reading:
    return Reading(document.document, tuple(draw.draw(st.permutations(document.claims))))


@given(st.lists(readings(), max_size=6), st.lists(DECISIONS, max_size=4), st.data())
def test_order_never_matters(documents: list[Reading], decisions: list[Decision], data: st.DataObject) -> None:
    """Documents, the claims in them and the decisions in any order, and documents twice, give the same resolution."""
    ledger = Ledger(frozenset(decisions))
    expected = resolve(documents, ledger)
    again = [_shuffled(data, each) for each in data.draw(st.permutations([*documents, *documents[:1]]))]

    assert resolve(again, ledger) == expected


@given(st.lists(readings(), max_size=6), st.lists(DECISIONS, max_size=4))
def test_what_a_person_told_apart_is_apart(documents: list[Reading], decisions: list[Decision]) -> None:
    """Whatever rules and chains say; unless the two are one name but for legal form."""
    found = resolve(documents, Ledger(frozenset(decisions)))
    apart = [each for each in decisions if each.verdict is Verdict.DIFFERENT]

    for document in documents:
        for each in apart:
            sides = [_iris_of(found, document.document.sha256, name) for name in (each.a, each.b)]
            assert sides[0] == sides[1] == set() or not sides[0] & sides[1] or _one_key(each.a, each.b)


def _iris_of(found: Resolution, document: str, name: str) -> set[str]:
    return {iri for (where, thing), iri in found.iris.items() if where == document and thing == org(name)}


def _one_key(a: str, b: str) -> bool:
    keys = {"Aker ASA": "Aker", "Kölvatn": "Kolvatn"}
    return keys.get(a, a) == keys.get(b, b)


def _rounds(found: Resolution, documents: Iterable[Reading]) -> list[list[str]]:
    return [
        [
            found.iri_of(each.document.sha256, thing)
            for thing in sorted({c.subject for c in each.claims if c.subject.kind is Kind.ROUND})
        ]
        for each in documents
    ]


@given(st.lists(readings(), max_size=6))
def test_two_rounds_of_one_document_are_two(documents: list[Reading]) -> None:
    """However alike they are."""
    for iris in _rounds(resolve(documents), documents):
        assert len(set(iris)) == len(iris)

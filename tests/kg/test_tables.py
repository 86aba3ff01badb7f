"""Tables of investments: what goes in, what is turned away and why, and that nothing is lost or said twice."""

import csv
import tempfile
from datetime import date
from decimal import Decimal
from hashlib import sha256
from itertools import islice
from pathlib import Path

import openpyxl
import polars as pl
import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import ingest
from kg.dates import PartialDate
from kg.errors import DocumentError
from kg.evidence import facts_about
from kg.graph import KnowledgeGraph
from kg.identity.ledger import Decision, Verdict
from kg.money import Money
from kg.projection import co_investors, load_participations, project, top_ties
from kg.quads import date_quads, money_quads
from kg.rates import to_usd
from kg.shapes import violations
from kg.tables import (
    Columns,
    columns_of,
    difference,
    import_table,
    look_alikes,
    recognised,
    rejected_rows,
)
from kg.tables.checking import day_fits, label_fits, money_fits, row_fits, slug_fits, term_fits
from kg.tables.loading import TableReport
from kg.tables.rows import read_rows
from kg.vocabulary import CI, ID, OA, PREFIXES, RDF, RDFS

ROWS = """company,investor,date,amount,stage,lead,country,theme
Nscale,Aker ASA,2026-03-09,"$2,000,000,000",Series C,yes,GB,Data centers|GPU clouds
Nscale,Nvidia,2026-03-09,2000000000,Series C,no,UK,
nscale Ltd,NVIDIA,2024-12,155M,Series A,,,
"Figure, Inc.",Nvidia,2025,,Series Q,,Atlantis,basket weaving
,Nvidia,2025,1,,,,
Wayve,,2025,1,,,,
Wayve,Nvidia,31.12.2025,1,,,,
Wayve,Nvidia,2025,-5,,,,
Wayve,Nvidia,2025,5,,perhaps,,
,,2025,5,,,,
"""
COLUMNS = Columns(
    "company", "investor", date="date", amount="amount", stage="stage", lead="lead", country="country", theme="theme"
)
TABLE_2013 = Path(__file__).resolve().parents[2] / "../shared/data/investments-2013.csv"
NSCALE, NVIDIA, AKER = (ID + "company/" + name for name in ("nscale", "nvidia", "aker"))
LOUD_NVIDIA = ID + "company/nvidia-" + sha256(b"NVIDIA").hexdigest()[:8]
LTD = ID + "company/nscale-" + sha256(b"nscale Ltd").hexdigest()[:8]
SERIES_C = ID + "round/nscale-2026-03-09-2000000000-usd"


@pytest.fixture
def store() -> ox.Store:
    return ox.Store()


def imported(store: ox.Store, folder: Path, text: str = ROWS, name: str = "table.csv", **more: object) -> TableReport:
    path = folder / name
    path.write_text(text, "utf-8", newline="")
    return import_table(store, path, more.pop("columns", COLUMNS), work=folder / "work", **more)  # type: ignore[arg-type]


def facts(store: ox.Store, subject: str) -> set[tuple[str, str]]:
    found = store.quads_for_pattern(ox.NamedNode(subject), None, None, ox.DefaultGraph())
    return {(quad.predicate.value.rpartition("#")[2].rpartition("/")[2], quad.object.value) for quad in found}


def test_rows_of_one_company_date_and_amount_are_one_round(store: ox.Store, tmp_path: Path) -> None:
    report = imported(store, tmp_path)
    assert facts(store, SERIES_C) == {
        ("type", CI.FundingRound),
        ("label", "Nscale Series C"),
        ("slug", "nscale-2026-03-09-2000000000-usd"),
        ("company", NSCALE),
        ("stage", ID + "stage/series-c"),
        ("status", ID + "status/closed"),
        ("amount", "2000000000"),
        ("currency", "USD"),
        ("amountQualifier", "exactly"),
        ("amountUSD", "2000000000"),
        ("date", "2026-03-09"),
        ("earliest", "2026-03-09"),
        ("latest", "2026-03-09"),
        ("year", "2026"),
        ("investor", AKER),
        ("investor", NVIDIA),
        ("leadInvestor", AKER),
        ("statedIn", report.document),
    }


def test_names_are_one_where_they_are_written_alike(store: ox.Store, tmp_path: Path) -> None:
    report = imported(store, tmp_path)
    assert facts(store, NSCALE) == {
        ("type", CI.Organization),
        ("type", CI.Company),
        ("label", "Nscale"),
        ("slug", "nscale"),
        ("country", ID + "country/GB"),
        ("theme", ID + "theme/data-centers"),
        ("theme", ID + "theme/gpu-cloud"),
        ("statedIn", report.document),
    }
    assert ("label", "NVIDIA") in facts(store, LOUD_NVIDIA)
    assert ("company", LTD) in facts(store, LTD.replace("company", "round") + "-2024-12-155000000-usd")
    assert ("date", "2024-12") in facts(store, LTD.replace("company", "round") + "-2024-12-155000000-usd")
    assert ("latest", "2024-12-31") in facts(store, LTD.replace("company", "round") + "-2024-12-155000000-usd")


def test_spaces_and_composed_letters_make_no_other_name(store: ox.Store, tmp_path: Path) -> None:
    imported(store, tmp_path, "c,i\nX,Cre\u0301dit  Agricole \nX,Cr\u00e9dit Agricole\n", columns=Columns("c", "i"))
    assert ("label", "Cr\u00e9dit Agricole") in facts(store, ID + "company/credit-agricole")
    assert look_alikes(store) == ()


def test_the_order_of_spellings_decides_only_which_has_the_plain_name(store: ox.Store, tmp_path: Path) -> None:
    imported(store, tmp_path, "c,i\nX,acme\nX,Acme\nY,Acme\n", columns=Columns("c", "i"))
    assert ("label", "acme") in facts(store, ID + "company/acme")
    assert [("label", "Acme") in facts(store, iri) for iri in look_alikes(store)[0]] == [False, True]


def test_a_name_left_out_is_an_undisclosed_party(store: ox.Store, tmp_path: Path) -> None:
    report = imported(store, tmp_path)
    assert report.unnamed == 2
    assert ("investor", NVIDIA) in facts(store, ID + "round/undisclosed-company-2025-1-usd")
    assert ("investor", ID + "company/undisclosed-investor") in facts(store, ID + "round/wayve-2025-1-usd")


def test_rejected_rows_stand_in_a_file_with_reasons(store: ox.Store, tmp_path: Path) -> None:
    report = imported(store, tmp_path)
    assert (report.rows, report.accepted, report.rejected) == (10, 6, 4)
    assert list(rejected_rows(report)) == [
        (7, "not a date (2013-05-31, 2013-05, 2013-Q2, 2013): '31.12.2025'", "Wayve,Nvidia,31.12.2025,1,,,,"),
        (8, "not an amount: '-5'", "Wayve,Nvidia,2025,-5,,,,"),
        (9, "neither yes nor no: lead 'perhaps'", "Wayve,Nvidia,2025,5,,perhaps,,"),
        (10, "neither company nor investor", ",,2025,5,,,,"),
    ]
    assert report.left_out == (("country 'Atlantis'", 1), ("stage 'Series Q'", 1), ("theme 'basket weaving'", 1))


def test_every_row_is_a_claim_with_its_very_characters(store: ox.Store, tmp_path: Path) -> None:
    report = imported(store, tmp_path)
    prefixes = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
    rows = store.query(
        prefixes
        + """SELECT ?s ?p ?o ?start ?quote ?c ?g WHERE { GRAPH ?g {
            ?c a ci:Claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; oa:exact ?quote ; oa:start ?start
            } } ORDER BY ?start"""
    )
    found = [[term.value for term in row] for row in rows]  # type: ignore[union-attr]
    assert len(found) == report.accepted
    assert found[0][:3] == [SERIES_C, CI.leadInvestor, AKER]
    for (*_, start, quote, claim, graph), number in zip(found, range(1, 7), strict=True):
        assert ROWS[int(start) :].startswith(f"{quote}\n")
        assert ROWS.splitlines()[number] == quote
        assert (claim, graph) == (f"{report.document}#row-{number}", report.document)
    words = [quote.quotes for fact in facts_about(store, [SERIES_C]) for quote in fact.evidence]
    assert sorted(words) == [((int(row[3]), int(row[3]) + len(row[4]), row[4]),) for row in found[:2]]


def test_the_same_bytes_again_change_nothing(store: ox.Store, tmp_path: Path) -> None:
    imported(store, tmp_path)
    before = set(store)
    again = imported(store, tmp_path)
    assert set(store) == before
    assert (again.resumed_at, again.rows, again.rejected, again.unnamed) == (10, 10, 4, 2)


def test_an_interrupted_import_goes_on_where_it_stopped(tmp_path: Path) -> None:
    class StopError(Exception):
        pass

    def stop(rows: int) -> None:
        if rows >= 3:
            raise StopError

    whole, broken = ox.Store(), ox.Store()
    imported(whole, tmp_path, rows_at_once=1)
    (tmp_path / "b").mkdir()
    with pytest.raises(StopError):
        imported(broken, tmp_path / "b", rows_at_once=1, progress=stop)
    assert len(broken) < len(whole)
    report = imported(broken, tmp_path / "b", rows_at_once=1)
    assert 0 <= report.resumed_at < 3
    assert set(broken) == set(whole)
    assert [row[0] for row in rejected_rows(report)] == [7, 8, 9, 10]


@pytest.mark.skipif(not TABLE_2013.exists(), reason="the 2013 investments are not beside the repository")
def test_real_rows_keep_to_the_shapes_of_the_ontology(store: ox.Store, tmp_path: Path) -> None:
    with TABLE_2013.open(encoding="utf-8") as file:
        text = "".join(islice(file, 1_001))
    report = imported(store, tmp_path, text, columns=None, checked=1)  # a broken shape would raise ShapeError
    assert report.accepted == 1_000


@pytest.mark.parametrize("rows_at_once", [1, 3, 100])
def test_the_size_of_parts_does_not_matter(tmp_path: Path, rows_at_once: int) -> None:
    at_once, in_parts = ox.Store(), ox.Store()
    imported(at_once, tmp_path)
    (tmp_path / "b").mkdir()
    imported(in_parts, tmp_path / "b", rows_at_once=rows_at_once)
    assert set(in_parts) == set(at_once)


def test_a_second_table_adds_investors_to_a_round_and_keeps_its_facts(store: ox.Store, tmp_path: Path) -> None:
    imported(store, tmp_path)
    imported(store, tmp_path, "company,investor,date,amount,stage\nNscale,Nokia,2026-03-09,2e9,Seed\n", "second.csv",
             columns=Columns("company", "investor", "date", "amount", stage="stage"))  # fmt: skip
    found = facts(store, SERIES_C)
    assert {value for name, value in found if name == "investor"} == {AKER, NVIDIA, ID + "company/nokia"}
    assert [value for name, value in found if name == "stage"] == [ID + "stage/series-c"]
    assert [value for name, value in facts(store, NSCALE) if name == "label"] == ["Nscale"]


def test_a_round_identifier_joins_rows(store: ox.Store, tmp_path: Path) -> None:
    text = "round_id,company,investor,when\nr-7,Nscale,Nvidia,2026\nr-7,Nscale,Nokia,\n"
    imported(store, tmp_path, text, columns=Columns("company", "investor", "when", round="round_id"))
    assert {v for n, v in facts(store, ID + "round/nscale-id-r-7") if n == "investor"} == {NVIDIA, ID + "company/nokia"}


def test_other_currencies_are_converted_and_say_so(store: ox.Store, tmp_path: Path) -> None:
    text = "c,i,d,a,cur\nMistral,ASML,2025,1300000000,eur\nMistral,ASML,2025,5,Taler\n"
    report = imported(store, tmp_path, text, columns=Columns("c", "i", "d", "a", currency_column="cur"))
    found = dict(facts(store, ID + "round/mistral-2025-1300000000-eur"))
    assert (found["amount"], found["currency"], found["isConverted"]) == ("1300000000", "EUR", "true")
    assert 1.3e9 < float(found["amountUSD"]) < 1.6e9
    assert [row[1] for row in rejected_rows(report)] == ["not a currency of ISO 4217: 'Taler'"]


def test_crunchbase_columns_are_recognised(store: ox.Store, tmp_path: Path) -> None:
    header = (
        "company_permalink,company_name,company_category_list,company_country_code,investor_permalink,investor_name,"
        "investor_country_code,funding_round_permalink,funding_round_type,funding_round_code,funded_at,raised_amount_usd"
    )
    row = (
        "/organization/x,Xnor,|Robotics|,USA,/person/jeff-bezos,Jeff Bezos,USA,/funding-round/abc,venture,A,2016-05-01"
    )
    assert recognised(header.split(",")) is not None
    imported(store, tmp_path, f"{header}\n{row},2600000\n", columns=None)
    found = dict(facts(store, ID + "round/xnor-id-funding-round-abc"))
    assert (found["stage"], found["investor"]) == (ID + "stage/series-a", ID + "person/jeff-bezos")
    assert ("country", ID + "country/US") in facts(store, ID + "company/xnor")
    assert ("type", CI.Person) in facts(store, ID + "person/jeff-bezos")


def test_a_missing_column_is_an_error_that_names_those_there(store: ox.Store, tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"no column 'backer'; there are company, investor"):
        imported(store, tmp_path, columns=Columns("company", "backer"))
    with pytest.raises(DocumentError, match="say which columns hold company and investor"):
        imported(store, tmp_path, "startup,fund\nNscale,Aker\n", columns=None)
    with pytest.raises(DocumentError, match="the table is empty"):
        imported(store, tmp_path, "")
    with pytest.raises(DocumentError, match="not a table I can read"):
        imported(store, tmp_path, name="table.docx")


def test_parquet_and_xlsx_say_the_same_as_csv(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(
        "company,investor,date,amount\nNscale,Nvidia,2026-03-09,2000000000\nNscale,Aker,2026-03-09,2000000000\n"
    )
    table = pl.read_csv(path, try_parse_dates=True)
    table.write_parquet(tmp_path / "table.parquet")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(table.columns)
    for row in table.iter_rows():
        sheet.append(row)
    book.save(tmp_path / "table.xlsx")
    believed = []
    for suffix in (".csv", ".parquet", ".xlsx"):
        store = ox.Store()
        import_table(
            store, tmp_path / f"table{suffix}", Columns("company", "investor", "date", "amount"), work=tmp_path
        )
        assert ("date", "2026-03-09") in facts(store, SERIES_C)
        believed.append(facts(store, SERIES_C) - {f for f in facts(store, SERIES_C) if f[0] == "statedIn"})
    assert believed[0] == believed[1] == believed[2]


@pytest.mark.parametrize(
    ("data", "cells"),
    [
        (b"\xef\xbb\xbfcompany;investor\nN\xc3\xa9;B\n", ["Né", "B"]),  # byte order mark, semicolons
        (b"company,investor\r\nN\xe9,B\r\n", ["Né", "B"]),  # cp1252
        (b'company,investor\n"A\nB",C\n', ["A\nB", "C"]),  # a line break within a cell
        (b"company\tinvestor\nA,1\tB\n", ["A,1", "B"]),
    ],
)
def test_encodings_and_separators_are_found(tmp_path: Path, data: bytes, cells: list[str]) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(data)
    header, row = read_rows(path)
    assert (header.cells, row.cells) == (["company", "investor"], cells)


@pytest.mark.parametrize(
    ("name", "data"), [("t.xlsx", b"no zip"), ("t.parquet", b"PAR1 no"), ("t.xlsx", b"PK\x03\x04")]
)
def test_broken_files_are_an_error(store: ox.Store, tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(DocumentError, match=r"t\.(xlsx|parquet): not a (xlsx|parquet) file, or broken"):
        import_table(store, tmp_path / name, COLUMNS, work=tmp_path)


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(
    st.lists(
        st.tuples(CELLS, CELLS, CELLS | st.sampled_from(["2025", "2025-02-30"]), CELLS | st.just("1e3")), max_size=8
    )
)
@settings(max_examples=25, deadline=None)
def test_whatever_stands_in_the_cells_each_row_is_accepted_or_rejected(rows: list[tuple[str, ...]]) -> None:
    store = ox.Store()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("c", "i", "d", "a"), *rows])
        report = import_table(store, path, Columns("c", "i", "d", "a"), work=Path(folder), checked=1)
        assert len(list(rejected_rows(report))) == report.rejected
    claims = store.quads_for_pattern(None, ox.NamedNode(RDF.type), ox.NamedNode(CI.Claim))
    assert (report.rows, report.accepted) == (len(rows), len(list(claims)))


def test_a_broken_row_is_set_aside_and_the_next_is_read(store: ox.Store, tmp_path: Path) -> None:
    text = "company,investor\nA,B\n" + "C," + "x" * 200_000 + "\nD,E\n"
    report = imported(store, tmp_path, text, columns=Columns("company", "investor"))
    assert (report.accepted, report.rejected) == (2, 1)
    assert next(rejected_rows(report))[1].startswith("the row cannot be read")


def test_the_participations_of_the_store_are_those_of_the_table(store: ox.Store, tmp_path: Path) -> None:
    imported(store, tmp_path)
    shares = load_participations(store)
    assert shares.investors.labels.to_list() == ["Aker ASA", "Nvidia", "NVIDIA", "Undisclosed investor"]
    assert shares.rounds.stages == ("series-a", "series-c")
    (tie,) = top_ties(project(shares))
    assert (tie.a_label, tie.b_label, tie.together) == ("Aker ASA", "Nvidia", 1)
    (row,) = co_investors(shares, NVIDIA).rows
    assert (row.label, row.usd, row.first) == ("Aker ASA", 2e9, date(2026, 3, 9))
    assert shares.company_themes.names == ("data-centers", "gpu-cloud")


def test_the_store_gives_reference_data_and_tranches_to_the_projection(store: ox.Store) -> None:
    prefixes = "".join(f"PREFIX {p}: <{n}>\n" for p, n in PREFIXES.items())
    store.update(
        prefixes
        + """INSERT DATA {
        <urn:r1> ci:investor <urn:A>, <urn:B> ; ci:leadInvestor <urn:A> ; ci:company <urn:X> ; ci:amountUSD 5 ;
            ci:status id:status\\/closed ; ci:earliest "2026-01-01"^^xsd:date ; ci:latest "2026-12-31"^^xsd:date .
        <urn:r1b> ci:investor <urn:C> ; ci:company <urn:X> ; ci:partOf <urn:r1> ; ci:status id:status\\/closed .
        <urn:v> ci:round <urn:r1> ; ci:madeBy <urn:B> ; ci:amountUSD 2 .
        <urn:X> ci:theme id:theme\\/agents ; ci:country id:country\\/GB . id:theme\\/agents skos:broader id:theme\\/ai .
        id:country\\/GB ci:inRegion id:region\\/europe .
        }"""
    )
    shares = load_participations(store)
    assert shares.rounds.iris.to_list() == ["urn:r1"]
    assert shares.investors.iris.to_list() == ["urn:A", "urn:B", "urn:C"]
    assert shares.lead.tolist() == [True, False, False]
    assert shares.own_usd.tolist()[1] == 2.0
    assert shares.narrower == {"ai": frozenset({"ai", "agents"})}
    assert shares.region_countries == {"europe": frozenset({"GB"})}
    assert len(project(shares)) == 3


def test_what_a_table_stands_for_is_put_right_beside_documents(store: ox.Store, tmp_path: Path) -> None:
    report = imported(store, tmp_path)
    before = set(store.quads_for_pattern(None, None, None, ox.DefaultGraph()))

    def quad(subject: str, predicate: str, value: ox.NamedNode | ox.Literal) -> ox.Quad:
        return ox.Quad(ox.NamedNode(subject), ox.NamedNode(predicate), value)

    believed = {
        quad(NSCALE, RDFS.label, ox.Literal("Nscale Global")),
        quad(NSCALE, CI.slug, ox.Literal("nscale")),
        quad(NSCALE, CI.country, ox.NamedNode(ID + "country/NO")),
        quad(NSCALE, CI.statedIn, ox.NamedNode("urn:document")),
    }
    tables = frozenset({report.document})
    gone, new = difference(store, tables, believed)
    for each in gone:
        store.remove(each)
    store.extend(new)
    found = facts(store, NSCALE)
    assert {f for f in found if f[0] in {"label", "altLabel", "country"}} == {
        ("label", "Nscale Global"),
        ("altLabel", "Nscale"),
        ("country", ID + "country/NO"),
    }
    assert {("theme", ID + "theme/gpu-cloud"), ("type", CI.Company), ("statedIn", report.document)} <= found
    gone, new = difference(store, tables, set())
    for each in gone:
        store.remove(each)
    store.extend(new)
    assert set(store.quads_for_pattern(None, None, None, ox.DefaultGraph())) == before


def test_names_that_differ_in_how_they_are_written_are_put_up_for_review(store: ox.Store, tmp_path: Path) -> None:
    imported(store, tmp_path, "c,i\nX,Soft Bank\nX,SoftBank\nX,Nvidia\nY,NVIDIA\n", columns=Columns("c", "i"))
    assert look_alikes(store) == ((NVIDIA, LOUD_NVIDIA), (ID + "company/soft-bank", ID + "company/softbank"))


@pytest.mark.skipif(not TABLE_2013.exists(), reason="the 2013 investments are not beside the repository")
def test_the_investments_of_2013_go_in_whole(tmp_path: Path) -> None:
    store = ox.Store()
    report = import_table(store, TABLE_2013, work=tmp_path)
    assert (report.rows, report.accepted, report.rejected, report.unnamed) == (80_245, 80_245, 0, 12)
    shares = load_participations(store)
    found = (len(shares.rounds.iris), len(shares.companies.iris), len(shares.investors.iris), len(project(shares)))
    assert found == (32_845, 21_414, 16_771, 97_378)


_DAYS = st.dates(date(1800, 1, 1), date(2099, 12, 31)).map(lambda day: PartialDate(day.isoformat()))
_MONIES = st.builds(
    Money, st.decimals("-1", "1e17", allow_nan=False) | st.sampled_from([Decimal(0), Decimal(10**15)]),
    st.sampled_from(["USD", "EUR", "ZZZ"]),
)  # fmt: skip
_WORDS = st.text(max_size=4) | st.just("a" * 501)


@given(_WORDS, _WORDS, _DAYS, _MONIES, st.integers(-2, 5), _WORDS, st.sampled_from(["GB", "XX"]))
@settings(max_examples=150, deadline=None)
def test_what_is_asked_of_every_value_is_what_the_shapes_demand(
    label: str, slug: str, day: PartialDate, money: Money, start: int, quote: str, country: str
) -> None:
    node, company, document = (ox.NamedNode(each) for each in ("urn:r", "urn:c", "urn:d"))
    claim = ox.NamedNode("urn:claim")

    def quad(subject: ox.NamedNode, predicate: str, value: ox.NamedNode | ox.Literal) -> ox.Quad:
        return ox.Quad(subject, ox.NamedNode(predicate), value)

    quads = [
        *(quad(document, RDF.type, ox.NamedNode(CI.Document)), quad(company, RDF.type, ox.NamedNode(CI.Company))),
        *(quad(node, RDF.type, ox.NamedNode(CI.FundingRound)), quad(node, RDFS.label, ox.Literal(label))),
        *(quad(node, CI.slug, ox.Literal(slug)), quad(node, CI.company, company), quad(node, CI.statedIn, document)),
        *date_quads(node, day),
        *money_quads(node, money, to_usd(money, day.year)),
        *(quad(claim, RDF.type, ox.NamedNode(CI.Claim)), quad(claim, RDF.subject, node)),
        *(quad(claim, RDF.predicate, ox.NamedNode(CI.investor)), quad(claim, RDF.object, company)),
        *(quad(claim, OA.exact, ox.Literal(quote)), quad(claim, OA.start, ox.Literal(start))),
    ]
    about = {node.value, claim.value}
    keeps = not [each for each in violations(quads) if each.focus in about]
    assert keeps == all(
        [label_fits(label), slug_fits(slug), day_fits(day), money_fits(money, day.year), row_fits(start, quote)]
    )
    assert term_fits(f"{ID}country/{country}") == (country == "GB")


def test_columns_survive_the_archive() -> None:
    assert columns_of(COLUMNS.as_options()) == COLUMNS


def test_labels_are_escaped(store: ox.Store, tmp_path: Path) -> None:
    imported(store, tmp_path, 'c,i\n"A ""B"" \\ C",D\n', columns=Columns("c", "i"))
    labels = {quad.object.value for quad in store.quads_for_pattern(None, ox.NamedNode(RDFS.label), None)}
    assert 'A "B" \\ C' in labels


def test_a_document_comes_and_goes_beside_a_table(tmp_path: Path) -> None:
    def believed() -> set[ox.Quad]:
        with KnowledgeGraph(folder) as graph:
            return set(graph.oxigraph)

    folder, table = tmp_path / "graph", tmp_path / "table.csv"
    table.write_text(ROWS, "utf-8", newline="")
    ingest.import_table(folder, table, COLUMNS)
    before = believed()
    document = b"NVIDIA Corporation and Sequoia Capital invested $9 million in Nscale, a UK startup, on 2025-05-05."
    ingest.ingest_bytes(folder, "news.txt", document)
    with KnowledgeGraph(folder) as graph:
        labels = [value for name, value in facts(graph.oxigraph, NVIDIA) if name == "label"]
        assert len(labels) == 1
        assert {tie.a_label for tie in top_ties(graph.network())} >= {"Aker ASA"}
    assert len(believed()) > len(before)
    ingest.retract(folder, "news.txt")
    assert believed() == before
    ingest.rebuild(folder)
    assert believed() == before
    ingest.retract(folder, "table.csv")
    assert not any(quad.predicate.value == CI.investor for quad in believed())
    ingest.import_table(folder, table, COLUMNS)
    assert believed() == before


def stored(folder: Path) -> set[ox.Quad]:
    with KnowledgeGraph(folder) as graph:
        return set(graph.oxigraph)


def same(a: str, b: str, verdict: Verdict = Verdict.SAME) -> Decision:
    return Decision(verdict, a, b, by="ann", when="2026-11-21")


def test_spellings_that_a_person_calls_one_are_one_until_it_is_withdrawn(tmp_path: Path) -> None:
    folder, table = tmp_path / "graph", tmp_path / "table.csv"
    table.write_text(ROWS, "utf-8", newline="")
    report = ingest.import_table(folder, table, COLUMNS)
    before = stored(folder)
    assert [(c.a, c.b) for c in ingest.waiting(folder)] == [(NSCALE, LTD), (NVIDIA, LOUD_NVIDIA)]
    line = ingest.overrule(folder, same(LOUD_NVIDIA, NVIDIA))
    with KnowledgeGraph(folder) as graph:
        assert facts(graph.oxigraph, LOUD_NVIDIA) == set()
        assert {f for f in facts(graph.oxigraph, NVIDIA) if f[0] != "type"} == {
            ("label", "Nvidia"), ("altLabel", "NVIDIA"), ("slug", "nvidia"), ("statedIn", report.document),
        }  # fmt: skip
        assert co_investors(load_participations(graph.oxigraph), AKER).rows[0].label == "Nvidia"
        series_a = LTD.replace("company", "round") + "-2024-12-155000000-usd"
        words = {
            q[2] for f in facts_about(graph.oxigraph, [series_a]) if f.value == NVIDIA for q in f.evidence[0].quotes
        }
    assert words == {"nscale Ltd,NVIDIA,2024-12,155M,Series A,,,"}
    ingest.overrule(folder, same(NSCALE, LTD, Verdict.DIFFERENT))
    assert ingest.waiting(folder) == ()
    united = stored(folder)
    assert ingest.check(folder) == ()
    ingest.rebuild(folder)
    assert stored(folder) == united
    ingest.undo(folder, line, by="ann", when="2026-11-22")
    assert stored(folder) == before


def test_companies_that_a_person_calls_one_have_one_round_where_rows_say_the_same(tmp_path: Path) -> None:
    folder, table = tmp_path / "graph", tmp_path / "table.csv"
    table.write_text("c,i,d\nH-FARM,A,2025\nH-Farm,B,2025\nH-Farm,C,2026\n", "utf-8")
    ingest.import_table(folder, table, Columns("c", "i", "d"))
    with KnowledgeGraph(folder) as graph:
        (spellings,) = look_alikes(graph.oxigraph)
    ingest.overrule(folder, same(*spellings))
    with KnowledgeGraph(folder) as graph:
        shares = load_participations(graph.oxigraph)
        assert [each.removeprefix(ID) for each in shares.rounds.iris] == [
            "round/h-farm-2025-undisclosed", "round/h-farm-2026-undisclosed",
        ]  # fmt: skip
        assert [(tie.a_label, tie.b_label) for tie in top_ties(project(shares))] == [("A", "B")]


def test_a_round_of_a_table_that_a_person_calls_that_of_a_document_adds_its_investors(tmp_path: Path) -> None:
    folder, table = tmp_path / "graph", tmp_path / "table.csv"
    table.write_text("c,i,d,a\nNscale,Nokia,2025-05-04,9000000\n", "utf-8")
    ingest.import_table(folder, table, Columns("c", "i", "d", "a"))
    only_table = stored(folder)
    document = b"NVIDIA Corporation and Sequoia Capital invested $9 million in Nscale, a UK startup, on 2025-05-05."
    ingest.ingest_bytes(folder, "news.txt", document)
    before = stored(folder)
    (pair,) = ingest.waiting(folder)
    line = ingest.overrule(folder, same(pair.a, pair.b))
    assert ingest.waiting(folder) == ()
    with KnowledgeGraph(folder) as graph:
        shares = load_participations(graph.oxigraph)
        assert shares.rounds.iris.to_list() == [pair.a]
        found = facts(graph.oxigraph, pair.a)
        assert {value.removeprefix(ID) for name, value in found if name == "investor"} == {
            "company/nokia", "company/nvidia", "company/sequoia-capital",
        }  # fmt: skip
        assert [value for name, value in found if name == "date"] == ["2025-05-05"]
        told = {f.label: [e.quotes for e in f.evidence] for f in facts_about(graph.oxigraph, [pair.a])}
        assert told["Nokia"] == [((8, 39, "Nscale,Nokia,2025-05-04,9000000"),)]
    assert ingest.check(folder) == ()
    ingest.undo(folder, line, by="ann", when="2026-11-22")
    assert stored(folder) == before
    ingest.overrule(folder, same(pair.a, pair.b))
    ingest.retract(folder, "news.txt")  # the round that it was called is gone
    assert stored(folder) == only_table


def test_a_spelling_is_what_documents_call_it_if_a_person_says_so(tmp_path: Path) -> None:
    folder, table = tmp_path / "graph", tmp_path / "table.csv"
    ingest.ingest_bytes(folder, "news.txt", b"Andreessen Horowitz led the $9 million Series A of Nscale on 2025-05-05.")
    table.write_text("c,i\nNscale,Big A\nWayve,Big A\n", "utf-8")
    ingest.import_table(folder, table, Columns("c", "i"))
    ingest.overrule(folder, same("Big A", "Andreessen Horowitz"))
    with KnowledgeGraph(folder) as graph:
        found = facts(graph.oxigraph, ID + "company/andreessen-horowitz")
        assert {value for name, value in found if name in {"label", "altLabel"}} == {"Andreessen Horowitz", "Big A"}
        assert facts(graph.oxigraph, ID + "company/big-a") == set()
    ingest.retract(folder, "news.txt")
    with KnowledgeGraph(folder) as graph:
        labels = [facts(graph.oxigraph, each) for each in load_participations(graph.oxigraph).investors.iris]
    assert [[value for name, value in each if name == "label"] for each in labels] == [["Big A"]]
    assert ingest.check(folder) == ()

import pytest

from kg.questions.atoms import atoms_of, clean
from kg.questions.indexing import index_names
from kg.questions.names import Named, NameIndex

PREFIX = "https://w3id.org/coinvest/id/company/"


@pytest.fixture(scope="module")
def index() -> NameIndex:
    named = {
        "Breakthrough Energy Ventures": ("BEV",),
        "OpenAI": (),
        "Mitsui & Co.": (),
        "Khosla Ventures": (),
        "Accel": (),
        "Zentara Robotics": (),
        "Draper Fisher Jurvetson (DFJ)": (),
        "Quora": (),
        "T.Capital": (),
        "Crédit Agricole CIB": (),
    }
    return index_names(
        {
            Named(PREFIX + str(i), name, "company", 30, 3): (name, *others)
            for i, (name, others) in enumerate(named.items())
        }
    )


def found(index: NameIndex, text: str) -> str | None:
    atoms = atoms_of(clean(text))
    exact = [hit for hit in index.exact(atoms, 0) if hit.length == len(atoms)]
    hit = exact[0] if exact else index.nickname(atoms) or index.slip(atoms)
    return hit.meant[0].name if hit else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("breakthrough energy ventures", "Breakthrough Energy Ventures"),
        ("BEV", "Breakthrough Energy Ventures"),
        ("Breaktrough Energy Ventures", "Breakthrough Energy Ventures"),
        ("Open AI", "OpenAI"),
        ("Mitsui & Co.", "Mitsui & Co."),
        ("Mitsui and Co", "Mitsui & Co."),
        ("Khosla", "Khosla Ventures"),
        ("Kholsa Ventures", "Khosla Ventures"),
        ("Accel Partners", "Accel"),
        ("DFJ", "Draper Fisher Jurvetson (DFJ)"),
        ("Draper Fisher Jurvetson", "Draper Fisher Jurvetson (DFJ)"),
        ("t capital", "T.Capital"),
        ("Credit Agricole CIB", "Crédit Agricole CIB"),
        ("Qoura", "Quora"),
    ],
)
def test_a_name_is_found_as_people_write_it(index: NameIndex, text: str, name: str) -> None:
    assert found(index, text) == name


@pytest.mark.parametrize(
    "text", ["Zentavo Robotics", "OpenAir", "Orrery Lane Capital", "Acre", "Quark", "Khan Ventures", "Zentavo"]
)
def test_an_invented_name_is_not_made_a_known_one(index: NameIndex, text: str) -> None:
    assert found(index, text) is None


def test_the_nearest_names_come_first(index: NameIndex) -> None:
    assert index.nearest("Zentavo Robotics")[0] == "Zentara Robotics"


def test_names_complete_what_is_typed(index: NameIndex) -> None:
    assert [named.name for named in index.starting("kho")] == ["Khosla Ventures"]

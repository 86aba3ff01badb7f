"""Names told by the columns they stand in."""

from kg.extractors import analyse
from kg.readers import read_document

TABLE = """| Company | HQ | Lead investor | Others |
|---|---|---|---|
| lumen | Aurora | Founders Ground | Next Harbour, Silver Lake |
| Quellmar | Lyon | Silver Lake (new) | Undisclosed |
"""


def test_what_stands_under_companies_and_investors_is_a_name_and_no_place() -> None:
    names = {name.name: name.kind for name in analyse(read_document("week.md", TABLE.encode())).names}

    assert {name for name, kind in names.items() if kind == "organization"} >= {
        "lumen",
        "Quellmar",
        "Founders Ground",
        "Next Harbour",
        "Silver Lake",
    }
    assert not {"Lead", "Others", "Undisclosed"} & set(names)

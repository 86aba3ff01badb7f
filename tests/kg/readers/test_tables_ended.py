"""A table in Markdown ends where the next line has no bars. All names are invented."""

import pytest

from kg.documents import BlockKind
from kg.readers import read_document

TABLE = "Company | Amount | Round |\n---|---|---|\nGrovecast | $5 Mn | Seed |\nNordfold | $7 Mn | Seed |\n"


@pytest.mark.parametrize("bar", ["", "| "])
def test_prose_right_below_a_table_is_prose(bar: str) -> None:
    table = "".join(f"{bar}{line}\n" for line in TABLE.splitlines())
    text = f"{table}Grovecast closes its seed\nGrovecast plants trees. Its seed came to $5 million.\n"
    document = read_document("a.md", text.encode())
    kinds = [block.kind for block in document.blocks]
    assert kinds[:3] == [BlockKind.ROW] * 3
    assert BlockKind.ROW not in kinds[3:]
    assert "plants trees" in document.blocks[-1].span.quote(document.text)


def test_a_table_without_prose_below_stays_as_it_is() -> None:
    document = read_document("a.md", TABLE.encode())
    assert [block.kind for block in document.blocks] == [BlockKind.ROW] * 3

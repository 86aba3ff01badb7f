"""Who publishes a page, by the rights that it reserves."""

import pytest

from kg.readers import read_document
from kg.readers.rights import rights_holder


@pytest.mark.parametrize(
    ("line", "holder"),
    [
        ("© 2023 Quellmar Software AB", "Quellmar Software"),
        ("© 2024 Tidings, Inc. · Privacy · Terms", "Tidings"),
        ("Copyright © 2019 North Quay Media Pvt. Ltd. All rights reserved.", "North Quay Media"),
        ("(c) Tool Weekly 2026 | Contact", "Tool Weekly"),
        ("Copyright The Morning Ledger Limited 2026. All rights reserved.", "The Morning Ledger"),
        ("© 2010–2021 quay.tech SRL, Brussels", "quay.tech"),
        ("© Ada Lind", None),
        ("Photo: © Bo Ek / Agency", None),
        ("© 2013. All rights reserved.", None),
        ("Copyright. No reproduction without permission.", None),
    ],
)
def test_a_line_of_rights_names_its_holder_if_it_says_a_year_a_form_or_that_all_are_reserved(
    line: str, holder: str | None
) -> None:
    assert rights_holder([line]) == holder


def test_a_page_without_other_signs_is_published_by_who_reserves_its_rights() -> None:
    page = (
        "<html><body><h1>Quellmar raises $2 million</h1><p>Quellmar has raised $2 million.</p>"
        "<footer>&copy; 2021 Tidings Media Ltd. <a href='/terms'>Terms</a></footer></body></html>"
    )
    assert read_document("a.html", page.encode()).publisher == "Tidings Media"
    assert (
        read_document(
            "a.html", page.replace("<html>", '<meta property="og:site_name" content="Tool Weekly">').encode()
        ).publisher
        == "Tool Weekly"
    )

"""What stands beside an article is dropped, and the article goes on after it."""

from kg.readers import read_document

AFTER = "In early 2019 the startup raised $350,000 in pre-seed capital from Beenext. " * 3


def lines(text: str) -> list[str]:
    document = read_document("a.txt", text.encode())
    return [block.span.quote(document.text) for block in document.blocks]


def test_a_link_in_one_line_goes_alone() -> None:
    text = f"Oolio raises a round\n\nIt has a round.\n\nAlso read: What we learned at a warehouse\n\n{AFTER}\n"
    assert lines(text) == ["Oolio raises a round", "It has a round.", AFTER.strip()]


def test_links_in_the_middle_end_where_the_paragraphs_go_on() -> None:
    text = f"Oolio raises a round\n\nSign up for our morning mail\n\nAcme raises more\n\n{AFTER}\n"
    assert lines(text)[-1] == AFTER.strip()
    assert not any("Sign up" in line for line in lines(text))


def test_comments_go_with_all_that_is_said_in_them() -> None:
    text = f"Oolio raises a round\n\nIt has a round.\n\nComments\n\n{AFTER}\n"
    assert lines(text) == ["Oolio raises a round", "It has a round."]


def test_the_way_back_and_the_share_buttons_are_no_title() -> None:
    text = (
        f"← Back to the blog\nShare on  X  LinkedIn\n\nOolio: how we raised our first round\n\nBy slices.\n\n{AFTER}\n"
    )
    document = read_document("a.txt", text.encode())
    assert document.title == "Oolio: how we raised our first round"
    assert lines(text)[:2] == ["Oolio: how we raised our first round", "By slices."]


def test_a_button_takes_nothing_with_it() -> None:
    told = "LEEDS, Dec. 7, 2021 /Newswire/ - Oolio today announced that it has raised $5 million."
    for button in ("SHARE THIS ARTICLE", "Advertisement", "Share on X"):
        text = f"Oolio raises a round\n\n{button}\n\nIt makes boats.\n\n{told}\n"
        assert lines(text) == ["Oolio raises a round", "It makes boats.", told]


def test_a_dateline_ends_what_a_link_takes_with_it() -> None:
    told = "LEEDS, Dec. 7, 2021 /Newswire/ - Oolio today announced that it has raised $5 million."
    text = f"Oolio raises a round\n\nRelated articles\n\nAcme raises more\n\n{told}\n"
    assert lines(text)[-1] == told

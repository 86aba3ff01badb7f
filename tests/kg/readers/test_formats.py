"""Each format is read as a person would read it."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.documents import BlockKind, Document
from kg.readers import READERS, read_document


def blocks(document: Document, kind: BlockKind | None = None) -> list[str]:
    return [b.span.quote(document.text) for b in document.blocks if kind is None or b.kind is kind]


def rows(document: Document) -> list[tuple[bool, list[str]]]:
    """Return the rows of tables: whether they are headings, and their cells."""
    return [
        (block.header, [document.text[cell.start : cell.end] for cell in block.cells])
        for block in document.blocks
        if block.kind is BlockKind.ROW
    ]


def read(name: str, text: str) -> Document:
    return read_document(name, text.encode())


NSCALE = [(True, ["Company", "Round", "Investors"]), (False, ["Nscale", "$2bn Series C", "Aker, Nvidia"])]


@given(st.text(min_size=1).filter(lambda text: any(letter.isalnum() for letter in text) and "\x00" not in text))
def test_blocks_of_a_plain_text_lie_in_order_without_overlap(text: str) -> None:
    try:
        document = read("a.txt", text)
    except Exception as error:
        assert type(error).__name__ == "DocumentError"
        return
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.text)
        assert all(block.span.start <= cell.start <= cell.end <= block.span.end for cell in block.cells)
        assert document.text[end : block.span.start].strip() == ""
        end = block.span.end
    assert end == len(document.text)


def test_a_plain_text_has_title_headings_items_and_paragraphs() -> None:
    document = read(
        "wire.txt",
        "Nscale raises $2bn\n\nLONDON, March 9, 2026 /Wire/ -- Nscale today announced\na Series C.\n\n"
        "Key facts\n\n- Led by Aker\n  • With Nvidia\n\nIt is based in London.\n",
    )
    assert document.title == "Nscale raises $2bn"
    assert document.published is not None
    assert document.published.text == "2026-03-09"
    assert blocks(document, BlockKind.HEADING) == ["Key facts"]
    assert [(block.level, block.span.quote(document.text)) for block in document.blocks if block.kind == "item"] == [
        (1, "Led by Aker"),
        (2, "With Nvidia"),
    ]
    assert blocks(document)[-1] == "It is based in London."


def test_lines_broken_at_a_fixed_width_are_joined() -> None:
    paragraph = (
        "The company said on Monday that it had closed a funding round of two\n"
        "billion dollars, which it is going to spend on halls full of machines\n"
        "in three countries, and on the people who will look after all of them.\n"
    )
    document = read("mail.txt", f"Nscale raises money\n\n{paragraph}\n{paragraph}")
    assert blocks(document, BlockKind.PARAGRAPH) == [" ".join(paragraph.split())] * 2


def test_each_line_of_a_text_without_fixed_width_is_a_paragraph() -> None:
    line = (
        "A paragraph that stands in one line of its own, however long that line may be, as some exports have it. " * 2
    )
    document = read("export.txt", f"Title\n{line}\n{line}\n")
    assert blocks(document, BlockKind.PARAGRAPH) == [line.strip()] * 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("t.txt", "| Company | Round | Investors |\n|---|---|---|\n| Nscale | $2bn Series C | Aker, Nvidia |\n"),
        ("t.txt", "Company    Round            Investors\nNscale     $2bn Series C    Aker, Nvidia\n"),
        ("t.txt", "Company\tRound\tInvestors\nNscale\t$2bn Series C\tAker, Nvidia\n"),
        (
            "t.txt",
            "+------+----+\n| Company | Round | Investors |\n+------+\n| Nscale | $2bn Series C | Aker, Nvidia |\n",
        ),
        ("t.txt", "Deal of the day\n\nCompany: Nscale\nRound: $2bn Series C\nInvestors: Aker, Nvidia\n"),
        (
            "t.md",
            "| Company | Round | Investors |\n|---|---|---|\n| **Nscale** | $2bn [Series C](u) | Aker, Nvidia |\n",
        ),
        ("t.md", "| Company | Nscale |\n|---|---|\n| Round | $2bn Series C |\n| Investors | Aker, Nvidia |\n"),
        ("t.csv", 'Company,Round,Investors\nNscale,$2bn Series C,"Aker, Nvidia"\n'),
        ("t.csv", "Company;Round;Investors\r\nNscale;$2bn Series C;Aker, Nvidia\r\n"),
        ("t.tsv", "Company\tRound\tInvestors\nNscale\t$2bn Series C\tAker, Nvidia\n"),
        (
            "t.html",
            "<table><tr><th>Company<th>Round<th>Investors<tr><td>Nscale<td>$2bn Series C"
            "<td><ul><li>Aker<li>Nvidia</ul></table>",
        ),
        (
            "t.html",
            "<table><tr><th>Company</th><td>Nscale</td></tr><tr><th>Round</th><td>$2bn Series C</td></tr>"
            "<tr><th>Investors</th><td>Aker,<br>Nvidia</td></tr></table>",
        ),
        ("t.html", "<dl><dt>Company<dd>Nscale<dt>Round<dd>$2bn Series C<dt>Investors<dd>Aker<dd>Nvidia</dl>"),
    ],
)
def test_a_table_is_the_same_whatever_draws_it(name: str, text: str) -> None:
    assert rows(read(name, text)) == NSCALE


def test_cells_that_span_rows_and_columns_are_filled() -> None:
    document = read(
        "t.html",
        "<table><tr><th>Company</th><th>Round</th></tr><tr><td rowspan=2>Nscale</td><td>Seed</td></tr>"
        "<tr><td>Series A</td></tr></table>",
    )
    assert rows(document)[1:] == [(False, ["Nscale", "Seed"]), (False, ["Nscale", "Series A"])]


def test_markdown_shows_links_as_their_text_and_drops_emphasis() -> None:
    document = read(
        "a.md", "# Nscale _raises_\n\n**Nscale** took [$2bn](https://n.example) from `Aker`.\n\n1. One\n   - Two\n"
    )
    assert blocks(document) == ["Nscale raises", "Nscale took $2bn from Aker.", "One", "Two"]
    assert document.title == "Nscale raises"


def test_front_matter_gives_title_date_publisher_and_address() -> None:
    document = read(
        "a.md",
        '---\nheadline: "Nscale: two billion"\npublishedAt: 2026-03-09T10:00:00Z\npublisher: The Gazette\n'
        "url: https://n.example/a\ntags: [ai, cloud]\n---\nIt raised $2bn.\n",
    )
    assert (document.title, document.publisher, document.url) == (
        "Nscale: two billion",
        "The Gazette",
        "https://n.example/a",
    )
    assert document.published is not None
    assert document.published.text == "2026-03-09"
    assert document.metadata["tags"] == "ai, cloud"
    assert blocks(document) == ["Nscale: two billion", "It raised $2bn."]


def test_broken_front_matter_still_gives_its_fields() -> None:
    document = read("a.txt", "---\ntitle: Nscale: a: b\n  bad indent: [\ndate: 9 March 2026\n---\n\nIt raised $2bn.\n")
    assert document.title == "Nscale: a: b"
    assert document.published is not None
    assert document.published.text == "2026-03-09"


PAGE = """<!doctype html><html lang="en"><head><title>Nscale raises $2bn | The Gazette</title>
<link rel="canonical" href="https://gazette.example/nscale">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2026-03-09T08:00:00Z",
"publisher": {"name": "The Gazette"}}]}</script><style>p {color: red}</style></head>
<body class="has-sidebar"><nav><a href="/">Home</a></nav><div id="cookie-banner">We use cookies.</div>
<div class="wrapper sidebar-right"><article><p class="kicker">Funding</p><h1>Nscale raises&nbsp;$2bn</h1>
<p>The London&shy; firm <a href="#">raised</a> &pound;2bn.<script>alert(1)</script></p>
<figure><img alt="x"><figcaption>Josh Payne</figcaption></figure>
<aside class="newsletter">Sign up for our daily mail</aside>
<h2>Who is in</h2><ul><li><a href="#">Aker</a></li><li>Nvidia<ul><li>its arm</li></ul></li></ul>
<blockquote>It is big.</blockquote>
<div class="related-links"><h3>Related</h3><a href="#">Acme raises $5m</a></div>
<h3>Read next</h3><p>Zebra raises $7m</p></article>
<section id="comments"><p>Great news, first!</p></section></div>
<footer>&copy; 2026 The Gazette</footer></body></html>"""


def test_a_page_is_its_article_without_clutter() -> None:
    document = read("a.html", PAGE)
    assert [(block.kind.value, block.level, block.span.quote(document.text)) for block in document.blocks] == [
        ("title", 1, "Nscale raises $2bn"),
        ("paragraph", 0, "The London firm raised £2bn."),
        ("caption", 0, "Josh Payne"),
        ("heading", 2, "Who is in"),
        ("item", 1, "Aker"),
        ("item", 1, "Nvidia"),
        ("item", 2, "its arm"),
        ("quote", 0, "It is big."),
    ]
    assert document.published is not None
    assert (document.published.text, document.publisher, document.url) == (
        "2026-03-09",
        "The Gazette",
        "https://gazette.example/nscale",
    )


def test_a_page_without_paragraph_marks_breaks_at_line_breaks() -> None:
    document = read("a.html", "<body><div>One thing.<br><br>Another <b>thing</b>.</div>tail</body>")
    assert blocks(document) == ["One thing.", "Another thing.", "tail"]


def test_a_layout_table_is_read_as_text() -> None:
    document = read("a.html", "<table><tr><td><h1>News</h1><p>Nscale raised $2bn.</p></td><td>x</td></tr></table>")
    assert rows(document) == []
    assert "Nscale raised $2bn." in blocks(document)


def test_a_message_has_subject_sender_and_date() -> None:
    message = EmailMessage()
    message["Subject"] = "Deals №41: Nscale"
    message["From"] = "The Ledger <desk@ledger.example>"
    message["Date"] = "Mon, 09 Mar 2026 08:00:00 +0000"
    message.set_content("Nscale raised $2bn.\n")
    message.add_alternative("<p>Nscale raised <b>$2bn</b>.</p><p>Unsubscribe here</p>", subtype="html")
    document = read_document("a.eml", message.as_bytes())
    assert blocks(document) == ["Deals №41: Nscale", "Nscale raised $2bn."]
    assert document.published is not None
    assert (document.publisher, document.published.text) == ("The Ledger", "2026-03-09")


def test_a_pdf_is_read_page_by_page() -> None:
    document = read_document("a.pdf", small_pdf("Nscale raises $2bn"))
    assert (document.media_type, document.text) == ("application/pdf", "Nscale raises $2bn")


def small_pdf(text: str) -> bytes:
    """Write the smallest PDF that shows one line of text."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%sendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    return (
        data
        + b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    )


def test_every_kind_of_file_in_the_table_has_its_own_test() -> None:
    assert set(READERS) == {
        *("text/plain", "text/markdown", "text/html", "text/csv", "text/tab-separated-values", "message/rfc822"),
        "application/pdf",
    }


def test_an_article_is_kept_whatever_its_weblog_writes_on_it() -> None:
    document = read(
        "a.html",
        '<body class="has-sidebar"><main><article class="post-7 tag-ads"><p>One raised $1m.</p></article>'
        '<article class="post-8 post tag-newsletter"><p>Two raised $2m.</p></article></main>'
        '<div class="elementor-widget"><p>Three raised $3m.</p></div></body>',
    )
    assert blocks(document)[:2] == ["One raised $1m.", "Two raised $2m."]


def test_a_page_that_scripts_would_fill_is_read_from_its_data() -> None:
    body = "Quorvex raised $5 million &amp; more. " * 5
    document = read(
        "a.html",
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Quorvex raises $5m", "articleBody": "'
        f'{body}"}}</script><div id="app">Loading</div>',
    )
    assert blocks(document)[0] == "Quorvex raises $5m"
    assert blocks(document)[1].startswith("Quorvex raised $5 million & more.")


def test_a_message_whose_page_says_nothing_is_read_from_its_text() -> None:
    message = EmailMessage()
    message["Subject"] = "Deals of the day"
    message.set_content("Quorvex raised $5 million from Tarn Ventures.\n" * 3)
    message.add_alternative("<p>Read online.</p>", subtype="html")
    assert blocks(read_document("a.eml", message.as_bytes()))[1].startswith("Quorvex raised $5 million")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "# Week\n\nMoney moved.\n\n- **Pylon** of Lyon, then __Elm__.\n"),
        ("a.txt", "Week\n\nMoney moved.\n\n- **Pylon** of Lyon, then __Elm__.\n- And more.\n"),
        (
            "a.html",
            "<h1>Week</h1><p>Money moved.</p><ul><li><b> Pylon </b>of Lyon, then <strong>Elm</strong>.</li></ul>",
        ),
    ],
)
def test_what_is_set_off_in_bold_is_kept(name: str, text: str) -> None:
    document = read_document(name, text.encode())
    item = next(block for block in document.blocks if block.kind is BlockKind.ITEM)
    assert item.span.quote(document.text) == "Pylon of Lyon, then Elm."
    assert [span.quote(document.text) for span in item.bold] == ["Pylon", "Elm"]


def test_dots_that_lead_to_a_value_stand_for_a_colon() -> None:
    text = "File\n\nCalled ....... Pylon SAS\nSeat ......... Lyon\nStaff ... 12\nOrders ...... EUR 3m\n"
    document = read_document("a.txt", text.encode())
    assert document.text.split("\n\n")[1:] == ["Called: Pylon SAS", "Seat: Lyon", "Staff: 12", "Orders: EUR 3m"]
    assert all(block.kind is not BlockKind.HEADING for block in document.blocks)


def test_circled_and_framed_numbers_are_no_part_of_a_heading() -> None:
    document = read_document(
        "a.md", "# Week\n\n**① Pylon** – new\nIt raised $5m.\n\n## 2️⃣ Elm\n\nIt did not.\n".encode()
    )
    assert [b.span.quote(document.text) for b in document.blocks if b.kind is BlockKind.HEADING] == [
        "Pylon – new",
        "Elm",
    ]


def test_the_headline_below_the_name_of_a_site_is_the_title() -> None:
    headline = "Pylon lands $5m to teach robots to weld"
    text = f"StartupWire\n\n{headline}\n\nBy Ada Lind\n\nPylon, of Lyon, has it from Elm Capital.\n"
    assert read_document("a.txt", text.encode()).title == headline


def test_the_name_of_a_digest_stays_its_title() -> None:
    items = "\n\n".join(f"Company {n} raises ${n}m in seed\n\nIt is told below." for n in range(2, 8))
    text = f"DEAL DIARY\n\nWeek in brief, October 19-23\n\nBIG TICKETS\n\n{items}\n"
    assert read_document("a.txt", text.encode()).title == "DEAL DIARY"


@pytest.mark.parametrize(
    ("picture", "publisher"),
    [
        ("![Hafen Ventures](logo.png)", "Hafen Ventures"),
        ("[![Hafen Ventures logo](/h.svg)](/)", "Hafen Ventures"),
        ("![A robot on a table](robot.png)", None),
    ],
)
def test_the_logo_that_a_page_opens_with_tells_whose_it_is(picture: str, publisher: str | None) -> None:
    document = read_document("post.md", f"{picture}\n\n# We have a new company\n\nText.\n".encode())
    assert document.publisher == publisher

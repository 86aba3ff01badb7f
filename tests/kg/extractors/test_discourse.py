"""Whose round it is, over several sentences: short news of many kinds. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document
from tests.kg.extractors.rounds.test_rounds import first

#: What each text tells: (company, amount in millions, stage) of every round, in the order of company and amount.
CASES: dict[str, tuple[str, list[tuple[str, float | None, str | None]]]] = {
    # --- pronouns and the subject of the clause before
    "subject, not object": (
        "Quellmar sells its valves to Tindra and Ostwind. It raised $14 million in a Series A led by Hafen Ventures.",
        [("Quellmar", 14, "series-a")],
    ),
    "subject, not rival": (
        "Quellmar, based in Leeds, competes with Tindra of Oslo. The company closed a £9 million seed round on Monday.",
        [("Quellmar", 9, "seed")],
    ),
    "subject, not customer": (
        "Quellmar makes meters. Customers include Tindra, Ostwind and Brenholt. The startup has raised $21 million from Hafen Ventures.",
        [("Quellmar", 21, None)],
    ),
    "subject, not parent": (
        "Quellmar, which was spun out of Tindra in 2019, has 80 employees. In March it secured €18 million in a Series B.",
        [("Quellmar", 18, "series-b")],
    ),
    "subject, not former employer": (
        "Ada Lind left Tindra in 2018 to start Quellmar. The company raised $6 million in seed funding a year later.",
        [("Quellmar", 6, "seed")],
    ),
    "subject, not acquired firm": (
        "Quellmar bought Tindra, a maker of pumps, in May. To pay for it, the company raised $55 million in a Series C led by Hafen Ventures.",
        [("Quellmar", 55, "series-c")],
    ),
    "subject, not outlet": (
        "Quellmar is hiring, its chief executive told the Oslo Gazette. It recently raised $30 million in a Series B led by Hafen Ventures.",
        [("Quellmar", 30, "series-b")],
    ),
    "subject over two sentences": (
        "Quellmar was founded in 2016. Its software is used by Tindra. Ada Lind, the chief executive, was earlier at Ostwind. "
        "It raised $12 million in a Series A in 2019.",
        [("Quellmar", 12, "series-a")],
    ),
    "each sentence its own": (
        "Quellmar raised $5 million in a seed round. Tindra, which sells kites, has opened an office in Turin. It raised $40 million in a Series B last year.",
        [("Quellmar", 5, "seed"), ("Tindra", 40, "series-b")],
    ),
    "the investor is no taker": (
        "Hafen Ventures has backed Quellmar since 2015. The firm led its $8 million Series A.",
        [("Quellmar", 8, "series-a")],
    ),
    "its with two names before": (
        "Ostwind Capital first met Quellmar in 2017, and led its $3 million seed round within a month.",
        [("Quellmar", 3, "seed")],
    ),
    # --- descriptions that tell two companies apart
    "by city": (
        "Quellmar is based in London. Tindra is based in Oslo. The London-based company raised $25 million in a Series A.",
        [("Quellmar", 25, "series-a")],
    ),
    "by city, adjective of place": (
        "Munich-based Quellmar and Tindra, of Lyon, both make drones. The German company has raised €70 million in a Series C.",
        [("Quellmar", 70, "series-c")],
    ),
    "by country": (
        "Quellmar, a Swedish maker of batteries, lost the order to Tindra of South Korea. The Swedish startup had raised $150 million in a Series D in 2021.",
        [("Quellmar", 150, "series-d")],
    ),
    "by trade": (
        "Quellmar is an insurer. Tindra builds satellites. The insurer raised $33 million in a Series B led by Hafen Ventures.",
        [("Quellmar", 33, "series-b")],
    ),
    "by trade, appositive": (
        "Quellmar, the drug discovery startup, shares an office with Tindra, a payments company. The payments company raised $11 million in a seed round.",
        [("Tindra", 11, "seed")],
    ),
    "chipmaker": (
        "Chipmaker Quellmar supplies carmaker Tindra. The chipmaker raised $200 million in a Series E led by Hafen Ventures.",
        [("Quellmar", 200, "series-e")],
    ),
    "by age": (
        "Quellmar, founded in 2012, is older than most. Tindra has grown fast since it opened in 2019. The two-year-old company has raised $60 million in a Series B.",
        [("Tindra", 60, "series-b")],
    ),
    "by maker": (
        "Quellmar's flagship product is the Pirol notebook. Tindra is its rival. The maker of Pirol raised $80 million in a Series C.",
        [("Quellmar", 80, "series-c")],
    ),
    "rival": (
        "Quellmar raised $20 million in a Series A. Its rival Tindra has 300 customers. The rival raised $45 million in a Series B in March.",
        [("Quellmar", 20, "series-a"), ("Tindra", 45, "series-b")],
    ),
    # --- former, latter, both
    "former and latter": (
        "Quellmar and Tindra both make batteries. The former raised $10 million in a seed round, the latter $30 million in a Series A.",
        [("Quellmar", 10, "seed"), ("Tindra", 30, "series-a")],
    ),
    "the latter alone": (
        "Hafen Ventures owns shares in Quellmar and Tindra. The latter raised $75 million in a Series C in June.",
        [("Quellmar", None, None), ("Tindra", 75, "series-c")],
    ),
    "the first and the second": (
        "Two firms stand out, Quellmar and Tindra. The first raised $7 million in seed funding. The second raised $16 million in a Series A.",
        [("Quellmar", 7, "seed"), ("Tindra", 16, "series-a")],
    ),
    # --- headings, lists, newsletters
    "heading of a section": (
        "# Deals of the week\n\n## Quellmar\n\nThe Leeds fintech raised £12m in a Series A led by Hafen Ventures.\n\n## Tindra\n\nA seed round of €3m for kites, led by Ostwind Capital.\n",
        [("Quellmar", 12, "series-a"), ("Tindra", 3, "seed")],
    ),
    "heading, and another name in the text": (
        "## Quellmar takes on Ostwind\n\nIt wants to do for kites what Ostwind did for sails. The Lyon startup raised €9m in a seed round from Hafen Ventures.\n\n"
        "## Tindra gets a home\n\nThe studio behind Wolkig raised €22m in a Series A.\n",
        [("Quellmar", 9, "seed"), ("Tindra", 22, "series-a")],
    ),
    "bold items": (
        "**Quellmar**, a Berlin payments startup, competes with Ostwind. The company raised €15m in a Series A led by Hafen Ventures.\n\n"
        "**Tindra**, a Paris kite maker, raised €4m in seed money from Brenholt Capital.\n",
        [("Quellmar", 15, "series-a"), ("Tindra", 4, "seed")],
    ),
    "list with dashes": (
        "- Quellmar – smart valves for breweries; $6m seed, led by Hafen Ventures\n- Tindra – kites; $18m Series A, led by Ostwind Capital\n",
        [("Quellmar", 6, "seed"), ("Tindra", 18, "series-a")],
    ),
    "numbered list": (
        "1. Quellmar\nThe Oslo firm sells valves to Ostwind. It raised $10m in a Series A.\n\n2. Tindra\nKites by subscription. It raised $2m in seed money.\n",
        [("Quellmar", 10, "series-a"), ("Tindra", 2, "seed")],
    ),
    "item with a place": (
        "* Quellmar (Leeds): €6m Series A. Hafen Ventures led.\n* Tindra (Turin): €2m seed. Ostwind Capital led.\n",
        [("Quellmar", 6, "series-a"), ("Tindra", 2, "seed")],
    ),
    "item that goes on": (
        "* Quellmar of Leeds raised £6m in a Series A. The startup had raised £1m in a seed round in 2020.\n"
        "* Tindra of Turin raised €9m in a Series B. It had raised €3m in a Series A in 2021.\n",
        [("Quellmar", 1, "seed"), ("Quellmar", 6, "series-a"), ("Tindra", 3, "series-a"), ("Tindra", 9, "series-b")],
    ),
    "emphasis in the text": (
        "London's Quellmar is the week's largest deal: the insurer took $90 million in a Series C from Hafen Ventures. "
        "Second is Tindra, whose kites fly themselves; the Norwegian firm raised $35 million in a Series B.",
        [("Quellmar", 90, "series-c"), ("Tindra", 35, "series-b")],
    ),
    # --- headlines
    "headline by description": (
        "# Norwegian kite maker raises $8m\n\nBy Ada Lind\n\nTindra, which makes kites in Bergen, has raised $8 million in a Series A led by Hafen Ventures. Quellmar uses its kites.\n",
        [("Tindra", 8, "series-a")],
    ),
    "headline names it, text describes it": (
        "# Tindra raises $8m\n\nThe kite maker closed a Series A led by Hafen Ventures, who also own part of Quellmar. The Bergen firm had raised $2 million in a seed round in 2019.\n",
        [("Tindra", 2, "seed"), ("Tindra", 8, "series-a")],
    ),
    "headline of the investor": (
        "# Hafen Ventures bets $50m on kites\n\nHafen Ventures has led a $50 million Series B in Tindra. The company will open a plant in Turin. It raised a Series A of $10 million in 2019.\n",
        [("Tindra", 10, "series-a"), ("Tindra", 50, "series-b")],
    ),
    "headline of a rival": (
        "# Tindra's rival Quellmar lands $30m\n\nQuellmar has raised $30 million in a Series B. The startup, which takes on Tindra, had raised $8 million in a Series A in 2020.\n",
        [("Quellmar", 8, "series-a"), ("Quellmar", 30, "series-b")],
    ),
    "release with a boilerplate of others": (
        "Tindra Raises $12 Million to Fly Higher\n\nBERGEN, Norway, March 4, 2020 – Tindra, maker of kites, today announced a $12 million Series A financing led by Hafen Ventures. "
        "The company has customers such as Quellmar and Ostwind.\n\nAbout Hafen Ventures\n\nHafen Ventures invests in hardware.\n",
        [("Tindra", 12, "series-a")],
    ),
    # --- people
    "founder's firm": (
        "Ada Lind started Quellmar in her kitchen. Ms Lind's firm raised $4 million in a seed round led by Hafen Ventures.",
        [("Quellmar", 4, "seed")],
    ),
    "founder tells": (
        "Ada Lind is the founder of Quellmar. She raised $4 million in a seed round led by Hafen Ventures in 2015.",
        [("Quellmar", 4, "seed")],
    ),
    "founder's new company": (
        "Ada Lind, who sold Tindra to Ostwind in 2014, is back. Her new company, Quellmar, raised $16 million in a Series A led by Hafen Ventures.",
        [("Quellmar", 16, "series-a")],
    ),
    "interview": (
        "Quellmar makes valves. Its founder, Ada Lind, once worked at Tindra. \"We raised $20 million in a Series B in April,\" she says.",
        [("Quellmar", 20, "series-b")],
    ),
    # --- one round after the other
    "history of one": (
        "Quellmar raised $2 million in a seed round in 2014. A Series A of $9 million followed in 2016. The Series B, of $30 million, was led by Ostwind Capital in 2018.",
        [("Quellmar", 2, "seed"), ("Quellmar", 9, "series-a"), ("Quellmar", 30, "series-b")],
    ),
    "the new round comes after": (
        "Quellmar said on Monday it had raised $50 million in a Series C. The new round comes a year after the company's $20 million Series B.",
        [("Quellmar", 20, "series-b"), ("Quellmar", 50, "series-c")],
    ),
    "who led the round": (
        "Quellmar has raised $50 million. Hafen Ventures, known for its bet on Tindra, led the Series C.",
        [("Quellmar", 50, "series-c"), ("Tindra", None, None)],
    ),
    "two in one sentence": (
        "Quellmar raised $10 million and Tindra raised $20 million last week. The former's seed round was led by Hafen Ventures.",
        [("Quellmar", 10, "seed"), ("Tindra", 20, None)],
    ),
    "comparison": (
        "Quellmar raised $10 million in a Series A. By comparison, Tindra, its older rival, raised $80 million in a Series C in January. Quellmar plans to hire.",
        [("Quellmar", 10, "series-a"), ("Tindra", 80, "series-c")],
    ),
    "back to the first": (
        "Quellmar is up against Tindra. Tindra raised $80 million in a Series C in January. Quellmar is smaller, with 30 people. It raised $10 million in a Series A in June.",
        [("Quellmar", 10, "series-a"), ("Tindra", 80, "series-c")],
    ),
    "paragraph of another": (
        "Quellmar has raised $10 million in a Series A led by Hafen Ventures.\n\nIt is not alone. Tindra, in Bergen, works on the same problem. The startup raised $25 million in a Series B last year.\n\n"
        "Quellmar will spend its money on staff.",
        [("Quellmar", 10, "series-a"), ("Tindra", 25, "series-b")],
    ),
    "a portfolio": (
        "Hafen Ventures has had a good year. One of its holdings, Quellmar, was sold. Another, Tindra, raised $60 million in a Series D led by Ostwind Capital.",
        [("Tindra", 60, "series-d")],
    ),
    "product in between": (
        "Quellmar is best known for Pirol, a note-taking app. Pirol has two million users. The company raised $18 million in a Series A led by Hafen Ventures.",
        [("Quellmar", 18, "series-a")],
    ),
    "subsidiary in between": (
        "Quellmar runs its bank through Quellmar Securities, a unit in Dublin. The parent raised $300 million in a Series F.",
        [("Quellmar", 300, "series-f")],
    ),
    # --- labels and rows
    "fields": (
        "Company: Quellmar\nHQ: Leeds\nRound: Series A\nAmount: £6m\nLead: Hafen Ventures\nCompetitors: Tindra, Ostwind\n",
        [("Quellmar", 6, "series-a")],
    ),
    "a row a company": (
        "| Company | What | Round |\n|---|---|---|\n| Quellmar | valves for Ostwind | $6m Series A |\n| Tindra | kites | $2m seed |\n",
        [("Quellmar", 6, "series-a"), ("Tindra", 2, "seed")],
    ),
    # --- where nobody can say
    "nobody named": (
        "A Berlin startup raised $5 million in a seed round, people close to it said. Hafen Ventures led it.",
        [],
    ),
    "another startup, unnamed": (
        "Quellmar sells valves. Another startup in Leeds, which did not want to be named, raised $5 million in a seed round.",
        [],
    ),
    "many": (
        "Quellmar and Tindra are two of them. Startups in the city raised $500 million last year.",
        [],
    ),
    "it is the city": (
        "Quellmar and Tindra are in Leeds. The city raised £40 million for trams.",
        [],
    ),
}  # fmt: skip


#: What is not understood yet.
GAPS = {
    "the first and the second",
    "product in between",
    "heading, and another name in the text",
}


def told(text: str) -> list[tuple[str, float | None, str | None]]:
    name = "news.md" if text.lstrip().startswith(("#", "|", "*", "-", "1.")) else "news.txt"
    document = read_document(name, text.encode())
    rounds = facts_of(Reading(document, extract_claims(document, least=0)))["rounds"]
    found = [(first(r["company"]), r["amount"] and r["amount"] / 1e6, r["stage"]) for r in rounds]
    return sorted(found, key=lambda r: (r[0], r[1] or 0))


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=pytest.mark.xfail(strict=True)) if n in GAPS else n for n in CASES]
)
def test_whose_round_it_is(name: str) -> None:
    text, expected = CASES[name]
    assert told(text) == expected

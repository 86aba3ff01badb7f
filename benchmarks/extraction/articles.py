"""Funding news made up for timing: a fixed article for each number, of about 500 words, as outlets of many kinds write.

A third of the sentences tell of money, as in real news; the rest is background, quotations and talk of the market.
Names are put together from syllables, so that no two articles speak of the same companies and no cache helps more than
it would on real news.
"""

from random import Random

SYLLABLES = "ka lo mi ner tra vol dex ion syn bel qua rom zet fi ard ost um plex neo cor tal ven dro hal ist".split()
TAILS = "AI|Labs|Robotics|Health|Systems|Energy|Bio|Photonics|Security||||".split("|")
FUNDS = "Ventures|Capital|Partners|Growth Partners|Holdings|Equity|Angels".split("|")
PEOPLE = "Anna Daniel Priya Marcus Elena Tomas Sofia Peter Laura Michael".split()
CITIES = "London|Berlin|Paris|Toronto|Austin, Texas|Singapore|Bengaluru|Seoul|São Paulo|Stockholm|Tel Aviv".split("|")
WORK = (
    "inference chips for data centres|software that reads contracts for law firms|robots that pick fruit|"
    "liquid cooling for server racks|a platform for clinical trials|satellites that watch crops|"
    "payments for small shops|models that write code|sensors for railway lines|voices for call centres"
).split("|")
ROUND = (
    "{co}, a {city}-based company that makes {work}, has raised ${n} million in a Series {letter} round led by {f1}.",
    "{f1} led the ${n} million Series {letter} of {co}, with participation from {f2}, {f3} and {f4}.",
    "{co} said on {day} that it had closed a ${n}m seed round from {f1} and {f2}.",
    "{co} is in talks to raise about ${n} million at a valuation of ${v} billion, people familiar with it said.",
    "The round values the company at ${v} billion, up from ${w} million a year ago.",
    "Existing investors {f2} and {f3} also took part, alongside new backer {f4}.",
    "The funding brings the total raised by {co} to ${t} million.",
    "In {month} {year}, {co} secured €{n} million in debt from {f3}.",
    "{co} was founded in {year} by {p1} and {p2} and is headquartered in {city}.",
    "{co} agreed to buy {rival}, a maker of {work}, for ${n} million in cash.",
    "{f1} closed a ${t} million fund to back founders in {city}.",
)
TALK = (
    "“We did not set out to build another dashboard,” said {p1}, the chief executive, in an interview at the office.",
    "Customers wait for months before anything works, and most of them give up long before that, she added.",
    "The market for such products has grown quickly, though few of those who sell them have turned a profit so far.",
    "Analysts say that demand will outrun supply for years, and that prices are unlikely to fall before long.",
    "The team has grown to {staff} people, most of them engineers who had worked together at a larger firm before.",
    "It plans to use the money to hire, to open an office in {city2} and to bring its second product to market.",
    "Critics doubt that the technology can be made to work at the scale that its makers promise to their customers.",
    "Regulators in several countries have begun to look at how such systems are trained and what they are used for.",
    "A spokesperson declined to comment on the figures, and several people who were asked about them did not reply.",
    "None of this is new, and older readers will remember how the last wave of such companies ended a decade ago.",
    "The first version was put together over a weekend in a borrowed garage, or so the story goes that they tell.",
    "Its rivals include {rival} and a handful of larger companies that sell similar products to the same customers.",
    "For now the company sells to hospitals and to insurers, and it hopes to reach smaller practices by next year.",
    "Whether that is enough remains to be seen: the hardware is dear and the contracts that pay for it are short.",
)
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday".split()
WORDS = 500


def article(number: int) -> str:
    """Return the article of a number, as Markdown; the same for the same number, always."""
    chance = Random(number)
    names = _names(chance)
    title = f"# {names['co']} raises ${names['n']} million for {names['work']}"
    dated = f"{chance.choice(MONTHS)} {chance.randint(1, 28)}, 2025"
    paragraphs, words = [], 0
    while words < WORDS - 30:
        if words and chance.random() < 0.25:
            names = _names(chance)
        sentences = []
        for _ in range(chance.randint(2, 5)):
            kind = ROUND if not words or chance.random() < 0.34 else TALK
            sentences.append(chance.choice(kind).format_map(names))
            words += len(sentences[-1].split())
        paragraphs.append(" ".join(sentences))
    return "\n\n".join([title, dated, *paragraphs]) + "\n"


def _names(chance: Random) -> dict[str, str]:
    def word(most: int) -> str:
        return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, most))).capitalize()

    def company() -> str:
        return f"{word(3)} {chance.choice(TAILS)}".strip()

    names = {f"f{i}": f"{word(3)} {chance.choice(FUNDS)}" for i in range(1, 5)}
    names |= {f"p{i}": f"{chance.choice(PEOPLE)} {word(2)}" for i in (1, 2)}
    return names | {
        "co": company(),
        "rival": company(),
        "city": chance.choice(CITIES),
        "city2": chance.choice(CITIES),
        "work": chance.choice(WORK),
        "letter": chance.choice("ABCD"),
        "day": chance.choice(DAYS),
        "month": chance.choice(MONTHS),
        "year": str(chance.randint(2012, 2024)),
        "n": str(chance.randint(3, 400)),
        "t": str(chance.randint(401, 990)),
        "v": f"{chance.randint(11, 90) / 10}",
        "w": str(chance.randint(200, 900)),
        "staff": str(chance.randint(12, 900)),
    }

"""Questions in our own words, each with the way to reckon its answer from the files; written before the grammar was read.

As a lawyer, a journalist, a student, an associate, a person in a hurry, someone at a search box and a stranger to
English would put them. Every second one was held out while the grammar was mended.
"""

from collections.abc import Callable

from tests.evaluation.reckoning import ASIA, EUROPE, Expected, Figure, Names, Status, Top, World

Question = tuple[str, str, Callable[[World], Expected]]

EMPTY, UNKNOWN, REFUSED = Status("empty"), Status("unknown-entity"), Status("not-understood")
AIMED = ("planned", "rumoured")


def of(*names: str) -> Expected:
    """These names as they stand."""
    return Names(names)


FACTS: list[Question] = [
    # who invests with whom
    ("co-investors", "Who has Uber invested alongside?", lambda w: w.co("Uber")),
    (
        "co-investors",
        "please list everybody who invested together with Khosla Ventures in 2024",
        lambda w: w.co("Khosla Ventures", year=2024),
    ),
    ("co-investors", "Nokia's fellow investors", lambda w: w.co("Nokia")),
    ("co-investors", "Which other funds came in with Balderton?", lambda w: w.co("Balderton Capital")),
    (
        "co-investors",
        "I need the names of all parties that participated in a round together with Qatar Investment Authority during 2026.",
        lambda w: w.co("Qatar Investment Authority", year=2026),
    ),
    ("co-investors", "co-investors macquarie capital", lambda w: w.co("Macquarie Capital")),
    ("co-investors", "who does Point72 team up with", lambda w: w.co("Point72")),
    (
        "co-investors",
        "Could you tell me who co-invested with Felicis since September 2025?",
        lambda w: w.co("Felicis", since="2025-09-01"),
    ),
    ("co-investors", "Samsung co investors before 2025", lambda w: w.co("Samsung", before="2024-12-31")),
    (
        "co-investors",
        "With which investors has Blue Owl shared a round at least twice?",
        lambda w: w.co("Blue Owl", at_least=2),
    ),
    ("co-investors", "Who shares two or more deals with Microsoft?", lambda w: w.co("Microsoft", at_least=2)),
    ("co-investors", "Who joined Cisco in French companies?", lambda w: w.co("Cisco", country="FR")),
    ("co-investors", "By whom was Salesforce Ventures joined in its rounds?", lambda w: w.co("Salesforce Ventures")),
    ("co-investors", "Who are Lux Capital's syndicate partners?", lambda w: w.co("Lux Capital")),
    ("co-investors", "what investor works with DST Global most often", lambda w: w.top_co("DST Global")),
    ("co-investors", "Nvidia's three most frequent co-investors", lambda w: w.top_co("Nvidia", 3)),
    (
        "co-investors",
        "Which American investors co-invested with Khosla Ventures?",
        lambda w: w.co("Khosla Ventures", kind=lambda n: w.is_from(n, "US")),
    ),
    (
        "co-investors",
        "Japanese co-investors of Khosla Ventures",
        lambda w: w.co("Khosla Ventures", kind=lambda n: w.is_from(n, "JP")),
    ),
    (
        "co-investors",
        "Who has put money in next to Nvidia in German companies?",
        lambda w: w.co("Nvidia", country="DE"),
    ),
    (
        "co-investors",
        "Who co-invested with Nvidia in companies outside the US in 2025?",
        lambda w: w.co("Nvidia", year=2025, without=("US",)),
    ),
    ("co-investors", "co-investors of Accel excluding UK companies", lambda w: w.co("Accel", without=("GB",))),
    ("co-investors", "Did anyone co-invest with Premji Invest?", lambda w: w.co("Premji Invest")),
    ("co-investors", "Lightspeed coinvestors Series B", lambda w: w.co("Lightspeed", stage="series-b")),
    (
        "co-investors",
        "Who accompanied Thrive Capital in rounds above $1 billion?",
        lambda w: w.co("Thrive Capital", over=1e9),
    ),
    (
        "co-investors",
        "Whom did Fidelity co-invest with in Q1 2026?",
        lambda w: w.co("Fidelity", since="2026-01-01", before="2026-03-31"),
    ),
    (
        "co-investors",
        "Andreesen Horowitz co-investors in orbital compute",
        lambda w: w.co("Andreessen Horowitz", theme="orbital-compute"),
    ),
    (
        "co-investors",
        "Who would invest together with Peter Thiel in the rumoured Etched deal?",
        lambda w: w.names(w.one(company="Etched", status=AIMED).investors - {"Peter Thiel"}),
    ),
    # shared deals
    ("shared-deals", "Which deals did AMD and Nvidia do together?", lambda w: w.shared("AMD", "Nvidia")),
    (
        "shared-deals",
        "What companies have both SoftBank and Khosla Ventures in their cap table?",
        lambda w: w.both("SoftBank", "Khosla Ventures"),
    ),
    (
        "shared-deals",
        "Are there any startups that Andreessen Horowitz and DST Global funded in the same round?",
        lambda w: w.shared("Andreessen Horowitz", "DST Global"),
    ),
    ("shared-deals", "common investments of Nokia and Dell", lambda w: w.both("Nokia", "Dell")),
    (
        "shared-deals",
        "In what rounds were Uber, Nvidia and Volvo Group Venture Capital together?",
        lambda w: w.shared("Uber", "Nvidia", "Volvo Group Venture Capital"),
    ),
    (
        "shared-deals",
        "overlap between Lightspeed and Khosla Ventures portfolios",
        lambda w: w.both("Lightspeed", "Khosla Ventures"),
    ),
    (
        "shared-deals",
        "Have Tiger Global and BlackRock ever co-invested?",
        lambda w: w.shared("Tiger Global", "BlackRock"),
    ),
    (
        "shared-deals",
        "Which company was backed by both Intel Capital and Qualcomm Ventures?",
        lambda w: w.both("Intel Capital", "Qualcomm Ventures"),
    ),
    ("shared-deals", "Did Baidu and Microsoft ever do a deal together?", lambda w: EMPTY),
    (
        "shared-deals",
        "Did Sequoia and Lightspeed invest together in 2026?",
        lambda w: w.shared("Sequoia Capital", "Lightspeed", year=2026),
    ),
    (
        "shared-deals",
        "how many rounds do Nvidia and Samsung share",
        lambda w: Figure(len([r for r in w.some(investor="Nvidia") if w.the("Samsung") in r.investors])),
    ),
    # investors in
    ("investors-in", "Who put money into Aidoc?", lambda w: w.investors("Aidoc")),
    ("investors-in", "Who are the backers of Isomorphic Labs?", lambda w: w.investors("Isomorphic Labs")),
    ("investors-in", "positron investors", lambda w: w.investors("Positron")),
    ("investors-in", "By whom was Chai Discovery funded?", lambda w: w.investors("Chai Discovery")),
    ("investors-in", "Equal1 shareholders", lambda w: w.investors("Equal1")),
    ("investors-in", "Who funded the Tokyo startup Turing?", lambda w: w.investors("Turing")),
    ("investors-in", "Who wrote a cheque to Neurophos?", lambda w: w.investors("Neurophos")),
    (
        "investors-in",
        "Name the participants of Figure AI's Series C",
        lambda w: w.investors("Figure AI", stage="series-c"),
    ),
    ("investors-in", "Who came in at the seed stage of Starcloud?", lambda w: w.investors("Starcloud", stage="seed")),
    ("investors-in", "which banks lent money to Mistral AI", lambda w: w.investors("Mistral AI", stage="debt")),
    ("investors-in", "Who took part in Sakana's Series A?", lambda w: w.investors("Sakana AI", stage="series-a")),
    ("investors-in", "Investors of Lila Sciences, 2025", lambda w: w.investors("Lila Sciences", year=2025)),
    ("investors-in", "Is Temasek an investor in AMI Labs?", lambda w: w.names(["AMI Labs"])),
    (
        "investors-in",
        "Who joined both the Series B and the Series C of Nscale?",
        lambda w: w.names(
            w.one(company="Nscale", stage="series-b").investors & w.one(company="Nscale", stage="series-c").investors
        ),
    ),
    (
        "investors-in",
        "Who has invested in Rebellions but did not lead?",
        lambda w: w.names(n for r in w.some(company="Rebellions") for n in r.investors - r.leads),
    ),
    ("investors-in", "whose money is in Waabi?", lambda w: w.investors("Waabi")),
    ("investors-in", "Hey, quick one - who's behind Parloa?", lambda w: w.investors("Parloa")),
    (
        "investors-in",
        "Who provided the capital for FuriosaAI's bridge round?",
        lambda w: w.investors("FuriosaAI", stage="bridge"),
    ),
    ("investors-in", "which investor has finance Dectrocel", lambda w: w.investors("Dectrocel")),
    ("investors-in", "Apptronik Series A investors?", lambda w: w.investors("Apptronik", stage="series-a")),
    (
        "investors-in",
        "Who invested in the French company with the biggest Series C?",
        lambda w: w.investors("Mistral AI"),
    ),
    ("investors-in", "Investors in Moonshot", lambda w: w.investors("Moonshot AI")),
    ("investors-in", "Who gave money to Upstage in April 2026?", lambda w: w.investors("Upstage")),
    (
        "investors-in",
        "Who first invested in Waabi in 2024?",
        lambda w: w.names(
            w.one(company="Waabi", stage="series-b").investors - w.one(company="Waabi", stage="series-a").investors
        ),
    ),
    (
        "investors-in",
        "Which investors returned for Waabi's Series C?",
        lambda w: w.names(
            w.one(company="Waabi", stage="series-c").investors
            & (w.one(company="Waabi", stage="series-a").investors | w.one(company="Waabi", stage="series-b").investors)
        ),
    ),
    # portfolio
    ("portfolio", "What does DST Global have in its portfolio?", lambda w: w.portfolio("DST Global")),
    ("portfolio", "Where did BlackRock put its money?", lambda w: w.portfolio("BlackRock")),
    ("portfolio", "eric schmidt investments", lambda w: w.portfolio("Eric Schmidt")),
    (
        "portfolio",
        "Which start-ups were funded by General Catalyst in 2025?",
        lambda w: w.portfolio("General Catalyst", year=2025),
    ),
    ("portfolio", "Companies backed by Thrive Capital", lambda w: w.portfolio("Thrive Capital")),
    ("portfolio", "What are Samsung's holdings in France?", lambda w: w.portfolio("Samsung", country="FR")),
    (
        "portfolio",
        "In which chip companies does Intel Capital hold a stake?",
        lambda w: w.portfolio("Intel Capital", theme="semiconductors"),
    ),
    ("portfolio", "list portfolio companies Benchmark", lambda w: w.portfolio("Benchmark")),
    ("portfolio", "Jeff Bezos: which startups did he back himself?", lambda w: w.portfolio("Jeff Bezos")),
    ("portfolio", "which seed rounds has Nvidia been in", lambda w: w.portfolio("Nvidia", stage="seed")),
    ("portfolio", "Has Uber ever backed anything in Asia?", lambda w: EMPTY),
    ("portfolio", "What did a16z invest in last year?", lambda w: w.portfolio("Andreessen Horowitz", year=2025)),
    ("portfolio", "robotics bets of SoftBank", lambda w: w.portfolio("SoftBank", theme="robotics")),
    (
        "portfolio",
        "Nvidia's investments in Q1 2026 outside the United States",
        lambda w: w.portfolio("Nvidia", since="2026-01-01", before="2026-03-31", without=("US",)),
    ),
    ("portfolio", "Which Israeli companies got money from Nvidia?", lambda w: w.portfolio("Nvidia", country="IL")),
    ("portfolio", "Show me Accel's European investments", lambda w: w.portfolio("Accel", country=tuple(EUROPE))),
    ("portfolio", "What companies does Khosla own a piece of?", lambda w: w.portfolio("Khosla Ventures")),
    (
        "portfolio",
        "Where has Nvidia invested more than $1bn rounds in 2026",
        lambda w: w.portfolio("Nvidia", year=2026, over=1e9),
    ),
    ("portfolio", "What was Qualcomm Ventures' latest investment?", lambda w: of("Upscale AI")),
    # leads
    ("leads", "Who was the lead investor of Parloa's Series D?", lambda w: w.leads("Parloa", stage="series-d")),
    ("leads", "Which firms led Cerebras' Series A?", lambda w: w.leads("Cerebras Systems", stage="series-a")),
    ("leads", "who was in charge of Legora's Series C", lambda w: w.leads("Legora", stage="series-c")),
    ("leads", "Which rounds were led by Lightspeed?", lambda w: w.names(r.company for r in w.some(lead="Lightspeed"))),
    ("leads", "rounds led by Accel", lambda w: w.names(r.company for r in w.some(lead="Accel"))),
    ("leads", "Who headed the Series G of SiFive?", lambda w: w.leads("SiFive", stage="series-g")),
    ("leads", "Who co-led Wayve's Series D?", lambda w: w.leads("Wayve", stage="series-d")),
    (
        "leads",
        "Led by Khosla Ventures in Canada",
        lambda w: w.names(r.company for r in w.some(lead="Khosla Ventures", country="CA")),
    ),
    ("leads", "Was Groq's 2025 round led by anybody?", lambda w: w.leads("Groq", year=2025)),
    ("leads", "Name the lead of Preply's latest round", lambda w: w.leads("Preply")),
    ("leads", "lead investor axelera february 2026", lambda w: w.leads("Axelera AI", year=2026)),
    (
        "leads",
        "How many rounds has Andreessen Horowitz led?",
        lambda w: Figure(len(w.some(lead="Andreessen Horowitz"))),
    ),
    (
        "leads",
        "Which robotics rounds did Khosla Ventures lead?",
        lambda w: w.names(r.company for r in w.some(lead="Khosla Ventures", theme="robotics")),
    ),
    ("leads", "Did NEA lead anything in 2025?", lambda w: w.names(r.company for r in w.some(lead="NEA", year=2025))),
    # amounts
    (
        "raised",
        "How much money did Baseten get in its Series E?",
        lambda w: w.raised(company="Baseten", stage="series-e"),
    ),
    ("raised", "size of Accelsius series b", lambda w: w.raised(company="Accelsius", stage="series-b")),
    ("raised", "What amount was raised by Kopitiam Labs in the pre-seed?", lambda w: w.raised(company="Kopitiam Labs")),
    ("raised", "How big was Isomorphic Labs' Series B?", lambda w: w.raised(company="Isomorphic Labs")),
    ("raised", "How many dollars did Tenstorrent take in?", lambda w: w.raised(company="Tenstorrent")),
    ("raised", "how much funding has Megaport received to date", lambda w: w.total("Megaport")),
    ("raised", "What is the total funding of Anthropic?", lambda w: w.total("Anthropic")),
    ("raised", "Aidoc total raised", lambda w: w.total("Aidoc")),
    ("raised", "How much did Humain put into xAI's Series E?", lambda w: Figure(3e9, "USD")),
    ("raised", "How much did Jeff Bezos personally invest in Flourish?", lambda w: Figure(1e8, "USD")),
    ("raised", "What did ASML contribute to Mistral's Series C?", lambda w: Figure(1.3e9, "EUR")),
    (
        "raised",
        "What was the size of the loan to CoreWeave in July 2025?",
        lambda w: w.raised(company="CoreWeave", stage="debt"),
    ),
    ("raised", "How much was raised by Preply?", lambda w: w.raised(company="Preply")),
    ("raised", "how mush did Positron raised in serie B", lambda w: w.raised(company="Positron", stage="series-b")),
    ("raised", "Scale AI: money raised so far", lambda w: w.total("Scale AI")),
    (
        "raised",
        "How much did UK companies raise in 2026?",
        lambda w: Figure(sum(r.usd for r in w.some(country="GB", year=2026)), "USD"),
    ),
    ("raised", "How much grant money did Axelera receive?", lambda w: w.raised(company="Axelera AI", stage="grant")),
    ("raised", "My boss asks how much Emergent raised in January 2026", lambda w: w.raised(company="Emergent", year=2026)),
    (
        "raised",
        "What is the average size of Series B rounds in 2026 in dollars?",
        lambda w: Figure(
            (lambda x: sum(x) / len(x))([r.usd for r in w.some(stage="series-b", year=2026) if r.usd]), "USD"
        ),
    ),
    # valuations
    ("valuation", "How much is Harvey valued at?", lambda w: w.worth("Harvey")),
    ("valuation", "valuation waymo", lambda w: w.worth("Waymo")),
    (
        "valuation",
        "What price tag did the Series C put on Figure AI?",
        lambda w: w.valued(company="Figure AI", stage="series-c"),
    ),
    (
        "valuation",
        "At what valuation did SiFive raise its Series F?",
        lambda w: w.valued(company="SiFive", stage="series-f"),
    ),
    ("valuation", "How much was Chai Discovery worth in August 2025?", lambda w: Figure(5.5e8, "USD")),
    ("valuation", "Thinking Machines Lab's post-money valuation?", lambda w: w.worth("Thinking Machines Lab")),
    ("valuation", "What was Turing worth after its seed?", lambda w: w.valued(company="Turing", stage="seed")),
    ("valuation", "osapiens valuation please", lambda w: w.worth("osapiens")),
    (
        "valuation",
        "What's the latest known valuation of Physical Intelligence?",
        lambda w: w.worth("Physical Intelligence"),
    ),
    (
        "valuation",
        "Which companies are valued at more than $20 billion?",
        lambda w: w.names(
            n
            for n, v, u, d in w.valuations
            if v * {"USD": 1, "EUR": 1.16, "GBP": 1.34, "AUD": 0.66, "KRW": 0.0007, "JPY": 0.0064}[u] > 2e10
        ),
    ),
    ("valuation", "Which is worth more, Parloa or Harvey?", lambda w: Top(("Harvey",))),
    ("valuation", "Is Legora valued higher than Synthesia?", lambda w: Top(("Legora",))),
    # places
    ("location", "In which city is Skild AI headquartered?", lambda w: of("Pittsburgh")),
    ("location", "Qdrant headquarters", lambda w: w.place("Qdrant")),
    ("location", "What country is Legora from?", lambda w: w.place("Legora")),
    ("location", "where can I find Neurophos", lambda w: w.place("Neurophos")),
    ("location", "home town of Apptronik?", lambda w: of("Austin|US|United States")),
    ("location", "Where does Harmattan AI come from?", lambda w: w.place("Harmattan AI")),
    ("location", "Whereabouts is Aligned Data Centers?", lambda w: w.place("Aligned Data Centers")),
    ("location", "Is Innatera a Dutch company?", lambda w: of("Delft|Netherlands|NL|Innatera")),
    ("location", "HQ city of Kopitiam Labs", lambda w: w.place("Kopitiam Labs")),
    ("location", "Where is Etched based?", lambda w: EMPTY),
    # companies by
    (
        "companies-by",
        "Which companies do quantum computing?",
        lambda w: w.names(n for n in w.themes if w.is_of(n, "quantum-computing")),
    ),
    ("companies-by", "photonics startups", lambda w: w.names(n for n in w.themes if w.is_of(n, "photonics"))),
    (
        "companies-by",
        "Are there any companies from Norway?",
        lambda w: w.names(n for n in w.places if w.is_from(n, "NO")),
    ),
    (
        "companies-by",
        "Chip companies based in the UK",
        lambda w: w.names(n for n in w.themes if w.is_of(n, "semiconductors") and w.is_from(n, "GB")),
    ),
    (
        "companies-by",
        "firms working in cybersecurity",
        lambda w: w.names(n for n in w.themes if w.is_of(n, "cybersecurity")),
    ),
    (
        "companies-by",
        "Companies that keep data centers cool",
        lambda w: w.names(n for n in w.themes if w.is_of(n, "cooling")),
    ),
    (
        "companies-by",
        "Which voice AI companies are there?",
        lambda w: w.names(n for n in w.themes if w.is_of(n, "voice-ai")),
    ),
    ("companies-by", "Indian startups that raised a Series B", lambda w: w.companies(country="IN", stage="series-b")),
    ("companies-by", "Which companies raised a seed round in 2025?", lambda w: w.companies(stage="seed", year=2025)),
    ("companies-by", "Who raised more than $1 billion in 2026?", lambda w: w.companies(over=1e9, year=2026)),
    (
        "companies-by",
        "Companies which raised two rounds in 2025",
        lambda w: w.names(
            n for n, k in __import__("collections").Counter(r.company for r in w.some(year=2025)).items() if k >= 2
        ),
    ),
    (
        "companies-by",
        "Which German firms raised money in January 2026?",
        lambda w: w.companies(country="DE", since="2026-01-01", before="2026-01-31"),
    ),
    (
        "companies-by",
        "Self-driving companies with funding in 2026",
        lambda w: w.companies(theme="autonomous-vehicles", year=2026),
    ),
    ("companies-by", "Companies in Austin", lambda w: w.names(n for n in w.places if w.is_from(n, "Austin"))),
    (
        "companies-by",
        "Defence companies that raised money in Europe",
        lambda w: w.companies(theme="defense", country=tuple(EUROPE)),
    ),
    ("companies-by", "Which companies raised debt?", lambda w: w.companies(stage="debt")),
    (
        "companies-by",
        "Which AI chip companies are not from the US?",
        lambda w: w.names(n for n in w.themes if w.is_of(n, "ai-chips") and w.places[n] and not w.is_from(n, "US")),
    ),
    (
        "companies-by",
        "Robotics companies backed by Qatar Investment Authority",
        lambda w: w.portfolio("Qatar Investment Authority", theme="robotics"),
    ),
    (
        "companies-by",
        "Which rounds had more than ten investors?",
        lambda w: w.names(r.company for r in w.some() if len(r.investors) > 10),
    ),
    (
        "investors-by",
        "Which investors come from Singapore?",
        lambda w: w.names(n for n in w.everyone if w.is_from(n, "SG")),
    ),
    ("investors-by", "Taiwanese investors", lambda w: w.names(n for n in w.everyone if w.is_from(n, "TW"))),
    ("investors-by", "Who invests in quantum computing?", lambda w: w.all_investors(theme="quantum-computing")),
    ("investors-by", "Investors in legal AI companies", lambda w: w.all_investors(theme="legal-ai")),
    ("investors-by", "Which investors have backed Israeli companies?", lambda w: w.all_investors(country="IL")),
    (
        "investors-by",
        "who funds drug discovery in the UK",
        lambda w: w.all_investors(theme="drug-discovery", country="GB"),
    ),
    ("investors-by", "Investors active in Series A rounds in South Korea", lambda w: EMPTY),
    # biggest, smallest, latest, first
    ("biggest-rounds", "Biggest seed round?", lambda w: w.biggest(stage="seed")),
    (
        "biggest-rounds",
        "What's the largest European round of 2025?",
        lambda w: w.biggest(country=tuple(EUROPE), year=2025),
    ),
    ("biggest-rounds", "Give me the top two rounds in drug discovery", lambda w: w.biggest(2, theme="drug-discovery")),
    ("biggest-rounds", "three largest rounds in canada", lambda w: w.biggest(3, country="CA")),
    (
        "biggest-rounds",
        "Which round with Khosla Ventures was the largest?",
        lambda w: w.biggest(investor="Khosla Ventures"),
    ),
    ("biggest-rounds", "smallest Series A", lambda w: w.smallest(stage="series-a")),
    ("biggest-rounds", "What was the smallest round of 2026?", lambda w: w.smallest(year=2026)),
    ("biggest-rounds", "Which Indian company raised the most in a single round?", lambda w: w.biggest(country="IN")),
    ("biggest-rounds", "latest round in robotics", lambda w: Top(("Scout AI",))),
    ("biggest-rounds", "What is Waabi's first round?", lambda w: Top(("Waabi Series A|Waabi",))),
    ("biggest-rounds", "Which was the most recent round of Turing?", lambda w: Top(("Turing|Turing Series A",))),
    (
        "biggest-rounds",
        "Highest Series D in January 2026",
        lambda w: w.biggest(stage="series-d", since="2026-01-01", before="2026-01-31"),
    ),
    # most active
    ("most-active", "Who invests most in robotics?", lambda w: w.top(w.activity(theme="robotics"))),
    ("most-active", "most active backer of 2024", lambda w: w.top(w.activity(year=2024))),
    ("most-active", "Which investor did the most deals in Britain?", lambda w: w.top(w.activity(country="GB"))),
    (
        "most-active",
        "Top lead investor?",
        lambda w: w.top(
            {n: k for n, k in __import__("collections").Counter(n for r in w.some() for n in r.leads).items()}
        ),
    ),
    ("most-active", "Who is the busiest investor in India?", lambda w: w.top(w.activity(country="IN"))),
    (
        "most-active",
        "The two most active investors in semiconductors",
        lambda w: w.top(w.activity(theme="semiconductors"), 2),
    ),
    # counts
    (
        "counts",
        "How many companies did Uber back?",
        lambda w: Figure(len({r.company for r in w.some(investor="Uber")})),
    ),
    ("counts", "number of Series B rounds in 2026", lambda w: Figure(len(w.some(stage="series-b", year=2026)))),
    (
        "counts",
        "How many investors backed Figure AI?",
        lambda w: Figure(len({n for r in w.some(company="Figure AI") for n in r.investors})),
    ),
    ("counts", "How many co-investors does Aker ASA have?", lambda w: Figure(len(w.partners("Aker ASA")))),
    ("counts", "In how many rounds did SoftBank participate?", lambda w: Figure(len(w.some(investor="SoftBank")))),
    ("counts", "count of robotics companies", lambda w: Figure(len([n for n in w.themes if w.is_of(n, "robotics")]))),
    (
        "counts",
        "How many French companies has Nvidia backed?",
        lambda w: Figure(len({r.company for r in w.some(investor="Nvidia", country="FR")})),
    ),
    ("counts", "How many rounds has Turing closed?", lambda w: Figure(len(w.some(company="Turing")))),
    ("counts", "How many acquisitions did Nvidia complete?", lambda w: Figure(3)),
    # acquisitions
    ("acquisitions", "Who bought Run:ai?", lambda w: of("Nvidia|NVentures")),
    ("acquisitions", "Companies bought by Mistral AI", lambda w: of("Koyeb")),
    ("acquisitions", "Who took over OpenFive?", lambda w: of("Alphawave")),
    ("acquisitions", "AirTrunk was sold to whom?", lambda w: of("Blackstone", "CPPIB")),
    ("acquisitions", "What did Nvidia pay for Mellanox?", lambda w: Figure(7e9, "USD")),
    ("acquisitions", "How much did SoftBank pay for Ampere Computing?", lambda w: Figure(6.5e9, "USD")),
    ("acquisitions", "Which company does Meta want to buy?", lambda w: of("Manus")),
    ("acquisitions", "takeovers by Databricks", lambda w: of("MosaicML")),
    ("acquisitions", "Has SpaceX acquired xAI?", lambda w: of("xAI|SpaceX")),
    ("acquisitions", "Who is buying ABB Robotics?", lambda w: of("SoftBank Group|SoftBank")),
    ("acquisitions", "Was Anthropic acquired by anyone?", lambda w: EMPTY),
    ("acquisitions", "Price of XConn Technologies in the Marvell deal", lambda w: Figure(5.4e8, "USD")),
    # funds
    (
        "funds",
        "Who are the backers of the Opportunity Fund?",
        lambda w: of("Aviva Investors", "British Patient Capital"),
    ),
    ("funds", "size of the L Catterton India Fund", lambda w: Figure(2e8, "USD")),
    ("funds", "How large is Valor Compute Infrastructure?", lambda w: Figure(5.4e9, "USD")),
    ("funds", "which funds does Microsoft back?", lambda w: of("AI Infrastructure Partnership")),
    ("funds", "Which funds has the IFC put money into?", lambda w: of("L Catterton India Fund")),
    ("funds", "how much money is in the physical ai investment fund", lambda w: Figure(6.2e7, "USD")),
    # when
    ("when", "When did Waymo raise $16 billion?", lambda w: of("2026-02|February 2026|Feb 2026")),
    ("when", "date of Mujin Series D", lambda w: of("2025-12|December 2025|Dec 2025")),
    ("when", "In what month did Krutrim raise money?", lambda w: of("2024-01|January 2024|Jan 2024")),
    ("when", "What year did Cerebras raise its Series A?", lambda w: of("2016")),
    ("when", "When was the Series F of SiFive?", lambda w: of("2022-03|March 2022|Mar 2022")),
    ("when", "when has Nvidia invested in Intel?", lambda w: of("2025-12|December 2025|Dec 2025")),
    (
        "when",
        "On which day was the Ayar Labs Series E announced?",
        lambda w: of("2026-03-03|March 3, 2026|3 March 2026"),
    ),
    # what it does
    ("themes", "What does Aikido Security do?", lambda w: of("Cybersecurity")),
    ("themes", "What kind of company is Qdrant?", lambda w: of("Vector databases", "Open-source AI")),
    ("themes", "In which field is Harmattan AI active?", lambda w: of("Defense")),
    ("themes", "What is Preply's business?", lambda w: of("Education")),
    ("themes", "sector of Iceotope", lambda w: of("Cooling")),
    ("themes", "What's Emerald AI about?", lambda w: of("Energy and power for AI|Energy")),
    # connection
    ("connection", "Is there a link between Temasek and Khosla Ventures?", lambda w: Status("answered")),
    ("connection", "shortest path from Tim Berners-Lee to Uber", lambda w: Status("answered")),
    ("connection", "How is Jane Street linked to Kakao Investment?", lambda w: EMPTY),
    ("connection", "connection between Accel and Samsung", lambda w: Status("answered")),
    # planned and rumoured
    ("planned", "Which rounds are only rumoured?", lambda w: w.companies(status=("rumoured",))),
    ("planned", "Who is said to be raising money at the moment?", lambda w: w.companies(status=("rumoured",))),
    ("planned", "How much does Moonshot AI reportedly want to raise?", lambda w: Figure(1e9, "USD")),
    ("planned", "planned rounds of Nscale", lambda w: w.companies(company="Nscale", status=("planned",))),
    ("planned", "What is Nvidia planning to invest in?", lambda w: w.portfolio("Nvidia", status=("planned",))),
    ("planned", "Who is rumoured to lead Aetherflux's next round?", lambda w: of("Index Ventures")),
    (
        "planned",
        "Which Korean companies plan an IPO?",
        lambda w: w.companies(status=("planned",), stage="ipo", country="KR"),
    ),
    # evidence and conflicts
    ("evidence", "Which document says Khosla Ventures led Waabi's Series A?", lambda w: of("waabi-press-release.md")),
    ("evidence", "How do we know that SoftBank invested in Skild AI?", lambda w: of("skild-softbank-talks.txt")),
    (
        "evidence",
        "Sources for the Optalysys round",
        lambda w: of("europe-deal-sheet-jan.html", "uk-inference-chips.md"),
    ),
    ("evidence", "Where does it say that Google acquired Wiz?", lambda w: of("001_e7a06553ac239fcc.txt")),
    # superlatives and comparisons
    ("superlatives", "Who raised more, Legora or Harvey?", lambda w: Top(("Legora",))),
    ("superlatives", "Most valuable robotics company?", lambda w: Top(("Figure AI",))),
    ("superlatives", "Which company has raised the most money in total?", lambda w: Top(("OpenAI",))),
    (
        "superlatives",
        "Which company has the most investors?",
        lambda w: w.most_investors(),
    ),
    ("superlatives", "most expensive takeover that is planned", lambda w: Top(("Aligned Data Centers",))),
    ("superlatives", "Who is the most central investor?", lambda w: Top(("Nvidia|NVentures",))),
    # refusals
    ("unknown-entity", "Who invested in Blorptech?", lambda w: UNKNOWN),
    ("unknown-entity", "co-investors of Marlowe Harbour Partners", lambda w: UNKNOWN),
    ("unknown-entity", "How much did Quibbly raise in its Series A?", lambda w: UNKNOWN),
    ("unknown-entity", "where is Tanzanite Dynamics located?", lambda w: UNKNOWN),
    ("unknown-entity", "What did Nvidia and Corvex Growth both back?", lambda w: UNKNOWN),
    ("unknown-entity", "Who acquired Snorbles Inc?", lambda w: UNKNOWN),
    ("unknown-entity", "valuation of Zephyrine Labs", lambda w: UNKNOWN),
    ("unknown-entity", "When did Pellucid Robotics close its seed round?", lambda w: UNKNOWN),
    ("empty", "Who invested in Galbot?", lambda w: EMPTY),
    ("empty", "What has Waabi acquired?", lambda w: EMPTY),
    ("empty", "Did Uber invest in 2019?", lambda w: EMPTY),
    ("empty", "Who led Photonic's Series F?", lambda w: EMPTY),
    ("empty", "Quantum computing companies in Japan", lambda w: EMPTY),
    ("empty", "Fintech companies that raised a Series C", lambda w: EMPTY),
    ("empty", "Valuation of Iceotope?", lambda w: EMPTY),
    ("empty", "Which companies has Jio backed?", lambda w: EMPTY),
    ("not-understood", "Who is the CEO of Nscale?", lambda w: REFUSED),
    ("not-understood", "How many employees does Waabi have?", lambda w: REFUSED),
    ("not-understood", "Is Khosla Ventures a good investor?", lambda w: REFUSED),
    ("not-understood", "What will Legora be worth in 2030?", lambda w: REFUSED),
    ("not-understood", "What is Mistral AI's revenue?", lambda w: REFUSED),
    ("not-understood", "Tell me a joke about Nvidia", lambda w: REFUSED),
    ("not-understood", "Who founded Synthesia?", lambda w: REFUSED),
    ("not-understood", "Should Uber sell its stake in Waabi?", lambda w: REFUSED),
    ("not-understood", "Translate Series A into French", lambda w: REFUSED),
    ("not-understood", "What is the phone number of Accel?", lambda w: REFUSED),
    ("not-understood", "Why did Tether want to lead Neura Robotics' round?", lambda w: REFUSED),
    ("not-understood", "Compare the management styles of Accel and Benchmark", lambda w: REFUSED),
    ("not-understood", "Qui a investi dans Mistral AI ?", lambda w: REFUSED),
    ("not-understood", "When was Mistral AI founded?", lambda w: REFUSED),
    ("not-understood", "Which investors like robots?", lambda w: REFUSED),
    ("not-understood", "Who invested in Waabi on a rainy day?", lambda w: REFUSED),
    ("not-understood", "Is it raining in London?", lambda w: REFUSED),
    ("not-understood", "Which female partners at Khosla Ventures invested in Waabi?", lambda w: REFUSED),
    ("not-understood", "How much profit did Uber make with Waabi?", lambda w: REFUSED),
]

TABLE: list[Question] = [
    (
        "co-investors",
        "Who has invested alongside Omidyar Network in 2013?",
        lambda w: w.co("Omidyar Network", year=2013),
    ),
    ("co-investors", "Lauder Partners co-investors", lambda w: w.co("Lauder Partners")),
    ("co-investors", "With whom did Tim O'Reilly invest?", lambda w: w.co("Tim O'Reilly")),
    (
        "co-investors",
        "Which investors joined Siemer Ventures in five or more rounds?",
        lambda w: w.co("Siemer Ventures", at_least=5),
    ),
    (
        "co-investors",
        "who shares at least 3 deals with Webb Investment Network?",
        lambda w: w.co("Webb Investment Network", at_least=3),
    ),
    (
        "co-investors",
        "Jeremy Stoppelman's co-investors before 2012",
        lambda w: w.co("Jeremy Stoppelman", before="2011-12-31"),
    ),
    ("co-investors", "Whom has KTB Ventures co-invested with?", lambda w: w.co("KTB Ventures")),
    ("co-investors", "fellow investors of Merrill Lynch please", lambda w: w.co("Merrill Lynch")),
    ("co-investors", "Top 5 co-investors of BlueRun Ventures", lambda w: w.top_co("BlueRun Ventures", 5)),
    (
        "co-investors",
        "Who most often invests together with Foundation Capital?",
        lambda w: w.top_co("Foundation Capital"),
    ),
    (
        "co-investors",
        "Which investor is Point Nine Capital's most frequent partner?",
        lambda w: w.top_co("Point Nine Capital"),
    ),
    (
        "co-investors",
        "nokia growth partners coinvestors since 2012",
        lambda w: w.co("Nokia Growth Partners", since="2012-01-01"),
    ),
    (
        "co-investors",
        "Who co-invested with Redpoint Ventures more than ten times?",
        lambda w: w.co("Redpoint Ventures", at_least=11),
    ),
    (
        "co-investors",
        "Between 2008 and 2010, who co-invested with Delphi Ventures?",
        lambda w: w.co("Delphi Ventures", since="2008-01-01", before="2010-12-31"),
    ),
    ("co-investors", "Who were Horizon Ventures' co-investors in 2011?", lambda w: w.co("Horizon Ventures", year=2011)),
    (
        "co-investors",
        "Which backers have appeared with Azure Capital Partners at least four times?",
        lambda w: w.co("Azure Capital Partners", at_least=4),
    ),
    (
        "co-investors",
        "who invested with Tom McInerney in Q2 2012",
        lambda w: w.co("Tom McInerney", since="2012-04-01", before="2012-06-30"),
    ),
    ("co-investors", "Clal Biotechnology partners in deals", lambda w: w.co("Clal Biotechnology")),
    (
        "shared-deals",
        "Which companies were funded by both Crosslink Capital and Summit Partners?",
        lambda w: w.both("Crosslink Capital", "Summit Partners"),
    ),
    (
        "shared-deals",
        "Did Techstars and Foundation Capital ever share a round?",
        lambda w: w.shared("Techstars", "Foundation Capital"),
    ),
    (
        "shared-deals",
        "Joint deals of Kleiner Perkins Caufield & Byers and Google Ventures in 2012",
        lambda w: w.shared("Kleiner Perkins Caufield & Byers", "Google Ventures", year=2012),
    ),
    (
        "shared-deals",
        "In which rounds did Ron Conway and Marc Benioff invest together?",
        lambda w: w.shared("Ron Conway", "Marc Benioff"),
    ),
    (
        "shared-deals",
        "What have Ashton Kutcher and Chris Sacca both backed?",
        lambda w: w.both("Ashton Kutcher", "Chris Sacca"),
    ),
    ("shared-deals", "What have Whalehaven Capital Fund and Seedcamp done together?", lambda w: EMPTY),
    ("investors-in", "Who backed doubleTwist?", lambda w: w.investors("doubleTwist")),
    ("investors-in", "Investors in Bill.com", lambda w: w.investors("Bill.com")),
    ("investors-in", "panaya backers", lambda w: w.investors("Panaya")),
    ("investors-in", "Who gave money to Crunchyroll in 2008?", lambda w: w.investors("Crunchyroll", year=2008)),
    ("investors-in", "XenSource was financed by whom?", lambda w: w.investors("XenSource")),
    ("investors-in", "Who participated in Vidyo's 2009 round?", lambda w: w.investors("Vidyo", year=2009)),
    ("investors-in", "By whom has MobileIron been funded?", lambda w: w.investors("MobileIron")),
    ("investors-in", "Who all invested in Chartboost?", lambda w: w.investors("Chartboost")),
    ("investors-in", "list ROKT's investors", lambda w: w.investors("ROKT")),
    (
        "investors-in",
        "Who financed BOLT Solutions in August 2006?",
        lambda w: w.investors("BOLT Solutions", since="2006-08-01", before="2006-08-31"),
    ),
    (
        "investors-in",
        "Who put money into Spinifex Pharmaceuticals since 2010?",
        lambda w: w.investors("Spinifex Pharmaceuticals", since="2010-01-01"),
    ),
    ("investors-in", "who are behind Adaptly", lambda w: w.investors("Adaptly")),
    ("portfolio", "What did Alex Zubillaga invest in?", lambda w: w.portfolio("Alex Zubillaga")),
    ("portfolio", "FreshTracks Capital portfolio", lambda w: w.portfolio("FreshTracks Capital")),
    ("portfolio", "East Ventures: portfolio companies in 2012", lambda w: w.portfolio("East Ventures", year=2012)),
    ("portfolio", "In which companies has Ticonderoga Capital invested?", lambda w: w.portfolio("Ticonderoga Capital")),
    (
        "portfolio",
        "which startups did wellington financial fund after 2010",
        lambda w: w.portfolio("Wellington Financial", since="2011-01-01"),
    ),
    (
        "portfolio",
        "Companies funded by TMT Investments between 2011 and 2012",
        lambda w: w.portfolio("TMT Investments", since="2011-01-01", before="2012-12-31"),
    ),
    ("portfolio", "Mike Ratcliffe's investments", lambda w: w.portfolio("Mike Ratcliffe")),
    (
        "portfolio",
        "What are the investments of Chalmers Innovation in 2008?",
        lambda w: w.portfolio("Chalmers Innovation", year=2008),
    ),
    (
        "portfolio",
        "Rounds above $50 million with Goldman Sachs in 2011",
        lambda w: w.portfolio("Goldman Sachs", year=2011, over=5e7),
    ),
    ("raised", "How much did Chimerix raise in February 2011?", lambda w: Figure(4.5e7, "USD")),
    ("raised", "What did Tumri raise in June 2007?", lambda w: Figure(1e7, "USD")),
    ("raised", "amount raised by PayClip in 2013", lambda w: w.raised(company="PayClip", year=2013)),
    (
        "raised",
        "How much money has Vidyo raised altogether?",
        lambda w: Figure(sum(r.usd for r in w.some(company="Vidyo")), "USD"),
    ),
    ("raised", "Upside total funding", lambda w: Figure(sum(r.usd for r in w.some(company="Upside")), "USD")),
    (
        "raised",
        "How much did Veoh raise in 2005?",
        lambda w: Figure(sum(r.usd for r in w.some(company="Veoh", year=2005)), "USD"),
    ),
    ("biggest-rounds", "What were the three largest rounds of 2007?", lambda w: w.biggest(3, year=2007)),
    (
        "biggest-rounds",
        "Biggest round with Google Ventures in 2013?",
        lambda w: w.biggest(investor="Google Ventures", year=2013),
    ),
    ("biggest-rounds", "largest funding round of Twitter", lambda w: Top(("Twitter",))),
    ("biggest-rounds", "Which company raised the most in a single round in 2009?", lambda w: w.biggest(year=2009)),
    ("most-active", "Which investor was most active in 2008?", lambda w: w.top(w.activity(year=2008))),
    ("most-active", "five most active investors of 2013", lambda w: w.top(w.activity(year=2013), 5)),
    ("most-active", "Who made the most investments in 2006?", lambda w: w.top(w.activity(year=2006))),
    (
        "most-active",
        "Most active investor between 2005 and 2007",
        lambda w: w.top(w.activity(since="2005-01-01", before="2007-12-31")),
    ),
    (
        "counts",
        "How many rounds was Techstars in during 2012?",
        lambda w: Figure(len(w.some(investor="Techstars", year=2012))),
    ),
    (
        "counts",
        "How many companies did Innovacorp fund?",
        lambda w: Figure(len({r.company for r in w.some(investor="Innovacorp")})),
    ),
    ("counts", "number of co-investors of Seraph Group", lambda w: Figure(len(w.partners("Seraph Group")))),
    (
        "counts",
        "How many investors does Chimerix have?",
        lambda w: Figure(len({n for r in w.some(company="Chimerix") for n in r.investors})),
    ),
    ("counts", "How many rounds were there in 2010?", lambda w: Figure(len(w.some(year=2010)))),
    (
        "counts",
        "How often did Columbia Capital and Redpoint Ventures invest together?",
        lambda w: Figure(len([r for r in w.some(investor="Columbia Capital") if "Redpoint Ventures" in r.investors])),
    ),
    (
        "when",
        "When did Bloodhound raise $4.25 million?",
        lambda w: of("2013-01-23|January 23, 2013|23 January 2013|2013-01|January 2013"),
    ),
    (
        "when",
        "when did SanDisk invest in Magenta Computacíon",
        lambda w: of("2010-04-07|April 7, 2010|7 April 2010|2010-04|April 2010"),
    ),
    ("connection", "How are Justin Timberlake and Clal Biotechnology connected?", lambda w: Status("answered")),
    ("connection", "Is there any path between Esther Dyson and Wellington Financial?", lambda w: Status("answered")),
    ("unknown-entity", "Co-investors of Brumble & Tock Ventures", lambda w: UNKNOWN),
    ("unknown-entity", "How much did Anthropic raise?", lambda w: UNKNOWN),
    ("unknown-entity", "Portfolio of Quarterdeck Moonbeam Capital", lambda w: UNKNOWN),
    ("empty", "Who co-invested with Lauder Partners in 1987?", lambda w: EMPTY),
    ("empty", "Which companies did Kevin Rose back in 1999?", lambda w: EMPTY),
    ("empty", "Did Techstars and Goldman Sachs do a deal together in 2005?", lambda w: EMPTY),
    ("not-understood", "How many friends does Mark Zuckerberg have?", lambda w: REFUSED),
    ("not-understood", "What is the stock price of LinkedIn?", lambda w: REFUSED),
    ("not-understood", "Which founder of Digg is the richest?", lambda w: REFUSED),
    ("not-understood", "best restaurants near Sequoia Capital", lambda w: REFUSED),
]

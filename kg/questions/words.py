"""The words of questions: which phrases stand for which cue, which glue, which say nothing, which are not for us.

One table, long because questions are put in many words. Cues are written in capitals (``INVEST``, ``ROUND``); small
words that only glue keep their own name. How a phrase is found in a sentence: ``kg.questions.cues``.
"""

# ruff: noqa: E501 - the table of phrases reads better unbroken

from collections.abc import Mapping
from typing import Final

from kg.dates import MONTHS

# A verb with ~ stands for all its regular forms: "invest~" is invest, invests, invested, investing.
PHRASES: Final[Mapping[str, str]] = {
    # what is asked for
    "WHO": (
        "who, whom, everyone, everybody, whose money, whose cash, whose capital, who all, whos, who is it that, who "
        "else, which one, which ones, anyone, anybody, somebody, someone"
    ),
    "WHICH": "which, what, whats, wich, what all, what kind of, which of the, what are the, whose",
    "HOW": "how, hows",
    "WHEN": "when, whens, what date, which date, what day, which day, what year, which year, what month, which month, date, dates, "
    "how long ago, what time, how recently, since when, point in time, timing, what quarter, which quarter, year of, month of, date of, day of, the year, the month",
    "WHERE": "where, wheres, headquarters, headquarter, hq, hqs, hometown, home city, home country, country of origin, "
    "location, locations, nationality, seat, which country, what country, which city, what city, which countries, "
    "which cities, "
    "which part of the world, which nation, what nation, address, head office, home base, whereabouts, which place, "
    "what place, which town, where can i find, where can we find, where can one find, where do i find, where would i find, where to "
    "find, where is the home of, where is the seat of, home town",
    "BASED": "based, headquartered, hosts, host, home to, is home to, located, situated, domiciled, sits, sit, hail, hails, come from, comes from, coming from, originate, originates, "
    "originally from, registered, operate from, operates from, resident, at home",
    "HOWMUCH": "what portion, which portion, portion, what share, which share, what part, how much, how big, how large, how high, what amount, which amount, how many dollars, how many yen, how many won, how many yuan, how many rupees, how many bucks, how many us dollars, how many euros, how many pounds, "
    "how many million, how many millions, how many billion, how many billions, size, amount, amounts, how sizeable, "
    "how sizable, "
    "how small, what sum, which sum, how hefty, volume",
    "HOWMANY": "how many, number, numbers, count, tally, how often, how many times, how many different",
    "LIST": "list, show, name, names, give, enumerate, display, find, search, look up, tell, print, get, identify, return",
    # things
    "INVESTOR": "people, individuals, persons, investor, investors, backer, backers, vc, vcs, vc firm, vc firms, vc fund, vc funds, venture capitalist, "
    "venture capitalists, venture capital firm, venture capital firms, venture capital fund, venture capital funds, "
    "venture firm, "
    "venture firms, venture fund, venture funds, venture investor, venture investors, funder, funders, shareholder, "
    "shareholders, "
    "financier, financiers, investment firm, investment firms, investment fund, investment funds, angel, angels, "
    "angel investor, "
    "angel investors, investers, investor names, money men, participant, participants, investing firm, investing "
    "firms, cap table, cap tables, "
    "supporter, supporters, lender, lenders, bank, banks, investment company, investment companies, investor base, "
    "investor list, investor roster, capital providers, "
    "business angels, corporate investors, corporate investor, strategic investors, corporates, corporate venture arms, corporate vcs, "
    "cvcs, pension funds, pension fund, sovereign wealth funds, sovereign wealth fund, sovereign funds, hedge funds, hedge fund, "
    "family offices, family office, private equity firms, private equity funds, private equity, private individuals, asset managers, "
    "mutual funds, development banks, state funds, venture arms, accelerators, incubators, insurers, endowments, universities, "
    "governments, institution, institutions, investing party, party, parties, stakeholders, syndicate, sponsors",
    "COMPANY": "company, companies, startup, startups, start up, start ups, business, businesses, venture, ventures, scaleup, scaleups, "
    "scale up, scale ups, player, players, outfit, outfits, maker, makers, developer, developers, corporation, "
    "corporations, enterprise, "
    "enterprises, firm, firms, comapnies, comany, newcomers, provider, providers, builder, builders, group, groups, "
    "organisation, organisations, organization, organizations, names, businesses, vendor, vendors, specialists, "
    "specialist, target, targets, "
    "manufacturer, manufacturers, operators, operator, house, houses, shops, entities, entity, producer, producers",
    "PORTFOLIO": "portfolio, portfolios, portfolio company, portfolio companies, holdings, bets, investment, investments, stakes, stake, "
    "investee, investees, equity investments, positions, commitments, placements, portfolio firms, track record, "
    "holding, books",
    "ROUND": "round, rounds, deal, deals, financing, financings, funding round, funding rounds, financing round, financing rounds, "
    "transaction, transactions, fundraise, fundraises, fundraising, fundraisings, fund raise, funding deal, funding "
    "deals, capital raise, "
    "capital raises, tranche, tranches, investment round, investment rounds, cheque, check, cheques, checks, funding "
    "event, funding events, "
    "equity round, equity rounds, capital round, fundings, raises, capital increase, raising round, finance round, "
    "cash injection, raisings",
    "FUND": "fund, funds, investment vehicle, investment vehicles, vehicle, vehicles, pool of money, pools of money",
    "FUNDING": "funding, money, capital, cash, venture capital, dollars, financing raised, investment money, equity, funds raised, usd, "
    "venture money, euros, pounds, backing, proceeds, finance",
    "ACQUISITION": "acquisition, acquisitions, takeover, takeovers, buyout, buyouts, m a, merger, mergers, acquisition deal, purchases, "
    "acquisition deals, takeover deals, acquired companies, buys, exit, exits, m a deals, m a deal, takeover deal, "
    "acquisition target, "
    "acquisition targets, takeover target, takeover targets",
    "BUYER": "acquirer, acquirers, buyer, buyers, purchaser, purchasers, new owner, owner, owners, parent company, parent",
    "SECTOR": "theme, themes, sector, sectors, field, fields, industry, industries, line of business, area, areas, line of work, segment, "
    "segments, space, topic, topics, domain, domains, vertical, verticals, technology, technologies, tech, category, "
    "categories, niche, "
    "activity, activities, market, line, specialism, speciality, specialty",
    "NATION": (
        "country, countries, city, cities, region, nation, nations, town, continent, geography, geographies, hub, "
        "hubs"
    ),
    "DOC": "where does the information, where does that information, where does this information, where did you get, where do the figures, "
    "where does the figure, where do we know, where do you know, how can we tell, how can one tell, how can you tell, document, documents, article, articles, source, sources, report, reports, reported, reporting, file, files, story, stories, "
    "press release, press releases, mention, mentions, mentioned, evidence, proof, citation, citations, says, say, "
    "said, saying, states, "
    "stated, state that, states that, according to, quote, quotes, how do we know, how do you know, how is it known, "
    "where does it say, "
    "where is it written, where did you read, where is it stated, where do we read, on what evidence, what supports, "
    "cite, cites, tell about, tells about, tell of, tells of, told of, rest on, rests on, rests, rest, "
    "news item, news items, news article, news articles, documented, documentation, news, text, texts, release, "
    "publication, publications, "
    "how can we be sure, who says, who reported, where can i read, where do i read, basis for, backs up the claim, "
    "prove, proves, "
    "write up, write ups, writes, wrote, covers, cover, covered, coverage, confirm, confirms, confirmed, reference, "
    "references, "
    "what makes you say, claim, claims, claimed, states, talk about, talks about, written, paper, papers, where was "
    "it reported, "
    "where is it reported, where does it come from, records, tells us, tell us that, describe, describes, verify, "
    "verifies, backed up",
    "CONFLICT": "disputed, dispute, disputes, conflict, conflicts, conflicting, disagree, disagrees, disagreement, disagreements, "
    "contradict, contradicts, contradiction, contradictions, contradictory, contradicting, inconsistent, "
    "inconsistency, inconsistencies, "
    "discrepancy, discrepancies, differing, at odds, contested, clash, different figures, different leads, do not "
    "agree, dont agree, "
    "controversial, contention, uncertain, differ, differs",
    # what happens
    "CO": "coinvest~, worked with, works with, working with, work with, worked together with, does business with, co invest~, coinvestor, coinvestors, co investor, co investors, co invester, co investers, co backer, co backers, "
    "co backed, co funded, coinvestment, coinvestments, co investment, co investments, fellow investor, fellow "
    "investors, fellow backers, "
    "syndicate partner, syndicate partners, investment partner, investment partners, investing partner, investing "
    "partners, syndicated, "
    "deal partner, deal partners, partner, partners, partnered, partnering, syndicate members, teamed up, team up, "
    "teams up, teaming up, "
    "syndicate, syndicates, collaborators, collaborator, joined forces, join forces, peers in deals, accompanied, "
    "rubbed shoulders, "
    "co invested alongside, club, clubbed together, syndicate mates, coinvests, partnerships, round mates, co "
    "financed, cofunded, "
    "investing buddies, co participants, pair up, pairs up, paired up, invests side by side, company does it keep, "
    "company did it keep",
    "WITH": "alongside, along with, together with, jointly with, side by side with, in tandem with, next to, beside, in company with, "
    "in concert with, hand in hand with, shoulder to shoulder with, same round as, same rounds as, same deal as, "
    "same deals as, "
    "in the company of, in partnership with, same company as, same companies as, same startups as, same startup as, "
    "same funding round as, same funding rounds as, same financing rounds as, same financing round as, same "
    "financings as, same investment rounds as",
    "TOGETHER": "together, jointly, joint, same round, same rounds, same deal, same deals, common round, common rounds, common deal, "
    "common deals, shared round, shared rounds, shared deal, shared deals, side by side, one round, one deal, single "
    "round, joint deals, joint rounds, in tandem, "
    "same financing, same funding round, same financing round, same transaction, simultaneously, meet, met, crossed "
    "paths, cross paths, same table, joint investments, same syndicate",
    "SHARE": "share, shares, shared, sharing, mutual, overlap, overlaps, overlapping, portfolio overlap",
    "BOTH": "both, common investment, common investments, shared investments, each, in common, common, respective portfolios, both of them, same company, same companies, same startup, same startups, "
    "all of them, either way, all three, same firms, same businesses, shared portfolio, same firm",
    "INVEST": "invest~, lent, lend, lends, lent money, lend money, lending, put into, puts into, put its money, put their money, put some money, put cash, puts money into, placed bets on, placed a bet on, placed money, back, backs, backed, backing from, funded, funds startups, financed, finance, finances, financing of, put money, puts money, "
    "putting money, money into, poured, pours, pour, bet, bet on, bets on, betting on, supported, supports, "
    "supporting, bankroll~, plowed, "
    "ploughed, bought into, buy into, buys into, bought a stake, buy a stake, hold a stake, holds a stake, holds "
    "stakes, hold stakes, owns a stake, "
    "own a stake, own shares, has shares, owns shares, took a stake, take a stake, taken a stake, acquired a stake, "
    "stake in, stakes in, "
    "wrote a check, wrote checks, wrote a cheque, wrote cheques, write checks, write a cheque, write a check, write cheques, writes "
    "cheques, writes checks, written a cheque, written a check, written cheques, written checks, writing cheques, signed a cheque, "
    "signed a check, sign a cheque, cut cheques, cut a cheque, cut a check, invests money, invetsed, "
    "money in, put in, puts in, put up, putting up, chipped in, chip in, contribut~, contribution, contributions, "
    "pumped, fund, funding for, supply, "
    "supplied, provided, provide, provides, underwrote, capitalise, capitalised, stands behind, stand behind, is "
    "behind, are behind, stood behind, "
    "behind, injected, inject, given money, gave money, give money, gave, owns part of, own part of, own a piece of, owns a piece of, owned a piece of, hold a piece of, holds a piece of, have a piece of, "
    "has a piece of, have a slice of, has a slice of, own shares in, owns shares in, hold shares in, holds shares in, got a piece of, deployed, deploy, deploys, "
    "seeded, subscribed, "
    "commit, committed, commits, staked, sponsored, invest money, portfolio include, in the cap table, came on board",
    "TAKEPART": "participat~, on board, participation, take part, took part, taken part, takes part, taking part, join, joins, joined, joining, "
    "got in on, get in on, came in, come in, involved, been in, featured, feature, features, appear, appears, "
    "appeared, count, was in on, "
    "were in on, did deals, do deals, doing deals, done deals, sit in, present, be found in, was part of, were part "
    "of, is part of, "
    "are part of, part of, piled into, went in, went into, go into, goes into, gone into, came into, come into, "
    "partake, enter, entered, "
    "make, makes, made, making",
    "LEAD": "led, lead, leads, leading, lead investor, lead investors, co led, co lead, co leads, co leading, spearhead~, headed, "
    "heads, anchor, anchored, lead backer, lead backers, leader, leaders, lead manager, co lead investor, co lead "
    "investors, leadership, "
    "lead role, front, fronted, in the lead, at the helm, took the lead, take the lead, takes the lead, taken the "
    "lead, lead position, "
    "main investor, main investors, principal investor, principal investors, leadinvestor, head, taking the lead, "
    "quarterbacked, fronting, helmed, in charge of, in charge, took charge of, in the driving seat",
    "NOTLEAD": "without leading, without having led, without being the lead, but did not lead, but didn t lead, but not lead, but not led, "
    "but not leading, non lead, other than the lead, other than the leads, other than the lead investor, other than "
    "the lead investors, "
    "besides the lead, besides the leads, besides the lead investor, besides the lead investors, apart from the lead, "
    "apart from the leads, apart from the lead investor, apart from the lead investors, except the lead, except the "
    "leads, "
    "excluding the lead, excluding the leads, excluding leads, did not lead, didn t lead, not lead, not leading, not "
    "the lead, "
    "not leads, without the leads, without the lead, aside from the lead, aside from the leads, aside from the lead "
    "investor, "
    "aside from the lead investors, minus the lead, minus the leads, excluding lead investors, except lead "
    "investors, not as lead, "
    "but was not the lead, but were not the lead, but weren t leading, without taking the lead, not lead it, in "
    "addition to the lead",
    "RAISE": "raise, raised, raising, has raised, secure, secured, secures, securing, collect~, bring in, brought in, brings in, land, landed, lands, attract~, "
    "pull in, pulled in, pulls in, net, netted, bagged, bag, receive, receives, received, receiving, took in, take "
    "in, gather~, "
    "got, get funded, amass~, drew, draw in, scoop~ up, nab, nabbed, snagged, obtained, obtain, garner~, score, "
    "scored, "
    "closed on, took from, takes, accumulate, accumulated, fetch, fetched, close, closed, closes, closing, pocketed, "
    "pocket, completed, complete, completes, take on, took on, accept, accepted",
    "TOTAL": "in total, total, totals, to date, so far, altogether, overall, in all, cumulative, cumulatively, all in all, until now, up to now, all told, "
    "all together, lifetime, across all rounds, in sum, over its lifetime, since its founding, thus far, grand "
    "total, combined, aggregate, in aggregate, up till now, all time",
    "VALUE": "how valuable, valuation, valuations, valued, value, values, worth, post money, pre money, post money valuation, pre money valuation, priced, "
    "pricetag, company value, valuing, market value of the company, evaluated, enterprise value",
    "ACQUIRE": "acquire, acquires, acquired, acquiring, buy, buys, bought, buying, purchase, purchased, purchasing, took over, take over, taken over, "
    "takes over, taking over, snap up, snapped up, swallowed, swallow, gobble up, gobbled up, absorbed, absorb, "
    "bought out, bought up, own, owns, owned, "
    "takeover of, acquisition of, merge, merged, sold, sell itself, been sold, was sold",
    "PAY": (
        "pay, pays, paying, paid, price, prices, cost, costs, priced at, spend, spent, purchase price, price tag, cough up, "
        "shelled out, shell out, buying price"
    ),
    "EXPENSIVE": "most expensive one,most expensive, costliest, dearest, priciest, most costly, highest priced, most pricey",
    "CHEAP": "cheapest, least expensive",
    "CONNECT": "hang together, hangs together, have to do with each other, have to do with, has to do with, connect, connects, connected, connecting, connection, connections, related, relation, relations, relationship, linked, link, links, linking, "
    "linkage, path, paths, route, degrees of separation, chain, chains, tied, ties, tie, bridge between, associated, "
    "in touch, steps between, hops, degree of separation, lead from",
    "DOING": "working on, work on, works on, worked on, do for a living, specialise, specialises, specialize, specializes, specialised, specialized, "
    "active in, focus, focuses, focused, focusing, build, builds, building, develop, develops, developing, produce, "
    "produces, producing, doing, "
    "design, designs, designing, sells, offer, offers, offering, engaged in, concerned with, up to, business is, in "
    "the business of, about, "
    "known for, manufacture, manufactures, manufacturing, make, makes, making, operate, operates, operating, dabble, "
    "dabbles, work in, works in, "
    "working in, work, works, working, pursue, pursues, pursuing, tackle, tackles, tackling, create, creates, "
    "creating, provides, supplies, exactly do",
    # ranks
    "ACTIVE": "number one, most active, by number of rounds, by number of deals, by the number of rounds, by the number of deals, by rounds, by deals, by number of investments, by deal count, by number of financings, by investments, busiest, most prolific, prolific, active, very active, most busy, most often, "
    "most frequently, most frequent, most common, most frequently seen, frequent, frequently, often, commonly, "
    "usual, usually, habitually, mostly, favourite, favorite, closest, regular, "
    "most regular, most regularly, regularly, preferred, keenest, more often, the most times, most times, most "
    "favoured, main, most participations",
    "CENTRAL": "most central, best connected, most connected, central, most co investors, most coinvestors, centrality, widest network, largest network, "
    "biggest network, most partners, broadest network, most different co investors, best networked, most well "
    "connected, highest degree, hub of the network",
    "COMMUNITY": "community, communities, cluster, clusters, clique, cliques",
    "BIG": "biggest, largest, greatest, highest, top, most, record, major, huge, heftiest, hugest, leading companies, maximum, max, largest ever, "
    "biggest ever, highest valued, most money, best funded, biggest single, bigest, largest single, main "
    "ones, most highly, most valuable, "
    "chunkiest, fattest, most capital, most funding, most well funded, best financed, best capitalised, best "
    "capitalized, heavily funded, most heavily funded, most funded, mega",
    "SMALL": "smallest, lowest, least, tiniest, minimum, fewest, min, most modest, least valuable",
    "LATEST": (
        "latest, most recent, newest, last, most recently, recently, recent, lately, current, currently, now, today, "
        "at the moment, freshest, new, at present, these days, right now, presently"
    ),
    "FIRST": "first, earliest, oldest, initial, initially, very first, original, begin",
    "NEWCOMER": "new investor, new investors, new backers, new backer, first time investor, first time investors, newcomer, newly joined, for the first time, "
    "new to the cap table, came in new, joined as new investors, new names, new shareholders, new faces, new co "
    "investors, new coinvestors, new partners, first time backers, new money",
    "RETURNING": "returning, existing, repeat, again, follow on, followed on, re upped, reinvest~, doubled down, previous, earlier investors, "
    "existing investors, returning investors, repeat investors, existing backers, returning backers, previous "
    "backers, previous investors, came back, returned, old investors, insiders",
    "AVERAGE": "average, mean, avg, typical, averages, typically, on average",
    "MEDIAN": "median",
    "SUM": (
        "sum, sums, sum of, total amount, total sum, total funding, total money, total volume, total raised, total "
        "value, combined amount, total capital, aggregate amount"
    ),
    "MORE": "more, higher, larger, bigger, greater, better funded, more valuable, more highly",
    "LESS": "less, fewer, smaller, lower",
    "CHANGE": "change, changed, changes, grow, grew, grown, growth, evolve, evolved, develop over time, develop, developed, evolution, history, over time, "
    "increase, increased, rise, risen, rose, went up, go up, jump, jumped, trajectory, progression, moved, timeline, "
    "climbed",
    "PROFILE": (
        "profile, overview, summary, summarise, summarize, everything, information, info, details, detail, facts, "
        "fact sheet, anything, know about, tell me about, background"
    ),
    "DIFFERENT": (
        "different, distinct, unique, individual, separate, various, all, any, every, other, further, many, some, "
        "several"
    ),
    "NEG": (
        "apart from, aside from, other than, not, never, no, without, didn t, hasn t, haven t, doesn t, don t, isn "
        "t, aren t, wasn t, except, excluding, besides, none, nobody, neither, nor, outside of, outside, non, other than in, "
        "excluded, exclude, leaving out, leave out, apart from those in, weren t, minus"
    ),
    "AHEAD": "before anybody else, before anyone else, before everyone else, before everybody else, before others, before the others, "
    "ahead of everyone, ahead of everybody, earlier than anyone",
    "CURRENCY": "in euros, in pounds, in yen, in won, in yuan, in rupees, in us dollars, in dollars, in canadian dollars, in "
    "australian dollars, in swiss francs",
    "ALONE": "sole, alone, lone, solo, single handedly, by itself, on its own, on their own, without anyone else, only investor, "
    "only backer, only one investor, a single investor, single investor",
    "EVERY": "in every round, in each round, in all rounds, in all of its rounds, in all of their rounds, in all its rounds, in all "
    "their rounds, in all the rounds, in every single round, every round of, every one of, each of its rounds, every time, always",
    "UNDISCLOSED": "undisclosed, unknown amount, undisclosed amount",
}  # fmt: skip

GLUE: Final = (
    "of in into by with from to and or than for at on as that it its their his her between among per within through "
    "via during under over "
    "but if whether versus vs against towards toward across inside onto upon including like"
).split()

AUXILIARIES: Final[Mapping[str, str]] = {
    "be": "is are was were be been being s re am",
    "do": "do does did done",
    "have": "has have had having",
    "will": "would will could can may might shall",
}

FILLERS: Final = (
    "a an the this these those there here please pls plz thanks thank you me us we i my our your hi hello hey dear "
    "kindly just also too only so then "
    "ok okay want wants would like need needs know see learn find out interested interesting question wondering "
    "wonder ever yet already actually really "
    "exactly precisely basically well very much bit quick quickly quickly help let lets s t d ve m ll re one ones "
    "thing things "
    "they them he she him those who whoever himself itself themselves same such far kind sort type types way as per "
    "et al e g i e "
    "do does did done is are was were be been being has have had am can could would may might tell could give "
    "list show all any some every each other others complete full entire whole ranked rank ranking ordered sorted "
    "sort order descending "
    "data database graph knowledge records record dataset coinvest available known recorded listed registered "
    "private privately held company's publicly public disclosed "
    "named called happen happens happened occur occurred occurs took take taken takes place made make makes "
    "via by means mean respect regard regarding concerning terms "
    "world global globally worldwide international internationally anywhere everywhere "
    "yes no maybe perhaps possibly please again once apiece "
    "and or of in on at for to from with into by than as that it its their "
    "think of particular specific given certain respectively specifically particularly "
    "put puts putting start starts started starting go goes going went gone come came comes coming use used using "
    "look looks looking out up down off about around "
    "participating ever when ever anything something someone anyone everyone people persons person individuals folks "
    "guys guy men women money's "
    "remind wanna gonna gotta hope hoping possible able manage managed happen to "
    "exist exists existed existing belong belongs belonging contain contains include includes included includes "
    "including count counts counted "
    "turn turned out end ended seem seems seen side sides table tables board "
    "number numbers figure figures answer answers entry entries item items example examples result results "
    "while meanwhile during throughout both either neither "
    "back their his her whose which what where when how who whom "
    "time times occasion occasions timeframe frame period year years month months quarter quarters week weeks day "
    "days ago "
    "ai artificial intelligence tech technology technologies sector sectors industry industries space field fields "
    "area areas business businesses "
    "focused focusing related relating dedicated oriented "
    "star starting backers' done doing done-by deal's got gets get getting got "
    "most least more less than at over under below above least minimum maximum up down "
    "so-called newly formed young early stage late staged phase round's based home grown headquartered "
    "having since until till before after between "
    "total totals totalling totaling amounting amount amounts "
    "ticket tickets size sized sizes "
    "were these now today currently as-of of-the "
    "s' 'd whatsoever whatever whichever "
    "said reportedly officially publicly formally announced announcing "
    "tend tends tended generally normally historically traditionally incidentally honestly frankly simply briefly "
    "boss colleague desperately urgently asap urgent curious wish asking asks ask "
    "financially personally himself herself purely mostly mainly primarily chiefly largely notably especially "
    "quite rather pretty somewhat fairly completely totally "
    "pleased appreciate grateful cheers hiya regards sir madam team "
    "considered considering regarded counting combined "
    "apart aside together "
    "within inside among amongst "
    "single "
    "must should've could've "
    "hold holds held holding keep keeps kept "
    "hand hands part parts piece pieces share shares "
    "event events activity activities history past present future "
    "latter former first-ever "
    "own owns owned "
    "true false correct right "
    "specify state states "
    "run runs running ran "
    "seek set sat highly else come to turned respond deal with joint-stock fully heavily strongly directly "
    "collectively successfully financial steps pair pairs duo duos announce announces announced unveil unveiled "
    "stand stands stood shortest closest quickest jointly-held indeed whichever "
).split()

# What the ontology has no place for: a question with one of these is not ours, whatever else it says.
OUTSIDE: Final = (
    "why, should, shouldn t, ought, weather, temperature, rain, raining, forecast, forecasts, predict, prediction, "
    "predictions, predicted, opinion, opinions, think about, do you think, "
    "you think, think that, feel about, believe in, do you believe, recommend, recommends, recommended, "
    "recommendation, recommendations, advice, advise, advisable, suggest, better, best startup, best company, best "
    "investor, best investors, best, worst, good, bad, wise, "
    "smart, stupid, clever, attractive, promising, overvalued, undervalued, overhyped, hype, bubble, share price, "
    "stock, stocks, stock price, share prices, market cap, market share, market shares, ticker, phones, gpu, gpus, "
    "market capitalisation, market capitalization, dividend, dividends, revenue, revenues, turnover, profit, "
    "profits, profitable, profitability, loss, losses, ebitda, margin, margins, earnings, sales, "
    "arr, burn rate, runway, employees, employee, staff, headcount, workforce, people work, work for, hire, hires, "
    "hired, hiring, jobs, job, salary, salaries, "
    "my startup, my company, my firm, my business, our startup, our company, our firm, help me raise, help us raise, richest, expect, expects, wrote the article, wrote this, wrote the story, wrote about, who wrote it, author, authors, journalist, journalists, written by, exited, left, quit, managing partner, general partner, managing director, executive, executives, the rest, ceo, cto, cfo, coo, chief executive, president, chairman, chairwoman, founder, founders, founded, cofounder, "
    "cofounders, co founder, co founders, co founded, founding team, "
    "management team, board member, board members, board of directors, directors, customers, customer, clients, "
    "client, users, user, subscribers, downloads, "
    "competitor, competitors, competition, compete, competes, competing, rival, rivals, product, products, pricing, "
    "patent, patents, lawsuit, lawsuits, sued, sue, "
    "poem, poems, song, songs, joke, jokes, story about, essay, haiku, rhyme, translate, translation, recipe, cook, "
    "restaurant, movie, film, sing, write, compose, draw, draft, email, "
    "code, python, program, algorithm for, what time is it, time is it, birthday, born, age of, how old, how tall, "
    "married, wife, husband, children, net worth, died, dead, alive, "
    "live, lives, living, inhabitants, citizens, population, capital of, football, soccer, world cup, olympics, "
    "election, elections, meaning of life, philosophy, religion, god, explain, define, definition, "
    "phone number, telephone, email address, website, contact, contacts, apply, application form, pitch, how do i, "
    "how can i, how should, how to, "
    "can i, may i, shall i, could i, should i, will i, i invest, i buy, i sell, we invest, you invest, you like, "
    "your favourite, your favorite, who are you, your name, are you, you feel, "
    "next year, next month, tomorrow, in the future, will be worth, going to happen, years from now, future of, "
    "outlook, expected return, returns, roi, irr, multiple, return on, "
    "risk, risks, risky, safe, danger, dangerous, ethical, moral, legal advice, tax, taxes, taxation, inflation, "
    "interest rate, interest rates, gdp, exchange rate, "
    "bitcoin price, price of gold, oil price, flight, flights, hotel, hotels, train, recipe for, distance, "
    "kilometres, miles, language, languages, "
    "bankrupt, bankruptcy, insolvent, fail, failed, layoffs, laid off, fired, scandal, fraud, strategy, strategies, "
    "motive, motives, reason, reasons, rationale, motivation, purpose, cause, because, "
    "how many days, how many weeks, how many months, how many years, how long between, how long did, how long has, percentage, percent, "
    "per cent, ratio, proportion, probability, chance, chances, likely, odds, how does it work, how do they work, how come, what if, what happens if, hobby, gender, religion, education of, "
    "university did, studied, degree in, "
    "biggest mistake, secret, culture, office space, dress, colour, color of, logo, slogan, mission, vision, happy, "
    "sad, love, hate, lucky, worry, worried, fair, deserve, overpriced, underpriced, too high, too low, justified, "
    "ignore previous, ignore all, system prompt, prompt, password, passwords, delete, drop table, insert, hack, hacked"
)

CONSTRAINT_WORDS: Final = frozenset(
    "once twice thrice two three four five six seven eight nine ten eleven twelve fifteen twenty fifty hundred half "
    "couple dozen first second third fourth "
    "million millions billion billions trillion thousand dollars dollar euros euro pounds yen yuan won seed series "
    "bridge growth debt loan loans "
    "grant grants strategic secondary ipo ipos extension convertible planned plan plans planning rumoured rumored "
    "rumour rumours reportedly talks "
    "seeking seeks targeting upcoming unicorn unicorns over above below exactly onwards ytd than".split()
) | (MONTHS.keys() - {"may"})
"""Words of constraints: no slip of another word, and no name where they are written small."""

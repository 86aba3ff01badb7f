"""Closed classes of words: what a grammar of funding news knows beforehand. No names of companies or investors."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

from functools import cache, lru_cache
from pathlib import Path


@cache
def common_words() -> frozenset[str]:
    """Return common English words in lower case: capitalized where a sentence opens, they name nobody."""
    return _listed("common.txt")


@cache
def english_words() -> frozenset[str]:
    """Return the words of an English dictionary in lower case: what is not among them is likely a name."""
    return _listed("english.txt")


@cache
def given_names() -> frozenset[str]:
    """Return given names of many languages in lower case, none of them an English word or a large city."""
    return _listed("given-names.txt")


@lru_cache(maxsize=16384)
def is_english(word: str) -> bool:
    """Return whether a dictionary has a word, or each part of it.

    >>> is_english("Cross-border"), is_english("regulators"), is_english("Paxini")
    (True, True, False)
    """
    known = english_words()
    return all(part in known or part in common_words() for part in word.lower().split("-"))


def _listed(name: str) -> frozenset[str]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Words that open sentences without being names, however they are written.
STARTERS = _set("""
acquires announces buys closes completes hires joins opens raises receives rebranded renamed secures signs unveils
ask tell visit talk speak
compare consider contrast meet enter remember recall imagine picture credit blame thank welcome congratulations
hi hello hey dear thanks cheers yeah yep nope okay wow honestly the a an this that these those its their his her our my your it they we he she you i there here who what which when where
why how if in on at by for from with without within to of off as and but or nor so yet both either neither not no also
after before since until while whereas whilst unless although though because despite during following including among amid against across
between behind beyond above below under over about around along alongside another other others many most more much some
several few fewer each every all any none one two three four five six seven eight nine ten dozens hundreds meanwhile
however moreover additionally besides still even only just now then today yesterday tomorrow recently earlier later last
next previously currently separately elsewhere instead finally initially eventually soon overall altogether combined once
according founded headquartered based launched established started formed incorporated led backed built born set spun having being
existing investors investor backers backer participants participating lead led returning angels angel shareholders lenders
rival rivals startup startups start-up company companies firm founder founders co-founder cofounder co-founders chief
executives executive customers clients partners partner competitors competitor analysts sources people neither nobody
whether unlike like such per via given rather perhaps maybe yes indeed thus hence therefore nevertheless nonetheless
get read see click subscribe sign more share follow watch listen photo image credit source update updated correction
raised raises raising funding financing fundraising round rounds deal deals investment investments terms proceeds money cash
capital valuation total amount sum amounts figures details other's new additional fresh further meet say says said told
news report reports press release exclusive opinion analysis video podcast editor's editor note disclosure disclaimer
think look take let make put keep come go do does did can could will would should may might must is are was were be been
has have had let's don't isn't it's that's they're we're i'm we've i've there's what's here's he's she's today's yesterday's
plus minus about spokesperson spokespeople representatives management turnover revenue revenues sales profit shares stock use year weeds totals talks layoffs current demand shares total also name names number numbers list lists topline
originally formerly later early late mid amid back out up down again ahead apart together's humanoid chipmaker maker makers
carmaker automaker retailer lender bank's industry global's local regional private public venture's strategic's
interestingly notably importantly crucially importantly clearly obviously surprisingly unsurprisingly
january february march april may june july august september october november december
""")

#: Capitalized words that end or begin a run without being part of a name.
TITLES = _set("""
ceo cto cfo coo cmo cpo cso chairman chairwoman chair president vice-president vp svp evp director founder co-founder cofounder
founders co-founders mr mr. mrs ms ms. dr dr. prof prof. professor sir dame lord lady prime minister minister senator governor king queen
chief-executive managing head partner gp principal sen. gov. rep. pm secretary spokesperson spokesman spokeswoman
analyst reporter editor author correspondent
ambassador commissioner governor
""")

#: Capitalized terms that name no organization.
TERMS = _set("""
tto ttos hni hnis hnwi hnwis uhni uhnis
ai a.i a.i. agi ml ipo ipos us u.s u.s. usa uk u.k u.k. eu uae gpu gpus cpu cpus npu npus tpu llm llms api apis saas paas iaas b2b b2c d2c dtc arr mrr
gmv ebitda irr roi vc vcs pe lp lps gp gps r&d hr it iot ev evs esg kyc aml nft nfts defi web3 dao dapp ar vr xr hpc asic asics soc
fpga pcb 5g 4g 3g 6g ui ux cto ceo cfo coo faq tl;dr tldr q1 q2 q3 q4 h1 h2 fy m&a spac reit etf gdp ppa pue sdk crm erp rag rlhf mlops
devops usd eur gbp inr yen rmb cny krw jpy sgd hkd twd idr myr php thb vnd aud nzd cad chf sek nok dkk pln brl mxn aed sar kes ngn zar ils rupees renminbi series seed pre-seed pre-series ok tv pr ad ads sme smes smb smbs msme nbfc covid covid-19 internet
si fi sis fis ccps ccd ccds ocd ocds ncd ncds ocrps ocps ccrps esop esops drhp udrhp rhp ofs qip fpo cin dpiit mca sebi rbi roc nclt
english french german spanish chinese japanese korean hebrew hindi arabic mandarin cantonese swahili kiswahili yoruba hausa igbo pidgin twi wolof zulu xhosa
amharic tamil telugu kannada malayalam marathi gujarati punjabi bengali urdu bahasa tagalog farsi pashto latin python java javascript rust linux windows android
ios mac macos x86 risc-v cuda kubernetes bitcoin ethereum earth moon mars christmas easter diwali ramadan ipo-bound
north south east west northern southern eastern western central europe european asia asian africa african america americas
american middle-east mena latam apac emea nordic nordics baltic scandinavia scandinavian silicon valley wall street gulf
monday tuesday wednesday thursday friday saturday sunday tue tues wed weds thu thurs fri pan-european pan-african pan-asian not new no unnamed backstory recruitment p.s b2b p2p e2e i18n k8s gmt est pst cet ist utc am pm et pt edt bst
brexit nasdaq nyse lse kosdaq kospi hkex tsx asx bse nse ftse dax kosdaq s&p ecb fed sec ftc cma ofcom fda gdpr hipaa
hq hqs hq'd hqed phd mba msc bsc ba ma iit mit stanford harvard oxford cambridge berkeley yale princeton llc inc ltd plc corp gmbh
h100 h200 gb200 gb300 a100 b200 gpt gpt-4 gpt-5 chatgpt gemini claude llama h1b soc2 iso s3 ipv6 wi-fi wifi bluetooth usb led lidar
valuation raised total funding round rounds faq tl;dr revenue undisclosed investors investor advertisement sponsored update updated exclusive breaking watch read newsletter rumour rumor gen-z genz genai agi nlp ocr rpa ca ny tx ma wa nj pa va ga
""")

#: Nouns that may stand before a name and describe its bearer ("rival Harvey", "chipmaker Nvidia").
NOT_DESCRIPTORS = _set("""
what much many purchase purchases purchased the's of in on at by for from with without within to into onto off as and but or nor so yet than that which who whom whose when where why how
while whilst whereas unless however meanwhile besides except excluding beyond after before since until during following including include includes included against across between among amid over under
about around through throughout via per like unlike despite because if although though whether is are was were be been being am has have had
having do does did will would can could may might shall should must said says say saying told tells tell announced announces
announce announcing reported reports report led leads lead leading co-led co-lead co-leading raise raised raises raising joined joins join joining backed backs
back backing invested invests invest investing participated participate participates participating took take takes taking put puts
putting came come comes coming got get gets getting bought buy buys buying acquired acquire acquires acquiring sold sell sells
selling made make makes making gave give gives giving went go goes going wrote write writes writing valued values value valuing
closed close closes closing secured secures secure securing landed lands land landing it they we he she you i them us him
her also not now then just only even still again already too both either neither alongside along together once called named
known dubbed with attracted attracts drew draws draw brought brings bring received receives receive won wins win plans plan
planned planning agreed agrees agree launched launches launch founded started created counts count counting want wants hopes
out up down away there here used uses use using helps help helped compete competes competing competed rents rented runs run
supplies supply supplied include's sees see saw seen expects expect expected pledged pledges pledge committed commits commit
contributed contributes contribute contributing added adds add adding declined declines according plus versus vs
completed completes complete completing picked pulled nabbed bagged bags bag netted nets net pocketed snagged scored hits hit
counted boasts boasted numbers marks marked follows followed values includes mulls mulling weigh weighs weighing eyes eyeing seeks seeking
seek set sets pegs pegged aims aim lists listed_ among's contrast announced gets needs need found finds keeps kept leaves left calls calling list
provide provides grant grants lend lends lent hands awards injects inject pumps pours ploughs infuses infuse bankrolls sank
bets fronts anchors extend extends carry carries taps sole supply welcome welcomes subscribed subscribes owns own owned holds hold held hired hires hire merged unveiled unveils became become becomes
contrast comparison turn fact stands stood sits sat
persuade persuades convince convinces keep meet meets met beat beats lure lures woo woos entice entices coax coaxes let lets allow allows
enable enables ask asks turns become tell choose chooses chose swallow swallows gobble gobbles absorb absorbs overtake overtakes overtook
supports equips enters trusts rewards showers fuels propels boosts bolsters strengthens outfits furnishes endows entrusts allots allocates releases disburses
sanctions approves advances transfers accompanies finances rescues recapitalises recapitalizes likes loves believes splashes shells coughs stumps chips
confirms denies explains participates deepens doubles triples trims halves lowers slashes exits quits underwrites co-leads spearheads cements inks bankrolls
joins ploughs plows shovels funnels channels bungs lobs tosses earmarks pledges guarantees backstops recommits reinvests re-ups refinances cedes issues
replace replaces introduce introduces mean means meant think thinks thought know knows knew hear heard show shows showed send sends sent
challenges challenged undercuts eclipses outbids trails trailed fights fought sues sued courts courted poaches poached copies copied chases chased defies
shuns shunned snubs snubbed spurns spurned rejects rejected accuses accused faces faced opposes topples toppled unseats threatens threatened blames blamed praises
praised surpasses surpassed outpaces outsells mimics dwarfs dwarfed ditches ditched dumps dumped imitates inspires inspired outdoes outdid echoes welcomes
built ran grew kept sent stood taught threw rode rose broke drove fell flew laid shook struck stole swept wore drawn chosen sought given taken seen shown begun spend spends spent pay pays paid lose loses lost begin begins began
""")

PREPOSITIONS = _set("""
by from with of in at for against to than including like into onto through via alongside among between on as under over
without behind such unlike
""")

#: What a company is called when it is not called by its name.
COMPANY_NOUNS = (
    r"company|startup|start-up|firm|business|group|maker|developer|provider|platform|chipmaker|chip-maker|chip maker|"
    r"outfit|venture"
    r"|team|neobank|fintech|scaleup|scale-up|insurer|insurtech|lab|studio|retailer|marketplace|manufacturer|carmaker|"
    r"automaker|unicorn"
    r"|decacorn|operator|lender|app|spinout|spin-out|spin-off|spinoff|builder|designer|vendor|specialist|newcomer|"
    r"upstart|enterprise"
    r"|player|organization|organisation|corporation|giant|supplier|duo|pioneer|brand|e-tailer|aggregator|edtech|"
    r"healthtech|biotech"
    r"|foodtech|agritech|agtech|proptech|cleantech|medtech|challenger bank|neocloud|hyperscaler|bank|exchange|broker|"
    r"brokerage"
    r"|publisher|rival|competitor|model maker|house|concern|tech company|subsidiary|unit|parent|conglomerate|"
    r"drugmaker|entity"
)
INVESTOR_NOUNS = (
    r"fund|investor|investment firm|venture firm|venture capital firm|vc|vc firm|private equity firm|buyout firm|"
    r"sovereign wealth fund"
    r"|asset manager|backer|bank|insurer|group|giant|conglomerate|company|firm|chipmaker|chip giant|search giant|"
    r"retailer|carmaker"
    r"|accelerator|family office|hedge fund|lender|pension fund|corporation"
)

#: Nouns of an apposition that tells what a company does: "Bolt, a Leeds carmaker, and Coil".
BUYER_NOUNS = _set("buyer acquirer purchaser suitor")
BUSINESSES = frozenset(COMPANY_NOUNS.split("|")) | _set("""
conglomerate giant carrier carmaker automaker retailer operator manufacturer bank insurer investor company chain
""")

#: Nouns that a company or an investor goes by: "the utility", "the London-based startup".
BEARERS = frozenset(COMPANY_NOUNS.split("|")) | _set("""
airline steelmaker brewer brewery distiller telco miner shipper shipbuilder shipowner railway broadcaster grocer reinsurer planemaker truckmaker
toymaker phonemaker refiner supermarket veteran stalwart heavyweight powerhouse titan behemoth landlord endowment cooperative co-operative
fund investor vc accelerator bank agency carrier utility ministry state government graduate alum alumnus offshoot buyer
acquirer purchaser suitor
""")

#: Nouns that are told of rounds, not of companies.
NO_BEARERS = _set("round deal financing investment funding valuation money market")

#: What a company invests through: "and the venture arm of Acme", "Bolt's family office".
ARMS = _set("fund funds arm arms vehicle office offices unit division foundation accelerator family")

#: What a fund is to whoever runs it: "and a fund managed by Acme", "along with funds belonging to Bolt".
FUNDS = _set("fund funds vehicle vehicles entity entities accounts affiliate affiliates")

#: Words that end the names of organizations; alone they name nobody.
GENERIC = _set("""
capital ventures venture partners partner fund funds group holdings holding management investments investment investors associates
advisors advisers company co corp corporation inc ltd limited llc plc gmbh ag sa ab oy labs lab technologies technology tech
systems solutions software networks network bank insurance industries international global equity securities asset assets growth
seed angels angel trust foundation institute university ministry government agency board council financial finance services
collective co-op syndicate club studio studios factory pool energy media digital health bio therapeutics robotics motors electronics semiconductor semiconductors
""")

#: What companies deal in or make, which ends their names and no person's.
TRADES = _set("""
security cybersecurity photonics quantum compute computing cloud aerospace genomics biosciences biotech materials batteries battery fusion
nuclear hydro diagnostics dynamics analytics intelligence devices imaging audio fabrics textiles foods farms freight logistics mobility
aviation maritime optics lasers sensing sensors instruments surgical dental payments lending learning education academy games gaming
entertainment pictures records fitness wellness vaccines pharma pharmaceuticals oncology cosmetics interiors homes properties
estates realty hotels travel tours events works machines machinery tools chemicals plastics metals mining packaging recycling carbon
climate solar heat thermal cooling storage fuels hydrogen petroleum gas oil defense defence cyber privacy identity compliance
legal payroll talent staffing telecom telecommunications wireless mobile broadband satellite satellites data databases
""")

INVESTOR_TAILS = _set("""
capital ventures venture partners vc fund funds investments investment investors angels equity management advisors advisers
holdings bank accelerator associates growth
""")

#: Common given names, to tell people from organizations.
GIVEN_NAMES = _set("""
aaron abdul abdullah adam aditya adrian ahmed aisha ajay akash alan alejandro alex alexander alexandra alexandre alexis alfred ali alice alison amit
ana anand anders andre andrea andreas andrei andrew andy angela anil anita anja ankit ankur anna anne anthony antoine anton antonio arjun
arthur arun arvind ashish ashley ashok ashton axel barbara bastian ben benjamin bernard bharat bhavin bill bob boris brad brendan brett
brian bruno bryan carl carla carlos carmen caroline catherine cedric charles charlie charlotte chen chloe chris christian christina christine christoph
christopher claire claudia clement colin craig cristina cyril dan daniel daniela danny darren dave david deepak deepika denis dennis
derek diana diego dirk dmitri dmitry dominic don donald doug douglas dylan eduardo edward elena eli elisa elizabeth ella elon emily emma
emmanuel enrico eric erik esther ethan eugene eva evan fabian fabio fatima felipe felix fernando florian francesca francesco
francis francois frank fred frederic frederik gabriel gareth gary gaurav gavin geoff george georg gerard gilles giovanni giulia glenn
gonzalo gordon graham greg gregory guillaume guido guy hannah hans harald harish harry harsh hassan heather heidi helen henri henrik henry
hiroshi howard hugo ian ibrahim igor ilya ingrid irene isaac isabel isabelle ivan jack jackie jacob jacques jaime jake jakob james jamie jan jane
janet jason javier jay jean jeff jeffrey jennifer jenny jens jeremy jerry jesse jessica jesus jia jim jimmy joao joe joel johan johannes john
johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua juan juha julia julian julie julien julio jun jung justin kai karen karim
karl karthik kate katherine kathy katie keith kelly ken kenneth kenji kevin khaled kim kiran kristian kristin kumar kunal kyle lars laura lauren laurent
lawrence lea lee leo leon leonardo lex liam lin linda lisa lorenzo louis louise luca lucas lucia lucy luis luiz luke maciej magnus mahesh manish
manoj manuel marc marcel marco marcos marcus margaret maria marie mario marion mark markus marta martin martina mary masayoshi massimo mateusz mathias
mathieu matt matteo matthew matthias maurice max maxim maxime maya megan mehdi melanie melissa michael michal michel michelle miguel mikael mike mikhail mohamed
mohammed mohit monica morten moshe muhammad mukesh naveen neha neil nicholas nick nico nicola nicolas nicole nikhil nikita nils nina nitin noah noam olga oliver olivia
olivier omar oscar pablo paolo pascal patricia patrick paul paula pedro peter petra philip philipp philippe pierre pieter piotr prakash
pranav prashant priya rachel rafael rahul raj rajesh rajiv rakesh ralf ralph ramesh ravi ray rebecca reed reid renaud ricardo richard rick rishi
rob robert roberto robin roger rohan rohit roland roman ron ronald rory ross ruth ryan sachin sam samantha samir samuel sandeep sandra sanjay
sara sarah satya scott sean sebastian sergei sergey sergio shane sharon shaun shlomo shreya siddharth simon simone sofia sonia sophia sophie stefan stefano
stephan stephane stephanie stephen steve steven stuart sundar sunil suresh susan sven sylvain takeshi tara ted teresa terry thomas tiago tim timo
timothy tobias toby todd tom tomas tomasz tommy tony travis trevor tyler ulrich umar uri valentin valerie vanessa varun victor victoria vijay vikas
vikram vincent vinay vinod virginia vishal vivek vladimir walter wei wendy werner will william wolfgang xavier xiao yann yannick yaron yoav yoshua
yosef yuki yuri yusuf yves zach zachary zhang zoe
""")

#: Words of section heads and labels.
LABEL_WORDS = _set("""
also amount announced background big brief briefly briefs company corner customers date day deal deals digest
employees equity exit exits facts final founded founders fund funding fundraising funds glance hack happening
headquarters hq industry issuer jurisdiction strategics investor investors ipo ipos issuer key latest lead location m&a market month moves name news
note notes number numbers off-piste offerings ones overview people previous pricing private problem product public
quick raised round rounds roundup sector solution source sources stage status stray summary takeaways team total
totals valuation venture verdict watch website weeds week
""")


#: Forms of address.
HONORIFICS = _set("""
dame dr lady lord mr mrs ms prof professor sir
""")


#: Words before the name of a person.
PERSONAL = _set("""
actor alumnus analyst angel billionaire boss ceo cfo chairman chairwoman chef co-founder co-founders cofounder
cofounders coo cto director engineer entrepreneur executive footballer founder founders investor minister partner
physicist player president rapper researcher said says scientist spokesman spokeswoman
""")


#: Words of names that a number may follow ("Fund II").
NUMBERED = _set("""
Capital Fund Growth Holdings Labs Level Opportunities Opportunity Partners Turion Ventures Vision
""")


#: Capitalized descriptions that open a sentence before a name.
HEADS = _set("""
According Agritech Agtech Automaker Backer Backers Carmaker Chipmaker Cleantech Co-founder Edtech Existing Fintech
Foodtech Founder Founders' Healthtech Insider Insiders Insurtech Investor Investors Lender Lenders Medtech Neobank
Newcomer Newcomers Proptech Returning Rival Round Series Shareholder Shareholders Startup Startups Unicorn
""")


#: Capitalized words that end a run without being part of the name.
LOOSE_ENDS = _set("""
Acquires Announces Appoints Closes Completes Launches Lands Nabs Receives Secures Unveils Wins
AI-powered Funding Pre-Series Raised Raises Round Seed Series
""")


#: Plain nouns that an "and" joins inside the names of institutions.
PLAIN = _set("""
agriculture arts banking business climate communications culture defence defense development digital economic economy
education energy engineering enterprise environment exchange export finance food gas growth health housing impact
import industry information infrastructure innovation investment labor labour life manufacturing markets media mining
oil partners pension power property reconstruction research science sciences security social space sports strategy
technology tourism trade transport venture water women
""")


#: Common words that may open both a sentence and a name.
MAY_OPEN = _set("""
Angel Angels Built Capital Cash Deal Deals Even Funding Global Just Lead Look Make Money Note Press Share Take Today
Total
""")


#: Verbs that follow a subject: before them even a common word that opens a sentence is a name.
VERBS = _set("""
acquired acted added agreed aims allows also amassed announced arranged attracted backed backs bagged bags beat beats became
began believes borrowed bought builds buys came can chipped claims clinched closed closes co-led collected comes
completed completes contributed could counts cut cuts declined designs develops did does draws drew employs entered expects
filed followed found founded gave gets gives goes got grew grows had has held helps hired hit hits hopes invested
invests is joined joins keeps kept landed lands launched launches leads led lets listed lives lost made makes may
might nabbed nabs nets never now obtained offers operates paid participated picked plans procured provides pulled put
raised raises ran received reckons remains returned runs said saw says scored sealed secured sees sells serves should
sits snagged sold spent stands started still takes tapped then thinks took trains turned turns uses wants was went will wins
won works would wrote doesn't isn't hasn't didn't won't wasn't couldn't wouldn't can't doesn’t isn’t hasn’t didn’t won’t
wasn’t couldn’t wouldn’t can’t
""")


#: Verbs that make the name before them the subject of a clause of its own, where a list of names might go on.
FINITE = _set("""
led joined participated invested took put wrote came also has had is was are were said will would joins leads raised co-led
followed secured closed bagged landed nabbed picked pulled got received announced snagged completed brought raises plans wants
grabbed backed contributed bought buys acquired acquires sold sells chipped did declined returned doubled made
""")


#: Verbs of headlines, before which the subject stands.
HEADLINE_VERBS = _set("""
rides rode tags tagged returns follows chips piles piled doubled steps stepped anchors anchored spearheads spearheaded participates contributed contributes reinvested
passed wrote writes dug tipped kicked pitched re-upped followed-on stayed rejoined re-joined rejoins abstained declined
acquires adds announces attracts bags banks becomes brings clinches closes collects completes draws extends eyes
garners gets grabs hands hauls hits in injects invests joins lands launches mops nabs nears nets notches picks pockets pulls raised raises
rakes reaches receives reels scoops scores secures seeks sees snags takes to tops unveils valued wins
""")

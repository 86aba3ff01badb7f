"""How funding news says what a company does: words and phrases for each theme, and where a text uses them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.themes import THEMES

_WORDS: Mapping[str, str] = {
    "ai-infrastructure": "~ai infrastructure, ~compute infrastructure, ~infrastructure for ai, ~ai factory, ~ai stack",
    "sovereign-compute": "sovereign ai, sovereign cloud, sovereign compute, sovereign infrastructure, sovereign gpu, sovereign data,"
    " sovereignty, national ai champion, sovereign, indigenous ai, local jurisdiction, national champion, sovereign model",
    "gpu-cloud": "gpu cloud, ai cloud, neocloud, gpu rental, rents gpu, rents out ai processor, compute platform, gpu as a service,"
    " gpu cluster, cloud gpu, ai compute cloud, cloud of graphics processor, cloud computing for ai, compute rental, gpu compute,"
    " rent out gpu, gpu capacity, ai cloud infrastructure, serverless gpu, cloud for ai, compute provider, rent gpu, gpu infrastructure, gpu provider",
    "data-centers": "data center, data centre, datacenter, datacentre, ai factory, colocation, server farm, hyperscale campus, compute facility, server hall",
    "orbital-compute": "orbital compute, orbital computing, orbital data center, orbital data centre, space based data center, space based data centre,"
    " data center in space, data centre in space, data center in orbit, data centre in orbit, server in orbit, orbital cloud, computing in orbit,"
    " space based ai data center, compute in orbit, in orbit computing, computing satellite, servers in orbit, orbiting data center",
    "edge-inference": "edge ai, edge inference, on device, edge computing, edge device, at the edge, edge first, edge processing, embedded inference,"
    " tinyml, edge chip, on device ai, run locally, running locally, edge hardware, smart sensor, edge ai chip, offline inference",
    "ai-networking": "ai networking, networking silicon, networking chip, network switch, interconnect, optical interconnect, optical link, optical i o,"
    " switching silicon, pcie switch, ethernet switch, network fabric, networking hardware, networking infrastructure, network as a service,"
    " network chip, networking equipment, links up rack, data center networking, optical networking, smartnic, connectivity chip, retimer",
    "energy": "power delivery, nuclear, fusion, nuclear fusion, energy storage, grid, electric grid, power grid, power generation, small modular reactor,"
    " geothermal, solar, renewable energy, clean energy, battery, power semiconductor, electricity, power plant, energy tech, reactor, energy management,"
    " hydrogen, wind farm, energy software, power conversion, virtual power plant, energy company, energy startup, climate tech",
    "cooling": "cooling, liquid cooling, immersion cooling, liquid cooled, two phase, heat removal, cooling system, cold plate, chiller",
    "carbon-tracking": "carbon footprint, carbon accounting, carbon tracking, carbon emission, track emission, tracks emission, emission tracking,"
    " sustainability measurement, sustainability reporting, sustainability software, esg reporting, esg data, measure ai carbon, carbon management,"
    " emission data, carbon data, carbon removal, emission across supply chain, esg software, carbon credit",
    "semiconductors": "semiconductor, chip, chipmaker, ~processor, silicon, ~foundry, wafer, lithography, chip design, chip designer, integrated circuit,"
    " chip startup, server chip, lays out chip, chip maker, eda software, flexible chip, fabless, microcontroller, power chip, custom chip, asic",
    "ai-chips": "ai chip, ai processor, ai accelerator, ai silicon, ai semiconductor, accelerator chip, neural processing unit, npu, chip for ai,"
    " artificial intelligence chip, artificial intelligence processor, deep learning chip, chip for artificial intelligence, ai hardware, wafer scale,"
    " machine learning chip, ai compute chip, processor for ai, ai chipmaker, chip for machine learning, gpu maker, gpu designer, graphics processor maker",
    "inference-chips": "inference chip, inference processor, inference silicon, inference hardware, inference accelerator, inference asic, chip for inference,"
    " optimized for inference, processor for inference, inference only chip, ai inference chip, inference computing, accelerators for inference,"
    " inference workload, transformer only inference chip, optimised for inference, local inference, accelerators optimized for inference, ai inference processor",
    "training-chips": "training chip, training processor, chip for training, llm training chip, training silicon, model training chip",
    "neuromorphic-chips": "neuromorphic, brain inspired, brain like, spiking, neuromorphic chip, inspired by the brain, brain inspired chip, spiking neural",
    "memory-chips": "memory chip, memory bandwidth, dram, hbm, high bandwidth memory, nand, flash memory, ai memory, memory maker, in memory computing",
    "risc-v": "risc v, riscv, open source hardware, open source processor, open instruction set, open standard chip",
    "photonics": "photonic, photonics, silicon photonics, optical computing, optical processor, optical chip, laser link, optical inference, light based,"
    " uses light, optical component, photonic chip, optical inference processor, photonic computing, optical engine, computes with light, optics",
    "quantum-computing": "quantum, quantum computing, quantum computer, quantum processor, qubit, quantum software, quantum server, superconducting quantum",
    "developer-tools": "developer tool, developer infrastructure, for developer, developer platform, devops, ci cd, code review, observability,"
    " api platform, code hosting, infrastructure software, software development, testing tool, debugging, open source database, application development,"
    " cloud infrastructure software, api management, platform as a service, openstack, feature flag, incident management, error monitoring, database",
    "coding-assistants": "coding assistant, coding agent, ai coding, code generation, code assistant, code completion, vibe coding, ai programmer,"
    " ai software engineer, writes code, coding tool, coding copilot, code editor, software engineering agent, coding platform, ai code, code writing, generates code",
    "mlops": "mlops, model deployment, model serving, model hosting, serves model, serves ai model, inference platform, inference cloud, inference service,"
    " machine learning operation, ml platform, deploys model, model monitoring, model evaluation, evaluation platform, experiment tracking, inference provider,"
    " machine learning platform, serving model, ai deployment, serve model, serves open source model, inference infrastructure, fine tuning, runs ai model,"
    " model training platform, deploy model, ai observability, prompt management, ai model in production, model in production, inference engine, machine learning infrastructure",
    "vector-databases": "vector database, vector search, similarity search, vector store, embedding database, vector engine, retrieval augmented generation database",
    "data-platforms": "data platform, lakehouse, data warehouse, data lake, data infrastructure, data integration, data pipeline, data management,"
    " data analytics, big data, hadoop, analytics platform, business intelligence, etl, data catalog, data cloud, data engineering, analytics software,"
    " analytics database, data governance, data stack, data and ai platform, real time analytics, data software, product analytics, analytics company",
    "data-labeling": "data labeling, data labelling, labeled data, labelled data, training data, data curation, data annotation, annotation, synthetic data,"
    " labeling platform, labels data, human feedback, expert data, ai dataset, dataset for ai, data for ai training, embodied ai dataset, data for training, label data",
    "open-source-ai": "open source ai, open source model, open model, open weight, open source llm, open source large language model, open source machine learning,"
    " open source vllm, open source vector database, open source artificial intelligence, open source runtime, open source inference, hub for model, open source language model,"
    " open weight model, behind open source, open source framework",
    "agent-infrastructure": "infrastructure for agent, platform for agent, agent platform, agent framework, agent infrastructure, agent orchestration,"
    " agent builder, building agent, framework for building agent, email for ai agent, email infrastructure for ai agent, email api for agent, infrastructure for ai agent,"
    " enterprise agent platform, build agent, agentic infrastructure, build and deploy ai agent, tool for agent, for building agent, agents infrastructure, platform for ai agent,"
    " deploy agent, agent development, memory for agent, browser for agent, agent production platform, build ai agent",
    "ai-models": "~ai model, ~model developer, ~model maker, ~ai lab, ~ai research lab, ~machine learning model",
    "foundation-models": "foundation model, foundational model, large language model, llm, frontier model, frontier ai, language model, language model builder,"
    " ai model developer, frontier lab, superintelligence, general purpose model, chatbot maker, chatgpt maker, large model, generative ai model, general intelligence,"
    " multimodal model, ai model maker, model family, maker of chatgpt, maker of claude, maker of the claude, maker of the kimi model, trains model, own model",
    "world-models": "world model, simulates the world, how the world works, model of the physical world, spatial intelligence, simulate the physical world",
    "generative-media": "video generation, image generation, music generation, ai video, ai image, ai music, video avatar, text to video, text to image,"
    " synthetic media, generative video, generative media, ai avatar, generates video, generates image, generates music, video model, image model, avatar,"
    " ai generated video, ai generated image, ai filmmaking, image generator, video generator, ai video platform, ai photo, generative art, lifelike avatar, generated music",
    "voice-ai": "voice ai, voice agent, voice cloning, voice assistant, voice recognition, speech recognition, speech ai, speech synthesis, text to speech,"
    " transcription, speech to text, conversational voice, audio ai, ai voice, voice technology, call center, call centre, ai audio, dictation, speech, voice model, voice interface,"
    " synthetic voice, voice generation, voice clone, ai dubbing, dubbing, contact center, contact centre",
    "ai-agents": "ai agent, autonomous agent, agentic, agentic ai, ai assistant, ai employee, digital worker, virtual assistant, chatbot, ai worker, ai coworker,"
    " ai teammate, software agent, personal assistant, agent for, conversational ai, autonomous ai agent, customer service agent, ai support agent, agent that, ai copilot, support agent",
    "enterprise-software": "enterprise software, enterprise ai, enterprise search, workflow automation, business software, crm, erp, hr software, human resources software,"
    " saas, productivity software, process automation, robotic process automation, collaboration software, customer service software, project management, spend management,"
    " procurement, supply chain software, accounting software, document processing, e signature, marketing software, sales software, cloud software, payroll, workflow,"
    " customer support software, work management, software for business, business process, knowledge management, talent management, recruiting software, workforce management, sales automation,"
    " marketing automation, customer relationship, inventory management, software as a service, process mining, it management, contract management, help desk, enterprise agent",
    "robotics": "robot, robotic, robotics, humanoid, humanoid robot, embodied ai, embodied intelligence, physical ai, warehouse automation, robot brain, cobot, warehouse robot,"
    " robot maker, industrial automation, robot software, exoskeleton, warehouse arm, surgical robot, delivery robot, general purpose robot, autonomous machine",
    "autonomous-vehicles": "self driving, autonomous driving, autonomous vehicle, autonomous truck, autonomous car, robotaxi, driverless, driver assistance, autonomous trucking,"
    " self driving car, self driving truck, lidar, automated driving, autonomous mobility, self driving software, autonomy software, driverless car",
    "drug-discovery": "drug discovery, drug development, drug design, biotech, biotechnology, therapeutic, therapeutics, antibody, protein design, clinical stage, pharma, gene editing,"
    " gene therapy, genomics, genome, genomic, cancer drug, cancer therapy, vaccine, sequencing, life science, mrna, new medicine, rna, cell therapy, oncology, drug, biopharma, biology,"
    " scientific discovery, scientific method, molecule, designs antibody, drug maker, drugmaker, protein engineering, crispr, immunotherapy, microbiome, synthetic biology",
    "healthcare-ai": "healthcare, health care, medical, clinical, hospital, patient, doctor, diagnostic, radiology, telemedicine, telehealth, medtech, x ray, surgery, surgical, mental health,"
    " health tech, healthtech, digital health, health insurance, medical device, medical imaging, clinician, physician, health, prior authorization, electrocardiogram, medical software, heart failure,"
    " dental, nursing, wellness, fertility, medical record, pharmacy, caregiver, health platform, clinical documentation, disease, chest x ray",
    "legal-ai": "legal ai, legal tech, legaltech, law firm, lawyer, legal software, contract review, litigation, legal work, attorney, legal research",
    "fintech": "fintech, payment, banking, neobank, challenger bank, insurance, insurtech, lending, credit card, buy now pay later, crypto, cryptocurrency, bitcoin, blockchain, stablecoin,"
    " trading platform, brokerage, wealth management, mortgage, money transfer, remittance, financial software, financial service, financial technology, treasury software, digital bank, expense management,"
    " digital asset custody, crypto custody, invoice financing, digital wallet, personal finance, microfinance, credit scoring, online bank, payments processor, trading app, stock trading, financial infrastructure,"
    " point of sale, corporate card, checkout, supply chain finance, embedded finance, investment app, card issuer, digital asset, tokenized, credit platform, banking app, mobile money,"
    " spend management, accounting automation, financial planning, open banking, payment processing, billing, cash flow, treasury",
    "cybersecurity": "cybersecurity, cyber security, security software, security platform, security startup, security company, cloud security, ai security, threat, malware, ransomware,"
    " identity verification, identity security, zero trust, firewall, encryption, encrypted, vulnerability, penetration testing, application security, endpoint, fraud detection, fraud prevention, phishing,"
    " cyber, code security, security testing, threat detection, security operation, data security, privacy software, network security, access management, security vendor, guards network, cyberattack, hacker,"
    " api security, email security, password, identity management, data privacy, security firm",
    "defense": "defense, defence, military, army, armies, weapon, battlefield, national security, warfare, missile, munition, pentagon, defense tech, defence tech, armed force, autonomous drone, drones for armies,"
    " defense technology, defense contractor, soldier, intelligence agency, defence ministry, combat, war fighting",
    "space": "satellite, rocket, launch vehicle, spacecraft, nanosatellite, lunar, earth observation, space company, space startup, space launch, space debris, space junk, satellite imagery, space tech,"
    " launch infrastructure, space station, small satellite, orbital launch, launcher, junk collector, space technology, launch cost, satellite internet, ships by nanosatellite, cubesat",
    "education": "education, edtech, e learning, elearning, tutoring, tutor, student, language learning, language tutoring, online course, classroom, learning platform, school, teacher, online learning, coding bootcamp,"
    " test preparation, exam, upskilling, online education, learning app, corporate training",
}  # fmt: skip
_TOKEN = re.compile(r"[^\W_]+")
_WEAK_ALONE = frozenset(
    "chip grid battery drug health legal loan token school teacher exam developer database threat protein speech silicon medical clinical student doctor patient hospital solar insurance lender"
    " payment workflow electricity army weapon military defense defence education laser avatar processor biology disease account treasury crypto optics molecule quantum avatar sovereign".split()
)


@dataclass(frozen=True, slots=True)
class ThemeHit:
    """Words that speak of a theme. ``weight`` is higher the more they say."""

    start: int
    end: int
    theme: str
    weight: float


@cache
def _phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], tuple[tuple[str, float], ...]], ...]]:
    """Return phrases by their first word, the longest first, each with its themes and their weights."""
    by_phrase: dict[tuple[str, ...], dict[str, float]] = {}
    for theme, listed in _WORDS.items():
        labels = [THEMES[theme].label, *THEMES[theme].also_called] if theme in THEMES else []
        for phrase in [*listed.split(","), *labels]:
            weak = "~" in phrase
            words = tuple(_stem(word) for word in _TOKEN.findall(phrase.replace("~", "").lower()))
            if words and words not in {("search",), ("audio",), ("coding",), ("finance", "ai"), ("military",), ("launch",), ("medical",), ("music",), ("evaluation",), ("assistant",), ("chip",)}:
                alone = len(words) == 1 and words[0] in _WEAK_ALONE
                by_phrase.setdefault(words, {})[theme] = 0.4 if weak else 0.7 if alone else 1.0
    for word in ("chip", "military", "medical"):
        by_phrase.setdefault((word,), {})[{"chip": "semiconductors", "military": "defense", "medical": "healthcare-ai"}[word]] = 0.7
    first: dict[str, list[tuple[tuple[str, ...], tuple[tuple[str, float], ...]]]] = {}
    for words, themes in by_phrase.items():
        first.setdefault(words[0], []).append((words, tuple(themes.items())))
    return {word: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for word, found in first.items()}


def _stem(word: str) -> str:
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


def find_theme_words(text: str) -> Iterator[ThemeHit]:
    """Yield the words of a text that speak of themes, the longest phrase at each spot.

    >>> [(hit.theme, hit.weight) for hit in find_theme_words("makes inference chips and robots")]
    [('inference-chips', 1.0), ('robotics', 1.0)]
    """
    phrases = _phrases()
    tokens = [(m.start(), m.end(), _stem(m[0].lower())) for m in _TOKEN.finditer(text)]
    at = 0
    while at < len(tokens):
        found = None
        for words, themes in phrases.get(tokens[at][2], ()):
            last = at + len(words)
            if last <= len(tokens) and all(tokens[at + i][2] == word for i, word in enumerate(words)):
                if not any(text[tokens[i][1] : tokens[i + 1][0]].strip(" -‑/&’'") for i in range(at, last - 1)):
                    found = last, themes
                    break
        if found is None:
            at += 1
            continue
        last, themes = found
        for theme, weight in themes:
            yield ThemeHit(tokens[at][0], tokens[last - 1][1], theme, weight)
        at = last

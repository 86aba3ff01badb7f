"""Feeds of what is new, the site map, and what pages say to search engines."""

import json
import re
from xml.etree import ElementTree

import httpx
import pytest

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.mark.parametrize("what", ["rounds", "ties"])
def test_the_three_formats_tell_the_same(client: httpx.Client, what: str) -> None:
    atom = ElementTree.fromstring(client.get(f"/feeds/{what}.atom").raise_for_status().content)
    rss = ElementTree.fromstring(client.get(f"/feeds/{what}.rss").raise_for_status().content)
    items = client.get(f"/feeds/{what}.json").raise_for_status().json()["items"]

    titles = [item["title"] for item in items]
    assert titles
    assert [entry.findtext(f"{ATOM}title") for entry in atom.iter(f"{ATOM}entry")] == titles
    assert [item.findtext("title") for item in rss.iter("item")] == titles


def test_each_format_has_its_media_type(client: httpx.Client) -> None:
    types = [client.get(f"/feeds/rounds.{form}").headers["content-type"] for form in ("atom", "rss", "json")]

    assert [kind.partition(";")[0] for kind in types] == [
        "application/atom+xml",
        "application/rss+xml",
        "application/feed+json",
    ]


def test_the_newest_comes_first_and_says_who_led(client: httpx.Client) -> None:
    items = client.get("/feeds/rounds.json").json()["items"]

    days = [item["date_published"] for item in items]
    assert days == sorted(days, reverse=True)
    assert any("Tindra Capital" in item["content_text"] for item in items)


def test_a_feed_can_be_narrowed(client: httpx.Client) -> None:
    every = client.get("/feeds/rounds.json").json()["items"]
    british = client.get("/feeds/rounds.json", params={"country": "UK"}).json()["items"]
    none = client.get("/feeds/rounds.json", params={"since": "2035-01-01"}).json()["items"]

    assert {item["id"] for item in british} < {item["id"] for item in every}
    assert none == []


def test_ties_of_one_investor_name_them(client: httpx.Client) -> None:
    items = client.get("/feeds/ties.json", params={"investor": "Kolvatn Ventures"}).json()["items"]

    assert items
    assert all("Kolvatn" in item["title"] for item in items)


def test_links_of_feeds_lead_to_pages(client: httpx.Client) -> None:
    links = [client.get(f"/feeds/{what}.json").json()["items"][0]["url"] for what in ("rounds", "ties")]

    assert [client.get(link).status_code for link in links] == [200, 200]


def test_a_name_that_is_not_there_is_not_found(client: httpx.Client) -> None:
    assert client.get("/feeds/rounds.atom", params={"investor": "Nobody At All"}).status_code == 404


def test_the_site_map_lists_pages_that_are_there(client: httpx.Client) -> None:
    root = ElementTree.fromstring(client.get("/sitemap.xml").raise_for_status().content)

    pages = [url.text or "" for url in root.iter(f"{MAP}loc")]
    assert any(page.endswith("/data/company/norrbatt.html") for page in pages)
    assert client.get(pages[-1]).status_code == 200


def test_a_page_says_in_schema_org_what_it_is_about(client: httpx.Client) -> None:
    page = client.get("/data/round/norrbatt-series-a.html").raise_for_status().text
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)

    told = json.loads(text)
    assert (told["@type"], told["fundedItem"][0]["name"]) == ("MonetaryGrant", "Norrbatt")
    assert {"Tindra Capital"} <= {funder["name"] for funder in told["funder"]}

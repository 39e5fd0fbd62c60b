"""Calendar and feeds, asked over HTTP as calendar apps and feed readers do."""

import gzip
import json
from datetime import datetime
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import icalendar
import pytest

from bot.domain.base.team_page import PageAddresses
from bot.web.site import Site
from tests.languages.tagged_language import tagged
from tests.readers.calendar_files import take_apart
from tests.services.house import HOME, House
from tests.web.served import URL, reading

__all__ = ["tagged"]

DOCUMENTS = ("", "calendar.ics", "feed.atom", "feed.json")
ATOM = {"a": "http://www.w3.org/2005/Atom"}
HOSTILE = '<script>alert(1)</script> & "fast" ]]> 🏁\nsecond line'


async def test_before_there_is_a_database_readers_are_asked_to_come_back(site: Site) -> None:
    async with reading(site, None) as session, session.get("/calendar.ics") as answer:
        assert (answer.status, answer.headers["Retry-After"]) == (503, "30")


async def test_the_only_public_team_has_the_root_and_a_secret_one_its_own_address(
    site: Site, served: House
) -> None:
    async with reading(site, served) as session:
        for document in DOCUMENTS:
            async with session.get(f"/{document}") as answer:
                assert answer.status == 200
                assert answer.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
        await served.set_up(None, page="secret")
        addresses = await served.use_cases.team_pages.addresses(HOME)
        assert isinstance(addresses, PageAddresses)
        for document in DOCUMENTS:
            async with session.get(f"/{document}") as answer:
                assert answer.status == 404
            async with session.get(f"{addresses.base}{document}".removeprefix(URL)) as answer:
                assert answer.status == 200
                assert answer.headers["Cache-Control"].startswith("private")
                assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
        await served.set_up(None, page="off")
        async with session.get(addresses.calendar.removeprefix(URL)) as answer:
            assert answer.status == 404
        for nonsense in ("/t/%00/feed.json", f"/t/{'a' * 65}/feed.json", "/t/../feed.atom", "/feed.rss"):
            async with session.get(nonsense) as answer:
                assert answer.status == 404


async def test_who_has_it_gets_304_and_who_takes_gzip_gets_that(site: Site, served: House) -> None:
    async with reading(site, served) as session:
        async with session.get("/feed.json", headers={"Accept-Encoding": "br, gzip;q=0.5"}) as answer:
            assert answer.headers["Content-Encoding"] == "gzip"
            assert answer.headers["Vary"] == "Accept-Encoding"
            gzipped, etag = await answer.read(), answer.headers["ETag"]
        async with session.get("/feed.json", headers={"Accept-Encoding": "gzip;q=0"}) as answer:
            assert "Content-Encoding" not in answer.headers
            assert await answer.read() == gzip.decompress(gzipped)
        async with session.get("/feed.json", headers={"If-None-Match": f'"other", {etag}'}) as answer:
            assert (answer.status, await answer.read(), answer.headers["ETag"]) == (304, b"", etag)
        async with session.get("/") as answer:
            etag = answer.headers["ETag"]
        async with session.head("/", headers={"If-None-Match": etag}) as answer:
            assert answer.status == 304
        async with session.head("/calendar.ics") as answer:
            assert (answer.status, answer.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
        async with session.post("/calendar.ics") as answer:
            assert answer.status == 405


async def test_the_calendar_is_that_of_the_buttons_without_results(site: Site, served: House) -> None:
    await served.result("race2", 20, note="a penalty")
    async with reading(site, served) as session, session.get("/calendar.ics") as answer:
        data = await answer.read()
    button = await served.use_cases.calendars.make(HOME, (await served.season()).id)
    own, theirs = take_apart(data), take_apart(button.data)
    assert [event.get("UID") for event in own.all("VEVENT")] == [e.get("UID") for e in theirs.all("VEVENT")]
    assert [e.get("DTSTART") for e in own.all("VEVENT")] == [e.get("DTSTART") for e in theirs.all("VEVENT")]
    assert own.get("REFRESH-INTERVAL") == "PT1H"
    assert b"20th" not in data
    assert b"penalty" not in data
    assert b"Download" not in data
    calendar = icalendar.Calendar.from_ical(data)
    assert all(not event.errors for event in calendar.walk("VEVENT"))


async def test_feed_readers_read_the_news_without_complaint(site: Site, served: House) -> None:
    await served.result("race2", 20, note=HOSTILE.splitlines()[0])
    await served.quote("Jessica", HOSTILE, session="race2")
    async with reading(site, served) as session:
        async with session.get("/feed.atom") as answer:
            assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
            atom = await answer.read()
        async with session.get("/feed.json") as answer:
            assert answer.headers["Content-Type"] == "application/feed+json; charset=utf-8"
            json_items = check_json_feed(json.loads(await answer.read()))
    parsed = feedparser.parse(atom)
    assert not parsed.bozo
    titles = [entry.title for entry in parsed.entries]
    assert sorted(titles) == [
        "Jessica Bäckman on Race 2 at Spa-Francorchamps",
        "Race 2 at Spa-Francorchamps: 20th in Silver",
    ]
    assert "<script" not in "".join(entry.content[0].value for entry in parsed.entries)
    assert [item["id"] for item in json_items] == check_atom(ET.fromstring(atom))  # noqa: S314 - our own
    assert [item["title"] for item in json_items] == titles
    quote = next(item for item in json_items if item["tags"] == ["quote"])
    assert quote["content_text"] == f"“{HOSTILE}”"
    assert "&lt;script&gt;" in quote["content_html"]


def check_atom(feed: ET.Element) -> list[str]:
    """What RFC 4287 asks for (4.1.1, 4.1.2); the ids of the entries."""
    for name in ("id", "title", "updated", "author/a:name"):
        (element,) = feed.findall(f"a:{name}", ATOM)
        assert element.text
    links = {link.get("rel"): link.get("href") for link in feed.findall("a:link", ATOM)}
    assert links == {"self": f"{URL}/feed.atom", "alternate": f"{URL}/"}
    ids = []
    for entry in feed.findall("a:entry", ATOM):
        for name in ("id", "title", "updated", "published", "content"):
            (element,) = entry.findall(f"a:{name}", ATOM)
            assert element.text
        (link,) = entry.findall("a:link", ATOM)
        assert (link.get("href") or "").startswith(f"{URL}/#")
        for name in ("updated", "published"):
            assert datetime.fromisoformat(entry.findtext(f"a:{name}", "", ATOM)).tzinfo
        ids.append(entry.findtext("a:id", "", ATOM))
    assert all(id_.startswith("urn:uuid:") for id_ in ids)
    assert len(set(ids)) == len(ids)
    return ids


def check_json_feed(feed: dict[str, Any]) -> list[dict[str, Any]]:
    """What JSON Feed 1.1 asks for; the items."""
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{URL}/feed.json"
    assert feed["home_page_url"] == f"{URL}/"
    assert feed["title"]
    items: list[dict[str, Any]] = feed["items"]
    for item in items:
        assert isinstance(item["id"], str)
        assert datetime.fromisoformat(item["date_published"]).tzinfo
        assert datetime.fromisoformat(item["date_modified"]).tzinfo
    return items


@pytest.mark.usefixtures("tagged")
async def test_the_page_and_the_feeds_are_in_the_servers_language_at_once(site: Site, served: House) -> None:
    async with reading(site, served) as session:
        async with session.get("/") as answer:
            assert '<html lang="en">' in await answer.text()
        await served.set_up(None, language="sv")
        async with session.get("/") as answer:
            page = await answer.text()
        async with session.get("/feed.json") as answer:
            feed = await answer.json(content_type=None)
    assert '<html lang="sv">' in page
    assert "(sv) " in page
    assert feed["language"] == "sv"


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("sv-SE,sv;q=0.9,en;q=0.8", "sv"),
        ("nl,fr-CA;q=0.7", "fr"),
        ("nl", "en"),
        ("", "en"),
        (";;,x", "en"),
        ("SV-se, EN", "sv"),
        ("DE", "de"),
    ],
)
async def test_where_nothing_is_the_reader_is_told_in_the_browsers_language(
    site: Site, served: House, accepted: str, language: str
) -> None:
    headers = {"Accept": "text/html", "Accept-Language": accepted}
    async with reading(site, served) as session, session.get("/t/nobody/", headers=headers) as answer:
        assert answer.status == 404
        assert f'<html lang="{language}">' in await answer.text()

"""The team's page and its pictures over HTTP: what is shown, what not yet, and what not any more."""

import json
from datetime import timedelta

import aiohttp
import pytest
from bs4 import BeautifulSoup

from bot.domain.base.team_page import PageAddresses
from bot.domain.page.team_feed import TeamFeed
from bot.domain.press.photo import Hanging, Picture
from bot.errors import DatabaseFault, DatabaseFaultError
from bot.services.server.look import LookChoices, Reset
from bot.storage.database import Database
from bot.web.documents import make_document
from bot.web.site import Site
from tests.clocks import FixedClock
from tests.services.house import HOME, PETRA, House, make_house
from tests.web.served import URL, reading

PHOTO, LOGO, UNSHOWN = Picture(b"photo"), Picture(b"logo"), Picture(b"nobody's")


async def read_page(session: aiohttp.ClientSession, path: str = "/") -> BeautifulSoup:
    async with session.get(path) as answer:
        assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert "script-src" not in policy
        return BeautifulSoup(await answer.read(), "html.parser")


def texts(page: BeautifulSoup, selector: str) -> list[str]:
    return [" ".join(element.get_text(" ").split()) for element in page.select(selector)]


async def test_the_page_tells_what_was_posted_as_it_stands_now(site: Site, served: House) -> None:
    await served.result("race2", 20, photo=Hanging(PHOTO, "racing one", "Spray"))
    await served.quote("Jessica", "First line.\nSecond line.", session="race2", language="English")
    async with reading(site, served) as session:
        page = await read_page(session)
        assert texts(page, "h1") == ["Bäckman siblings"]
        assert texts(page, "#result-1 td") == ["20th in Silver"]
        assert texts(page, "#quote-1 p") == [
            "First line.",
            "Second line.",
            "Jessica Bäckman Race 2 at Spa-Francorchamps",
        ]
        assert page.select_one("#quote-1 blockquote[lang=en]")
        (shown,) = page.select("main img")
        assert (shown["src"], shown["alt"]) == (f"pictures/{PHOTO.digest}.jpg", "Spray")
        assert texts(page, "figcaption") == ["Photo: racing one"]
        (data,) = page.select("script")
        assert data["type"] == "application/ld+json"
        assert json.loads(data.text)["@graph"][0]["@type"] == "SportsEvent"
        (image,) = page.select('meta[property="og:image"]')
        assert image["content"] == f"{URL}/pictures/{PHOTO.digest}.jpg"
        kinds = [link["type"] for link in page.select("link[rel=alternate]")]
        assert kinds == ["application/atom+xml", "application/feed+json", "text/calendar"]
        await served.result("race2", 18)
        assert texts(await read_page(session), "#result-1 td") == ["18th in Silver"]
        await served.withdraw("race2")
        assert (await read_page(session)).select_one("#result-1") is None


async def test_under_spoiler_marks_neither_result_nor_photo_can_be_had(site: Site, served: House) -> None:
    await served.set_up(None, spoilers="24")
    await served.result("race2", 3, photo=Hanging(PHOTO))
    drafted = await served.use_cases.recaps.draft(HOME, None, PETRA)
    published = await served.use_cases.recaps.publish(HOME, drafted.draft.key, PETRA)
    recap = f"/recap/{published.news.round.id}/"
    await served.deliver()
    async with reading(site, served) as session:
        page = await read_page(session)
        assert page.select_one("#result-1") is None
        assert "3rd" not in page.text
        assert await status(session, recap) == 404
        assert await status(session, f"/pictures/{PHOTO.digest}.jpg") == 404
        served.clock.move(timedelta(hours=24))
        assert texts(await read_page(session), "#result-1 td") == ["3rd in Silver"]
        assert await status(session, f"/pictures/{PHOTO.digest}.jpg") == 200
        assert await status(session, recap) == 200


async def test_pictures_are_kept_for_good_by_who_has_them_and_no_other_can_be_had(
    site: Site, served: House
) -> None:
    await served.set_up(None, look=LookChoices(colour="#C8102E", logo=LOGO))
    await served.result("race2", 20, photo=Hanging(PHOTO))
    served.use_cases.photos.hold(UNSHOWN)
    async with reading(site, served) as session:
        async with session.get(f"/pictures/{PHOTO.digest}.jpg") as answer:
            assert (await answer.read(), answer.headers["Content-Type"]) == (PHOTO.data, "image/jpeg")
            assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
            etag = answer.headers["ETag"]
        async with session.get(f"/pictures/{PHOTO.digest}.jpg", headers={"If-None-Match": etag}) as answer:
            assert (answer.status, await answer.read()) == (304, b"")
        async with session.get(f"/pictures/{LOGO.digest}.png") as answer:
            assert (await answer.read(), answer.headers["Content-Type"]) == (LOGO.data, "image/png")
        for nothing in (f"{PHOTO.digest}.png", f"{LOGO.digest}.jpg", f"{UNSHOWN.digest}.jpg", "x.jpg"):
            assert await status(session, f"/pictures/{nothing}") == 404
        await served.set_up(None, look=LookChoices(logo=Reset.DEFAULT))
        assert await status(session, f"/pictures/{LOGO.digest}.png") == 404
        await served.set_up(None, page="off")
        assert await status(session, f"/pictures/{PHOTO.digest}.jpg") == 404


async def test_a_picture_that_is_gone_since_the_page_was_read_is_not_found(
    site: Site, served: House, database: Database
) -> None:
    await served.result("race2", 20, photo=Hanging(PHOTO))
    async with reading(site, served) as session:
        assert await status(session, "/") == 200
        async with database.write() as tx:
            await tx.exec_driver_sql("UPDATE results SET photo = NULL, photo_credit = NULL, photo_alt = NULL")
            await tx.exec_driver_sql("DELETE FROM photos")
        assert await status(session, f"/pictures/{PHOTO.digest}.jpg") == 404


async def test_a_recap_has_a_page_of_its_own_with_the_files_of_the_press_pack(
    site: Site, served: House
) -> None:
    await served.result("race2", 20, photo=Hanging(PHOTO))
    await served.quote("Jessica", "We had good speed.", session="race2", language="English")
    drafted = await served.use_cases.recaps.draft(HOME, None, PETRA)
    await served.use_cases.recaps.rewrite(HOME, drafted.draft.key, "A wet Sunday", "It rained.\n\nA lot.")
    await served.use_cases.recaps.publish(HOME, drafted.draft.key, PETRA)
    async with reading(site, served) as session:
        (link,) = (await read_page(session)).select("#recaps ~ .cards a")
        recap = await read_page(session, f"/{link['href']}")
        assert texts(recap, "h1") == ["A wet Sunday"]
        assert texts(recap, ".lead") == ["It rained.", "A lot."]
        assert texts(recap, "blockquote[lang=en]") == ["We had good speed."]
        assert texts(recap, "tr") == ["Race 2 20th place"]
        assert [image["src"] for image in recap.select("main img")] == [f"../../pictures/{PHOTO.digest}.jpg"]
        released = {}
        for file in recap.select("#press ~ ul a"):
            async with session.get(f"/{link['href']}{file['href']}") as answer:
                released[answer.headers["Content-Type"]] = await answer.text()
        assert "It rained." in released["text/plain; charset=utf-8"]
        assert "# A wet Sunday" in released["text/markdown; charset=utf-8"]
        assert "Race 2" in released["text/csv; charset=utf-8"]
        assert await status(session, "/recap/999/") == 404
        assert await status(session, "/recap/999/release.txt") == 404


async def test_a_secret_page_says_so_to_search_engines_and_its_address_works_without_its_slash(
    site: Site, served: House
) -> None:
    await served.set_up(None, page="secret")
    addresses = await served.use_cases.team_pages.addresses(HOME)
    assert isinstance(addresses, PageAddresses)
    path = addresses.base.removeprefix(URL)
    async with reading(site, served) as session:
        page = await read_page(session, path.rstrip("/"))
        assert page.select('meta[name=robots][content="noindex, nofollow"]')
        (canonical,) = page.select("link[rel=canonical]")
        assert canonical["href"] == addresses.base
        async with session.get(path) as answer:
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert "Access-Control-Allow-Origin" not in answer.headers


async def test_a_team_without_a_season_has_no_page_yet(
    site: Site, database: Database, clock: FixedClock
) -> None:
    house = make_house(database, clock, URL)
    await house.set_up(None, page="public")
    async with reading(site, house) as session:
        for path in ("/", "/calendar.ics", "/feed.json", f"/pictures/{PHOTO.digest}.jpg", "/recap/1/"):
            assert await status(session, path) == 404


async def test_where_nothing_is_browsers_get_a_page_and_others_a_line(site: Site, served: House) -> None:
    async with reading(site, served) as session:
        for path in ("/nothing", "/t/nobody/", "/recap/x/"):
            async with session.get(path, headers={"Accept": "text/html,*/*"}) as answer:
                assert answer.status == 404
                page = BeautifulSoup(await answer.read(), "html.parser")
                assert texts(page, "h1") == ["Nothing here"]
        async with session.get("/nothing") as answer:
            assert (await answer.text()).startswith("There is nothing at this address.")


async def test_pictures_wait_for_the_database_too(
    site: Site, served: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = f"/pictures/{PHOTO.digest}.jpg"
    async with reading(site, None) as session:
        assert await status(session, path) == 503
    monkeypatch.setattr(served.use_cases.team_pages, "find_all", break_down)
    async with reading(site, served) as session:
        assert await status(session, path) == 503
        assert await status(session, "/") == 503


async def break_down(_page_names: object) -> None:
    raise DatabaseFaultError(DatabaseFault.SILENT)


async def status(session: aiohttp.ClientSession, path: str) -> int:
    async with session.get(path) as answer:
        return answer.status


async def test_a_page_is_read_anew_when_something_of_it_changes_and_at_a_whole_minute(
    site: Site, served: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    readings: list[int] = []
    read = served.use_cases.team_feeds.read

    async def read_counted(server_id: int) -> TeamFeed | None:
        readings.append(server_id)
        return await read(server_id)

    monkeypatch.setattr(served.use_cases.team_feeds, "read", read_counted)
    await served.result("race2", 20)
    async with reading(site, served) as session:

        async def count_after_asking() -> int:
            await read_page(session)
            return len(readings)

        assert [await count_after_asking() for _ in range(3)] == [1, 1, 1]
        await served.deliver()
        served.clock.move(timedelta(seconds=59))
        assert await count_after_asking() == 1, "what goes out in Discord changes nothing of it"
        served.clock.move(timedelta(seconds=1))
        assert [await count_after_asking() for _ in range(2)] == [2, 2]
        await served.quote("Jessica", "We had good speed.", session="race2")
        assert [await count_after_asking() for _ in range(2)] == [3, 3]


def test_what_is_read_anew_and_is_the_same_is_not_packed_anew() -> None:
    assert make_document("text/html", b"page") is make_document("text/html", b"page")
    assert make_document("text/html", b"page") != make_document("text/html", b"corrected")

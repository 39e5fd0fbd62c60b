"""The team's page in a real browser, which alone knows what its Content-Security-Policy lets through."""

import pytest
from playwright.async_api import Page

from bot.domain.press.photo import Hanging, Picture
from bot.services.server.look import LookChoices
from bot.web.site import Site
from tests.person import PHONE, find_browser, open_browser
from tests.pictures_made import encoded, two_halves
from tests.services.house import HOME, PETRA, House
from tests.web.served import reading

BROWSER = find_browser()
LONG = "Donaudampfschifffahrtsgesellschaftskapitän"
DARK_PAPER = "rgb(20, 24, 29)"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not BROWSER,
        reason="no Chromium: install one (Debian: apt-get install chromium) or name it in PITBOARD_CHROMIUM",
    ),
]


async def test_a_phone_shows_page_and_recap_with_their_style_and_pictures_and_nothing_is_refused(
    site: Site, served: House
) -> None:
    logo = Picture(encoded(two_halves((40, 40)), "PNG"))
    await served.set_up(None, team=LONG, look=LookChoices(colour="#C8102E", logo=logo))
    photo = Picture(encoded(two_halves((60, 40)), "JPEG"))
    await served.result("race2", 20, note=LONG * 4, photo=Hanging(photo))
    await served.quote("Jessica", f"<script>alert(1)</script> {LONG * 4}", session="race2")
    drafted = await served.use_cases.recaps.draft(HOME, None, PETRA)
    await served.use_cases.recaps.publish(HOME, drafted.draft.key, PETRA)
    complaints: list[str] = []
    async with reading(site, served) as session, open_browser(BROWSER or "", width=PHONE) as page:
        page.on("console", lambda message: complaints.append(message.text))
        page.on("requestfailed", lambda request: complaints.append(request.url))
        await page.emulate_media(color_scheme="dark")
        async with session.get("/") as answer:
            await page.goto(str(answer.url))
        await check(page)
        await page.locator("#recaps ~ .cards a").click()
        await page.wait_for_url("**/recap/*/")
        await check(page)
    assert complaints == []


async def check(page: Page) -> None:
    """Its style is let through, its pictures can be seen, and nothing is wider than the phone."""
    assert await page.evaluate("getComputedStyle(document.body).backgroundColor") == DARK_PAPER
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE
    sizes = await page.evaluate(
        """async () => {
          const images = [...document.images];
          images.forEach((image) => { image.loading = "eager"; });
          await Promise.all(images.map((image) => image.decode()));
          return images.map((image) => image.naturalWidth);
        }"""
    )
    assert sizes == [40, 60]

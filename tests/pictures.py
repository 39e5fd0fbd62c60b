"""Makes the README's pictures anew, from the sandbox's page: `python -m tests.pictures`."""

import asyncio
import sys
from pathlib import Path

from playwright.async_api import FloatRect, Locator, Page

from tests.gallery import keep_small
from tests.person import Person, find_browser, open_browser, running_sandbox

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
PETRA, FINN = "Petra", "Finn"
WIDTH, ABOVE, BELOW = 670, 0, 8
"""In the page's pixels: an avatar with Discord's widest frame, and the air around it."""

CORRECTION = {
    "position": "20",
    "overall": "26",
    "grid": "34",
    "note": "18th on the road, 11 s added for a pit stop 0.3 s too short",
}


async def main() -> None:
    """Play a weekend, and picture what a fan sees of it."""
    browser = find_browser()
    if not browser:
        sys.exit("No Chromium: install one, or name it in PITBOARD_CHROMIUM.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    async with running_sandbox() as (_, address), open_browser(browser, scale=2, height=1600) as page:
        person = Person(page)
        await person.opens(address)
        await _picture_results(person)
        await _picture_next(person)


async def _picture_results(person: Person) -> None:
    await person.runs("clock", to="2023-07-02 18:00")
    await person.runs("result", session="race2", position="18")
    await person.runs("result", session="race2", **CORRECTION)
    await person.becomes(FINN)
    await person.runs("results")
    posts = (person.posts("Race 2: 20th in Silver"), person.posts("Spa-Francorchamps: results"))
    await _save(person.page, "results.png", *posts)


async def _picture_next(person: Person) -> None:
    await person.becomes(PETRA)
    await person.runs("clock", to="2023-07-05 19:30")
    await person.becomes(FINN)
    await person.runs("next")
    await person.becomes(PETRA)
    await person.runs("clock")
    await person.becomes(FINN)
    await _save(person.page, "next.png", person.posts("Finn used /next"), person.posts("Round 4: Misano"))


async def _save(page: Page, name: str, first: Locator, last: Locator) -> None:
    """Picture everything from one message to another, which both have to be in view."""
    await page.mouse.move(0, 0)
    await page.locator("#composer").evaluate("box => { box.style.visibility = 'hidden'; }")
    top, bottom = await first.bounding_box(), await last.bounding_box()
    assert top
    assert bottom
    height = bottom["y"] + bottom["height"] - top["y"] + ABOVE + BELOW
    clip: FloatRect = {"x": top["x"], "y": top["y"] - ABOVE, "width": WIDTH, "height": height}
    keep_small(await page.screenshot(clip=clip), FOLDER / name)
    await page.locator("#composer").evaluate("box => { box.style.visibility = ''; }")


if __name__ == "__main__":
    asyncio.run(main())

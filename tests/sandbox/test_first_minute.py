"""The sandbox as a person has it: the real process, its page in a real browser, what the README says."""

import os
import re
import signal
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.person import PATIENCE, PHONE, Person, find_browser, open_browser, running_sandbox

pytestmark = pytest.mark.slow

BROWSER = find_browser()
README = Path(__file__).parent.parent.parent / "README.md"

expect.set_options(timeout=PATIENCE * 1000)

needs_browser = pytest.mark.skipif(
    not BROWSER and not os.environ.get("CI"),
    reason="no Chromium: install one (Debian: apt-get install chromium) or name it in PITBOARD_CHROMIUM",
)


@needs_browser
@pytest.mark.parametrize("width", [PHONE, 1280])
async def test_a_person_can_do_what_the_readme_says_by_keys_alone(width: int) -> None:
    assert BROWSER, "CI installs Chromium, so that this test is never skipped there"
    async with running_sandbox() as (sandbox, address):
        async with open_browser(BROWSER, width=width, height=844) as page:
            person = Person(page)
            await person.opens(address)
            await _posts_a_result(person)
            await _reads_it_as_a_fan(person)
            await _lets_time_pass(person)
            await _posts_a_drivers_words(person)
            await _looks_at_the_settings(person)
            await _is_asked_for_what_is_missing(person)
            await _fills_in_a_form(person)
            await _opens_what_was_posted(person)
            await _reads_times_in_another_language(person)
            await _fits(page, width)
        sandbox.send_signal(signal.SIGTERM)
        assert await sandbox.wait() == 0
        _, complaints = await sandbox.communicate()
        assert complaints == b""


def test_the_readme_says_what_is_tried_here() -> None:
    first_screen = README.read_text("utf-8").partition("## Try it")[2].partition("\n## ")[0]
    steps = (
        "/result race2 20",
        "Finn",
        "/next",
        "Next ▸",
        "Post as quote",
        "Ask the driver",
        "She approves",
        "/setup",
    )
    places = [first_screen.find(step) for step in steps]
    assert -1 not in places
    assert places == sorted(places)


async def _posts_a_result(person: Person) -> None:
    await expect(person.page.get_by_text("Example times")).to_be_visible()
    await expect(person.posts("Welcome to Pitboard's sandbox")).to_contain_text("Six things to try")
    await person.types("/result race2 20")
    await expect(person.posts("Only you can see this").last).to_contain_text("Race 2")
    post = person.posts("Race 2: 20th in Silver").and_(person.posts("Aston Martin"))
    await expect(post).to_be_in_viewport()
    await person.types("/result race2 21")
    await expect(person.posts("Race 2: 21st in Silver").and_(person.posts("Aston Martin"))).to_be_visible()
    await expect(post).to_have_count(0)


async def _reads_it_as_a_fan(person: Person) -> None:
    page = person.page
    await page.keyboard.press("Alt+3")
    await expect(page.get_by_role("button", name="Finn", pressed=True)).to_be_visible()
    await expect(person.posts("Race 1: 24th in Silver")).to_be_visible()
    await expect(person.posts("Welcome to Pitboard's sandbox")).to_have_count(0)
    await person.types("/next")
    await expect(person.posts("Finn used /next")).to_contain_text("On now: Race 2")
    await person.types("/result race2 1")
    await expect(person.posts("Finn used /result")).to_contain_text("You need the")


async def _lets_time_pass(person: Person) -> None:
    page = person.page
    await page.get_by_role("button", name="Next ▸").focus()
    await page.keyboard.press("Enter")
    reminder = person.posts("Round 4: Misano")
    await expect(reminder).to_contain_text("in 7 days")
    await expect(page.locator("#time")).to_contain_text("7 July")


async def _posts_a_drivers_words(person: Person) -> None:
    page = person.page
    await page.keyboard.press("Alt+1")
    await page.keyboard.press("Alt+ArrowDown")
    await expect(page).to_have_title("#team-desk · Pitboard's sandbox")
    menu = page.get_by_role("button", name="Menu of the message by Jessica Bäckman")
    await expect(menu.first).to_be_in_viewport()
    await menu.first.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menuitem", name="Apps: Post as quote")).to_be_focused()
    await page.keyboard.press("Enter")
    await person.posts("Petra used Post as quote").get_by_role("button", name="Ask the driver").focus()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Alt+2")
    await page.get_by_role("button", name="✉ Pitboard new").focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Approve").focus()
    await page.keyboard.press("Enter")
    await expect(person.posts("Thank you")).to_be_visible()
    await page.keyboard.press("Alt+ArrowUp")
    await page.keyboard.press("Alt+ArrowUp")
    await expect(person.posts("what a race, and what a crowd")).to_be_visible()


async def _looks_at_the_settings(person: Person) -> None:
    page = person.page
    await page.keyboard.press("Alt+1")
    await person.types("/set")
    await expect(page.get_by_role("textbox", name="Message")).to_have_value("/setup ")
    await page.keyboard.press("Enter")
    panel = person.posts("Petra used /setup")
    await expect(panel.get_by_role("combobox").first).to_have_value(_any_id())
    await expect(panel.get_by_role("combobox").first.locator("option:checked")).to_have_text("#race-news")
    await person.types("/setup page")
    line = page.get_by_role("textbox", name="Message")
    await expect(line).to_have_value("/setup page:")
    await line.fill("")


def _any_id() -> re.Pattern[str]:
    return re.compile(r"\d+")


async def _is_asked_for_what_is_missing(person: Person) -> None:
    """Enter again and again asks for the same, and sends nothing."""
    line = person.page.get_by_role("textbox", name="Message")
    await line.fill("")
    for _ in range(3):
        await person.types("/quote" if not await line.input_value() else "")
        await expect(line).to_have_value("/quote driver:")
        await expect(person.page.get_by_role("alert").first).to_contain_text("Type driver too")
    await line.fill("")


async def _fills_in_a_form(person: Person) -> None:
    page = person.page
    await person.types("/Result race2")
    form = page.get_by_role("dialog", name="Result")
    await expect(form.get_by_role("combobox").first.locator("option:checked")).to_have_text("Race 2")
    for key in ("Tab", "ArrowDown", "ArrowUp", "Tab"):
        await page.keyboard.press(key)
    await page.keyboard.type("19 overall 25")
    await page.keyboard.press("Enter")
    await expect(form).to_be_hidden()
    await expect(person.posts("Race 2: 19th in Silver").last).to_be_visible()


async def _opens_what_was_posted(person: Person) -> None:
    await person.page.get_by_role("link", name="open the message").last.focus()
    await person.page.keyboard.press("Enter")
    await expect(person.page.locator("article.sought")).to_contain_text("Race 2: 19th in Silver")


async def _reads_times_in_another_language(person: Person) -> None:
    await expect(person.page.locator("#time")).to_contain_text("July")
    await person.page.get_by_label("The language of your Discord").select_option("Deutsch")
    await expect(person.page.locator("#time")).to_contain_text("Juli")


async def _fits(page: Page, width: int) -> None:
    """Nothing is wider than the screen, and what is typed can be read whole."""
    await page.get_by_role("textbox", name="Message").fill("/result race2 20 note: " + "a long note " * 12)
    widest = await page.evaluate("document.documentElement.scrollWidth")
    assert widest == width
    box = await page.get_by_role("textbox", name="Message").evaluate(
        "box => [box.scrollHeight, box.clientHeight]"
    )
    assert box[0] <= box[1]

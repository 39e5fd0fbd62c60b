"""The sandbox as a person has it: the real process, its page in a real browser, the main job."""

import os
import signal

import pytest
from playwright.async_api import expect

from tests.person import PATIENCE, Person, find_browser, open_browser, running_sandbox

pytestmark = pytest.mark.slow

PETRA, FINN = "Petra (press officer)", "Finn (fan)"
BROWSER = find_browser()

expect.set_options(timeout=PATIENCE * 1000)


@pytest.mark.skipif(
    not BROWSER and not os.environ.get("CI"),
    reason="no Chromium: install one (Debian: apt-get install chromium) or name it in PITBOARD_CHROMIUM",
)
async def test_a_person_can_follow_the_main_job_in_the_page() -> None:
    assert BROWSER, "CI installs Chromium, so that this test is never skipped there"
    async with running_sandbox() as (sandbox, address):
        async with open_browser(BROWSER) as page:
            person = Person(page)
            await person.opens(address)
            await expect(page.get_by_role("heading", name="race-news")).to_be_visible()
            await _asks_what_comes_next(person)
            await _announces_a_result(person)
            await _is_refused_as_a_fan(person)
            await _jumps_to_the_next_reminder(person)
        sandbox.send_signal(signal.SIGTERM)
        assert await sandbox.wait() == 0
        _, complaints = await sandbox.communicate()
        assert complaints == b""


async def _asks_what_comes_next(person: Person) -> None:
    await person.runs("next")
    answer = person.posts("Round 3 of 6 · June 29th – July 2nd")
    await expect(answer).to_contain_text("Spa-Francorchamps")
    await expect(answer).to_contain_text("The weekend is under way")


async def _announces_a_result(person: Person) -> None:
    await person.becomes(PETRA)
    await person.runs("result", session="race2", position="20")
    answer = person.posts("Posted in")
    await expect(answer).to_contain_text("Only you can see this")
    await expect(answer).to_contain_text("Posted in #race-news")
    await expect(person.posts("Race 2: 20th in Silver").and_(person.posts("Aston Martin"))).to_be_visible()


async def _is_refused_as_a_fan(person: Person) -> None:
    await person.becomes(FINN)
    await expect(person.posts("Posted in")).to_have_count(0)
    await expect(person.posts("Race 2: 20th in Silver")).to_be_visible()
    await person.runs("result", session="race2", position="1")
    await expect(person.posts("Only the team's staff can do this")).to_be_visible()
    await expect(person.page.get_by_role("status").get_by_text("Action completed")).to_be_visible()


async def _jumps_to_the_next_reminder(person: Person) -> None:
    await person.runs("calendar")
    await expect(person.posts("6 rounds")).to_contain_text("Misano · July 14th–16th · in 2 weeks")
    await person.runs("clock")
    answer = person.posts("It is now")
    await expect(answer).to_contain_text("Friday, 7 July 2023 at 9:00")
    await expect(answer).to_contain_text("Friday, July 7th, 09:00 in Europe/Rome")
    reminder = person.posts("Round 4: Misano")
    await expect(reminder).to_have_count(1)
    await expect(reminder).to_contain_text("07/07/2023, 09:00")
    await expect(reminder).to_contain_text("in 7 days")
    # What was posted before the jump tells the new distance too.
    await expect(person.posts("6 rounds")).to_contain_text("Misano · July 14th–16th · in 7 days")

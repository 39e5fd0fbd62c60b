"""A person at the sandbox's page: types slash commands into headless Chromium and reads what is there."""

import asyncio
import os
import re
import shutil
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Locator, Page, async_playwright

PATIENCE = 90
"""Seconds for anything that the page shows; a busy machine is slow."""
NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = 390
"""Width of a phone, in the page's pixels."""
SETTLED = "() => document.body.dataset.settled === 'true'"


def find_browser() -> str | None:
    """Where Chromium is, if it is anywhere."""
    return os.environ.get("PITBOARD_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@asynccontextmanager
async def running_sandbox() -> AsyncIterator[tuple[Process, str]]:
    """`python -m bot sandbox` as its own process, and the address that it prints."""
    sandbox = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "sandbox", stdout=PIPE, stderr=PIPE
    )
    try:
        async with asyncio.timeout(PATIENCE):
            address = await _address(sandbox)
        yield sandbox, address
    finally:
        if sandbox.returncode is None:
            sandbox.terminate()
        async with asyncio.timeout(PATIENCE):
            await sandbox.communicate()


async def _address(sandbox: Process) -> str:
    assert sandbox.stdout
    async for line in sandbox.stdout:
        if found := re.search(rb"http://127\.0\.0\.1:\d+/", line):
            return found[0].decode()
    raise AssertionError("the sandbox printed no address")


@asynccontextmanager
async def open_browser(
    path: str, *, width: int = 1280, height: int = 900, scale: float = 1
) -> AsyncIterator[Page]:
    """An empty page of a new browser, which stands in Belgium."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        try:
            page = await browser.new_page(
                viewport={"width": width, "height": height},
                device_scale_factor=scale,
                locale="en-GB",
                timezone_id="Europe/Brussels",
            )
            page.set_default_timeout(PATIENCE * 1000)
            yield page
        finally:
            await browser.close()


class Person:
    """Acts as people do: by the labels they read and the keys they press."""

    def __init__(self, page: Page) -> None:
        self.page = page

    async def opens(self, address: str) -> None:
        """Open the sandbox's page."""
        await self.page.goto(address)
        await self._until_settled()

    async def becomes(self, name: str) -> None:
        """Go on as somebody else, by one press."""
        await self.page.locator("#people").get_by_role("button", name=name).click()
        await self._until_settled()

    async def enters(self, channel: str) -> None:
        """Go to a channel, or to the direct messages with Pitboard."""
        await self.page.locator("#channels").get_by_role("button", name=channel).click()
        await self._until_settled()

    async def types(self, line: str) -> None:
        """Type a line, which goes into the box at the bottom by itself, and press Enter."""
        await self.page.keyboard.type(line)
        await self.page.keyboard.press("Enter")
        await self._until_settled()

    async def runs(self, command: str, **options: str) -> None:
        """Send `/command` with its options in one line, and wait until it has been answered."""
        line = " ".join([f"/{command}", *(f"{name}:{value}" for name, value in options.items())])
        await self.page.get_by_role("textbox", name="Message").fill(line)
        await self.page.keyboard.press("Enter")
        await self._until_settled()

    async def presses(self, label: str) -> None:
        """Press the last button of that label, and wait until it has been answered."""
        await self.page.get_by_role("button", name=label, exact=True).last.click()
        await self._until_settled()

    def posts(self, text: str) -> Locator:
        """The messages that say `text`."""
        return self.page.locator("#messages article", has_text=text)

    async def _until_settled(self) -> None:
        """Nothing is under way any more, and what came of it is drawn."""
        await self.page.wait_for_function(SETTLED)

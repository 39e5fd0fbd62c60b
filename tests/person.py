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
SETTLED = """async () => {
    while (!window.simcordPreview?.ready) await new Promise(later => setTimeout(later, 50));
}"""


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
        if found := re.search(rb"http://127\.0\.0\.1:\d+/#\S+", line):
            return found[0].decode()
    raise AssertionError("the sandbox printed no address")


@asynccontextmanager
async def open_browser(path: str, *, height: int = 900, scale: float = 1) -> AsyncIterator[Page]:
    """An empty page of a new browser."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        try:
            page = await browser.new_page(
                viewport={"width": 1280, "height": height}, device_scale_factor=scale
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
        """Go on as somebody else."""
        await self.page.get_by_label("Viewing as").select_option(label=name)
        await self._until_settled()

    async def runs(self, command: str, **options: str) -> None:
        """Type `/command` with its options, send it, and wait until it has been answered."""
        await self.page.get_by_role("textbox", name="Message").fill(f"/{command}")
        await self.page.locator(".command-entry", has_text=f"/{command}").first.wait_for()
        await self.page.keyboard.press("Enter")
        await self.page.get_by_role("button", name=f"Command /{command}").wait_for()
        for name, value in options.items():
            await self._fills(name, value)
        await self.page.get_by_role("button", name="Send").click()
        await self._until_settled()

    async def presses(self, label: str) -> None:
        """Press the last button of that label, and wait until it has been answered."""
        await self.page.get_by_role("button", name=label, exact=True).last.click()
        await self._until_settled()

    def posts(self, text: str) -> Locator:
        """The messages that say `text`."""
        return self.page.locator("#channel-message-list article", has_text=text)

    async def _fills(self, option: str, value: str) -> None:
        """Fill in an option, which is added first where it isn't asked for; a suggestion is taken."""
        field = self.page.locator(f'.command-row input[data-option="{option}"]')
        if not await field.count():
            await self.page.locator(".command-ghost").click()
            await self.page.locator(".command-suggestion").get_by_text(option, exact=True).click()
        await field.press_sequentially(value)
        if await field.get_attribute("role") == "combobox":
            await self._suggested(value).first.click()

    def _suggested(self, value: str) -> Locator:
        """What the bot suggests for just this text ("fp1": Free practice 1), or what bears it as its name."""
        asked = self.page.locator(".command-popup", has_text=f"OPTIONS MATCHING {value.upper()}")
        named = self.page.locator(".command-suggestion", has_text=value)
        return asked.locator(".command-suggestion").or_(named)

    async def _until_settled(self) -> None:
        """Nothing is under way any more, and what came of it is drawn."""
        async with asyncio.timeout(PATIENCE):
            await self.page.evaluate(SETTLED)

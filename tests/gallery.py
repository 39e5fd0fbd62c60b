"""Makes the pictures of `docs/gallery.md` anew: `python -m tests.gallery`.

Each message is one of the golden cases (`tests/posts/cases.py`), laid out as it is sent and drawn by the
sandbox's own page; the team's page on the web is drawn as it is served. `python -m tests.gallery look result_
quote_` pictures all cases that begin so, for phone and desktop, dark and light, under the system's temporary
folder, to be looked at.
"""

import asyncio
import base64
import io
import json
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from aiohttp import web
from PIL import Image, ImageDraw
from playwright.async_api import Page

import bot.sandbox
from bot.discord_ui.layout import layout
from bot.writers.team_page.html_pages import team_page
from tests.person import PHONE, find_browser, open_browser
from tests.posts.cases import CASES
from tests.posts.pages import example_page

FOLDER = Path(__file__).parent.parent / "docs" / "gallery"
PAGE = Path(bot.sandbox.__file__).parent / "page"
FONTS = str(files("simcord") / "preview" / "static" / "fonts")
DESKTOP = 760
COLOURS = 256
"""Of each picture: text and a few accents need no more, and a page of pictures loads at once."""


@dataclass(frozen=True)
class Picture:
    """One message: the golden case, its theme, the screen's width in the page's pixels, its own for each."""

    case: str
    theme: str
    width: int = PHONE
    scale: float = 2


GALLERY = {
    "result": Picture("look_result", "dark"),
    "win": Picture("result_win", "light"),
    "photo": Picture("result_photo", "dark"),
    "quote": Picture("quote_translated", "light"),
    "reminder": Picture("reminder_session", "dark"),
    "next": Picture("next_on_now", "light"),
    "weekend": Picture("results_two_cars", "dark", DESKTOP),
    "calendar": Picture("look_calendar", "light", DESKTOP),
    "recap": Picture("look_recap", "dark", DESKTOP, 1.25),  # long: it would be the heaviest by far
    "desk": Picture("desk_result_missing", "light", DESKTOP),
    "card": Picture("card_in_the_middle", "dark"),
    "timing": Picture("timing_changed", "dark", DESKTOP),
    "field": Picture("field_of_a_class", "light"),
    "standings": Picture("standings_after", "dark"),
    "guess": Picture("guess_saved", "dark"),
    "share": Picture("share_result", "light", DESKTOP, 1.25),
    "picture": Picture("picture_posted", "dark"),
    "picture-tall": Picture("picture_both", "light"),
    "season-chart": Picture("picture_season", "dark"),
    "standings-chart": Picture("picture_standings", "light"),
}
"""Twenty messages by their pictures' names."""

POLL = {
    "question": {"text": "Who was your driver of the day? Race 2, Spa-Francorchamps"},
    "answers": [
        {"answer_id": 1, "poll_media": {"text": "Andreas Bäckman"}},
        {"answer_id": 2, "poll_media": {"text": "Jessica Bäckman"}},
    ],
    "expiry": "2023-07-02T14:40:00Z",
    "results": {
        "is_finalized": False,
        "answer_counts": [
            {"id": 1, "count": 12, "me_voted": False},
            {"id": 2, "count": 14, "me_voted": True},
        ],
    },
}
"""A poll is no post of ours: Discord draws it, and here the sandbox."""

WEB_PICTURES: tuple[tuple[str, int, int, Literal["dark", "light"]], ...] = (
    ("page-phone", PHONE, 1400, "dark"),
    ("page-desk", 1000, 1400, "light"),
)
"""Of the team's page: name, width and height in its pixels, theme."""

HTML = """<!doctype html>
<html data-theme="{theme}">
<meta charset="utf-8">
<link rel="stylesheet" href="/page/page.css">
<style>
  html, body {{ display: block; height: auto; overflow: visible; }}
  h6 {{ margin: 14px 8px 2px; font: 12px monospace; }}
  .message {{ padding: 8px; margin: 0; }}
  .more {{ display: none; }}
</style>
<body></body>
<script type="module">
  import {{ MessageList }} from "/page/messages.js";
  import {{ keepTimes }} from "/page/times.js";
  const cases = {cases};
  const names = {{ users: {{}}, roles: {{ 222: "Press", 333: "Fans" }}, channels: {{ 111: "race-news" }} }};
  const view = {{ me: "1", bot: {{}}, menus: [], names, people: [], channels: [] }};
  const handlers = {{}};
  await document.fonts.load('16px "Sandbox Emoji"', "🏁");  // what is drawn before it is there stays as it is
  for (const [name, message] of cases) {{
    const root = document.createElement("section");
    root.id = name;
    const list = new MessageList(root, handlers);
    list.show({{ id: name, messages: [message] }}, view);
    if ({named}) document.body.append(Object.assign(document.createElement("h6"), {{ textContent: name }}));
    document.body.append(root);
  }}
  keepTimes(document, Date.parse("2023-07-01T14:40:00Z"), "en-GB");
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => null)));
  document.body.dataset.settled = "true";
</script>
</html>
"""


def main() -> None:
    """Make the gallery, or the pages to look at."""
    if not find_browser():
        sys.exit("No Chromium: install one, or name it in PITBOARD_CHROMIUM.")
    if sys.argv[1:2] == ["look"]:
        asyncio.run(_look(sys.argv[2:]))
    else:
        asyncio.run(_make_gallery())
        asyncio.run(_make_poll_picture())
        asyncio.run(_make_page_pictures())


async def _make_gallery() -> None:
    for name, picture in GALLERY.items():
        async with _page([picture.case], picture.theme, picture.width, scale=picture.scale) as page:
            keep_small(await page.locator(f"#{picture.case}").screenshot(), FOLDER / f"{name}.png")


async def _make_poll_picture() -> None:
    message = _message("reminder_round") | {"components": [], "poll": POLL}
    async with _messages_page([("poll", message)], "light", PHONE) as page:
        keep_small(await page.locator("#poll").screenshot(), FOLDER / "poll.png")


async def _make_page_pictures() -> None:
    """The team's page on the web, by its top: on a phone in the dark, on a desk in the light."""
    html = team_page(example_page()).decode()
    browser_path = find_browser() or ""
    async with _served(html) as address:
        for name, width, height, scheme in WEB_PICTURES:
            async with open_browser(browser_path, width=width, height=height, scale=1.5) as page:
                await page.emulate_media(color_scheme=scheme)
                await page.goto(address)
                keep_small(await page.screenshot(), FOLDER / f"{name}.png")


async def _look(beginnings: Sequence[str]) -> None:
    cases = [case for case in CASES if case.startswith(tuple(beginnings) or "")]
    for width in (PHONE, DESKTOP):
        for theme in ("dark", "light"):
            file = Path(tempfile.gettempdir()) / f"pitboard-{theme}-{width}.png"
            async with _page(cases, theme, width, scale=1) as page:
                await page.screenshot(path=file, full_page=True)
                overflow = await page.evaluate("document.documentElement.scrollWidth") - width
            sys.stdout.write(f"{file}: {len(cases)} messages, {max(overflow, 0)} pixels too wide\n")


@asynccontextmanager
async def _page(cases: Sequence[str], theme: str, width: int, *, scale: float = 2) -> AsyncIterator[Page]:
    """The browser with these cases' messages."""
    messages = [(case, _message(case)) for case in cases]
    async with _messages_page(messages, theme, width, scale=scale) as page:
        yield page


@asynccontextmanager
async def _messages_page(
    messages: Sequence[tuple[str, dict[str, Any]]], theme: str, width: int, *, scale: float = 2
) -> AsyncIterator[Page]:
    """The browser with these messages, by the names under which they are found."""
    html = HTML.format(theme=theme, cases=json.dumps(messages), named=json.dumps(len(messages) > 1))
    async with _served(html) as address:
        browser = open_browser(find_browser() or "", width=width, height=900, scale=scale)
        async with browser as page:
            await page.goto(address)
            await page.wait_for_selector("body[data-settled=true]", state="attached")
            yield page


def _message(case: str) -> dict[str, Any]:
    """The message as Discord would have it."""
    post = CASES[case]()
    view: Any = layout(post)
    components = json.dumps(view.to_components())
    for kind in ("photo", "logo"):
        components = components.replace(f"attachment://{kind}", f"/{kind}")
    for drawing in post.drawings:
        data = base64.b64encode(drawing.data).decode()
        components = components.replace(f"attachment://{drawing.name}", f"data:image/png;base64,{data}")
    return {
        "id": case,
        "author": {"id": "2", "global_name": "Pitboard", "username": "pitboard", "bot": True},
        "timestamp": "2023-07-01T14:38:00Z",
        "components": json.loads(components),
        "attachments": [],
        "flags": 0,
    }


@asynccontextmanager
async def _served(html: str) -> AsyncIterator[str]:
    """The address of a page that is served meanwhile, with the sandbox's own files and two drawn pictures."""
    app = web.Application()

    async def index(_request: web.Request) -> web.Response:
        return web.Response(text=html, content_type="text/html")

    async def photo(_request: web.Request) -> web.Response:
        return web.Response(body=_png(_drawn_photo()), content_type="image/png")

    async def logo(_request: web.Request) -> web.Response:
        return web.Response(body=_png(_drawn_logo()), content_type="image/png")

    app.router.add_get("/", index)
    app.router.add_get("/{name:photo.*|pictures/.*jpg}", photo)
    app.router.add_get("/{name:logo.*|pictures/.*png}", logo)
    app.router.add_static("/page/", PAGE)
    app.router.add_static("/fonts/", FONTS)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}/"
    finally:
        await runner.cleanup()


def _drawn_photo() -> Image.Image:
    """A chequered flag before an evening sky: nobody's photograph."""
    image = Image.linear_gradient("L").resize((960, 540))
    sky = Image.merge("RGB", (image.point(lambda y: 40 + y // 2), image.point(lambda y: 60 + y // 4), image))
    draw = ImageDraw.Draw(sky)
    for column in range(12):
        for row in range(7):
            left, top = 180 + column * 50, 90 + row * 50 + (column % 6) * 6
            colour = ("white", "black")[(column + row) % 2]
            draw.rectangle((left, top, left + 49, top + 49), fill=colour)
    draw.rectangle((164, 70, 178, 540), fill="silver")
    return sky


def _drawn_logo() -> Image.Image:
    """A shield in the colour that the golden cases have, on nothing."""
    image = Image.new("RGBA", (256, 256), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.polygon([(28, 24), (228, 24), (228, 140), (128, 240), (28, 140)], fill=(212, 0, 0, 255))
    draw.polygon(
        [(76, 60), (180, 60), (180, 92), (112, 92), (112, 190), (76, 160)], fill=(255, 255, 255, 255)
    )
    return image


def _png(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def keep_small(screenshot: bytes, file: Path) -> None:
    """The picture with few colours, as small as it gets; without `kmeans` large areas would be tinted."""
    image = Image.open(io.BytesIO(screenshot)).convert("RGB")
    fewer = image.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE)
    fewer.save(file, "PNG", optimize=True)


if __name__ == "__main__":
    main()

"""The press pack put together: its files, within what Discord takes in one message."""

from bot.domain.base.plain_text import slug
from bot.domain.news.recap_news import RecapNews
from bot.domain.press.press_pack import PackFile, PressPack
from bot.posts.press_pack.html_page import html_page
from bot.posts.press_pack.markdown_text import markdown_text
from bot.posts.press_pack.pictures import PagePicture, pictures_that_fit
from bot.posts.press_pack.plain_text import plain_text
from bot.posts.press_pack.results_csv import results_csv
from bot.posts.recap.recap_contents import recap_contents

LARGEST_PACK = 10 * 1024 * 1024
"""Bytes that Discord takes from a bot in one message, all files together."""
_ROOM_FOR_FORM = 64 * 1024
"""Bytes kept for what goes round the files on their way."""


def make_pack(
    news: RecapNews, pictures: tuple[PagePicture, ...] = (), largest: int = LARGEST_PACK
) -> PressPack:
    """The whole text as Markdown, plain text and a page to print, and the results as a table.

    It takes long where pictures have to be shrunk.
    """
    contents, stem = recap_contents(news), file_stem(f"{news.round.name} {news.season.year}")
    texts = (
        PackFile(f"{stem}-release.md", markdown_text(contents).encode()),
        PackFile(f"{stem}-release.txt", plain_text(contents).encode()),
        PackFile(f"{stem}-results.csv", results_csv(news)),
    )
    bare = len(html_page(news, contents, ()).encode()) + sum(len(file.data) for file in texts)
    chosen = pictures_that_fit(pictures, largest - _ROOM_FOR_FORM - bare)
    whole = PackFile(f"{stem}-release.html", html_page(news, contents, chosen.pictures).encode())
    return PressPack((whole, *texts), chosen.smaller, chosen.missing)


def file_stem(text: str) -> str:
    """A file's name without its ending, from anything: `Nürburgring 2023` is `nurburgring-2023`."""
    return slug(text, most=60) or "recap"

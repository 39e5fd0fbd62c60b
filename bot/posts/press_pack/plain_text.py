"""The recap as plain text, line for line as press releases are sent by mail."""

from collections.abc import Iterator

from bot.languages.catalogue import phrase
from bot.posts.recap.recap_contents import RecapContents, RecapQuote


def plain_text(contents: RecapContents) -> str:
    """The whole text; nothing needs escaping where nothing has a meaning."""
    return "\n\n".join(_parts(contents)) + "\n"


def _parts(contents: RecapContents) -> Iterator[str]:
    yield contents.headline
    if contents.lead:
        yield contents.lead
    for quote in contents.quotes:
        yield _quote(quote)
    for car in contents.results:
        yield "\n".join((car.title, *car.lines))
    if contents.watch:
        links = (f"{link.label}: {link.url}" for link in contents.watch)
        yield "\n".join((contents.watch_title, *links))
    yield contents.next_up
    yield "\n".join((contents.calendar.title, *contents.calendar.lines))
    if contents.photos:
        yield phrase("Download press pictures here:\n{address}", address=contents.photos)


def _quote(quote: RecapQuote) -> str:
    """As releases have it: `- It rained, Jessica Bäckman says.`."""
    words = quote.words.removesuffix(".")
    if not words.endswith(("!", "?", "…", ".")):
        words = f"{words},"
    if quote.role:
        return phrase("- {words} {driver}, {role}, says.", words=words, driver=quote.driver, role=quote.role)
    return phrase("- {words} {driver} says.", words=words, driver=quote.driver)

"""The recap as plain text, line for line as press releases are sent by mail."""

from collections.abc import Iterator

from bot.posts.recap.recap_parts import Story, StoryQuote


def plain_text(story: Story) -> str:
    """The whole text; nothing needs escaping where nothing has a meaning."""
    return "\n\n".join(_parts(story)) + "\n"


def _parts(story: Story) -> Iterator[str]:
    yield story.headline
    if story.lead:
        yield story.lead
    for quote in story.quotes:
        yield _quote(quote)
    for car in story.results:
        yield "\n".join((car.title, *car.lines))
    if story.watch:
        links = (f"{link.label}: {link.url}" for link in story.watch)
        yield "\n".join((story.watch_title, *links))
    yield story.next_up
    yield "\n".join((story.calendar.title, *story.calendar.lines))
    if story.photos:
        yield f"Download press pictures here:\n{story.photos}"


def _quote(quote: StoryQuote) -> str:
    """As releases have it: `- It rained, Jessica Bäckman says.`."""
    words = quote.words.removesuffix(".")
    if not words.endswith(("!", "?", "…", ".")):
        words = f"{words},"
    return f"- {words} {quote.driver} says."

"""The recap as Markdown (CommonMark), for whatever else a team publishes with."""

import re
from collections.abc import Iterable, Iterator

from bot.posts.recap.recap_parts import Story, StoryQuote

_MARKS = re.compile(
    r"""
    ([\\`*_{}\[\]<>\#+!|~&])   # *emphasis*, `code`, <address>, [link], # heading
    | ^(\s*)([-=]|\d+[.)])       # - a list, === under a heading, 1. a numbered list
    """,
    re.MULTILINE | re.VERBOSE,
)
"""What CommonMark, or one of its common extensions, gives a meaning: anywhere, or as a line begins."""


def markdown_text(story: Story) -> str:
    """The whole text."""
    return "\n\n".join(_parts(story)) + "\n"


def _parts(story: Story) -> Iterator[str]:
    yield f"# {_escaped(story.headline)}"
    if story.lead:
        yield _paragraphs(story.lead)
    for quote in story.quotes:
        yield _block_quote(quote)
    for car in story.results:
        yield f"## {_escaped(car.title.rstrip(':'))}"
        yield _list(car.lines)
    if story.watch:
        yield f"## {_escaped(story.watch_title.rstrip(':'))}"
        yield "\n".join(f"- [{_escaped(link.label)}](<{_address(link.url)}>)" for link in story.watch)
    yield _escaped(story.next_up)
    yield f"## {_escaped(story.calendar.title.rstrip(':'))}"
    yield _list(story.calendar.lines)
    if story.photos:
        yield f"Download press pictures here: <{_address(story.photos)}>"


def _block_quote(quote: StoryQuote) -> str:
    words = _paragraphs(quote.words).replace("\n", "\n> ")
    speaker = f"**{_escaped(quote.driver)}**"
    if quote.about:
        speaker = f"{speaker}, on {_escaped(quote.about)}"
    return f"> {words}\n>\n> — {speaker}"


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {_escaped(line)}" for line in lines)


def _paragraphs(text: str) -> str:
    r"""Each line stands by itself: Markdown would join them."""
    return "\n\n".join(_escaped(line) for line in text.splitlines() if line.strip())


def _escaped(text: str) -> str:
    return _MARKS.sub(_disarm, text)


def _disarm(mark: re.Match[str]) -> str:
    if mark[1]:
        return f"\\{mark[1]}"
    return f"{mark[2]}{mark[3][:-1]}\\{mark[3][-1]}"


def _address(url: str) -> str:
    return url.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20").replace("\\", "%5C")

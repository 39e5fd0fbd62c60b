"""The recap as Markdown (CommonMark), for whatever else a team publishes with."""

import re
from collections.abc import Iterable, Iterator

from bot.languages.catalogue import phrase
from bot.posts.recap.recap_contents import RecapContents, RecapQuote

_MARKS = re.compile(
    r"""
    ([\\`*_{}\[\]<>\#+!|~&])   # *emphasis*, `code`, <address>, [link], # heading
    | ^(\s*)([-=]|\d+[.)])       # - a list, === under a heading, 1. a numbered list
    """,
    re.MULTILINE | re.VERBOSE,
)
"""What CommonMark, or one of its common extensions, gives a meaning: anywhere, or as a line begins."""


def markdown_text(contents: RecapContents) -> str:
    """The whole text."""
    return "\n\n".join(_parts(contents)) + "\n"


def _parts(contents: RecapContents) -> Iterator[str]:
    yield f"# {_escaped(contents.headline)}"
    if contents.lead:
        yield _paragraphs(contents.lead)
    for quote in contents.quotes:
        yield _block_quote(quote)
    for car in contents.results:
        yield f"## {_escaped(car.title.rstrip(':'))}"
        yield _list(car.lines)
    if contents.watch:
        yield f"## {_escaped(contents.watch_title.rstrip(':'))}"
        yield "\n".join(f"- [{_escaped(link.label)}](<{_address(link.url)}>)" for link in contents.watch)
    yield _escaped(contents.next_up)
    yield f"## {_escaped(contents.calendar.title.rstrip(':'))}"
    yield _list(contents.calendar.lines)
    if contents.photos:
        yield phrase("Download press pictures here: {address}", address=f"<{_address(contents.photos)}>")


def _block_quote(quote: RecapQuote) -> str:
    words = _paragraphs(quote.words).replace("\n", "\n> ")
    speaker = f"**{_escaped(quote.driver)}**"
    if quote.role:
        speaker = f"{speaker}, {_escaped(quote.role)}"
    if quote.about:
        speaker = f"{speaker}, " + phrase("on {subject}", subject=_escaped(quote.about))
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

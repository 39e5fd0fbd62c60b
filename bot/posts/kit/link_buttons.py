"""Link buttons: where to watch live or again, and pictures."""

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import counted, mark, phrase
from bot.posts.kit.escape import clip
from bot.posts.kit.post import Button, Link, Links

MOST_LINKS = 5
"""Buttons in a row."""
LONGEST_LABEL = 80
LONGEST_URL = 512
LONGEST_NAMES = 40
"""Characters of sessions' names on a button: about what a phone's line has room for."""

_NUMBERED = re.compile(r"(?P<kind>.*\S) (?P<number>\d{1,3})")  # Race 2, Free practice 1
_FEWEST_OF_A_RUN = 3
"""Numbers in a row that are told by the first and the last of them."""


def link_row(*links: Link) -> tuple[Links, ...]:
    """A row of the first five buttons, each address once; nothing at all when there are none.

    An address too long for a button is left out.
    """
    return tuple(link_rows(links, 1))


def link_rows(links: Iterable[Link], most_rows: int) -> Iterator[Links]:
    """The buttons in rows, each address once, as many as there is room for.

    An address too long for a button is left out.
    """
    by_address: dict[str, Link] = {}
    for link in links:
        if len(link.url) <= LONGEST_URL:
            by_address.setdefault(link.url, link)
    kept = list(by_address.values())[: most_rows * MOST_LINKS]
    for start in range(0, len(kept), MOST_LINKS):
        yield Links(tuple(kept[start : start + MOST_LINKS]))


def row_of_links(links: Iterable[Link], *buttons: Button) -> Links:
    """One row: as many links as there is room for, each address once, and behind them the buttons."""
    for row in link_rows(links, 1):
        return Links(row.links[: MOST_LINKS - len(buttons)], buttons)
    return Links((), buttons)


def message_url(guild_id: int, channel_id: int, message_id: int) -> str:
    """The address that opens a message in Discord."""
    return f"https://discord.com/channels/{guild_id}/{channel_id}/{message_id}"


def watch_live(sessions: Iterable[Session]) -> list[Link]:
    """Where these sessions are shown live."""
    return _watch_links(
        ((shown_name(session), session.watch) for session in sessions), mark("Watch {sessions} live")
    )


def watch_again(sessions: Iterable[Session]) -> list[Link]:
    """Where these sessions can be seen afterwards."""
    return _watch_links(
        ((shown_name(session), session.replay) for session in sessions), mark("Watch {sessions} again")
    )


def press_photos(season: Season) -> list[Link]:
    """The season's press pictures, if it has any."""
    if not season.photos:
        return []
    return [Link(phrase("Press photos"), season.photos)]


def names_by_address(named_addresses: Iterable[tuple[str, str | None]]) -> dict[str, list[str]]:
    """Sessions' names by the address that shows them: both qualifyings are often one video."""
    session_names: dict[str, list[str]] = {}
    for session_name, address in named_addresses:
        if address:
            session_names.setdefault(address, []).append(session_name)
    return session_names


def _watch_links(named_addresses: Iterable[tuple[str, str | None]], label: str) -> list[Link]:
    shared = names_by_address(named_addresses)
    return [Link(_label(session_names, label), address) for address, session_names in shared.items()]


def _label(session_names: list[str], label: str) -> str:
    room = LONGEST_LABEL - len(phrase(label, sessions=""))
    return phrase(label, sessions=clip(sessions_together(session_names, LONGEST_NAMES), room))


def sessions_together(session_names: Sequence[str], most: int) -> str:
    """The names, those of one kind by their numbers; beyond `most` characters, how many they are.

    `Qualifying 1 & 2`, `Race 12–30`: short enough for a button.
    """
    named = " & ".join(_kind_and_numbers(*group) for group in _groups(session_names))
    if len(named) > most and len(session_names) > 1:
        return counted(len(session_names), "{count} session", "{count} sessions")
    return named


def _groups(session_names: Iterable[str]) -> list[tuple[str, list[int]]]:
    """Each kind with its numbers, as long as they follow each other; a name without a number has none."""
    groups: list[tuple[str, list[int]]] = []
    for session_name in session_names:
        numbered = _NUMBERED.fullmatch(session_name)
        if not numbered:
            groups.append((session_name, []))
        elif groups and groups[-1][0] == numbered["kind"] and groups[-1][1]:
            groups[-1][1].append(int(numbered["number"]))
        else:
            groups.append((numbered["kind"], [int(numbered["number"])]))
    return groups


def _kind_and_numbers(kind: str, numbers: Sequence[int]) -> str:
    if not numbers:
        return kind
    if len(numbers) >= _FEWEST_OF_A_RUN and list(numbers) == list(range(numbers[0], numbers[-1] + 1)):
        return f"{kind} {numbers[0]}–{numbers[-1]}"
    return f"{kind} {' & '.join(map(str, numbers))}"

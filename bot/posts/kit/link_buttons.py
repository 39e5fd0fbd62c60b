"""Link buttons: where to watch live or again, and pictures."""

from collections.abc import Callable, Iterable

from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.posts.kit.escape import clip
from bot.posts.kit.post import Link, Links

MOST_LINKS = 5
LONGEST_LABEL = 80
LONGEST_URL = 512


def link_row(*links: Link) -> tuple[Links, ...]:
    """A row of the first five buttons, each address once; nothing at all when there are none.

    An address too long for a button is left out.
    """
    first: dict[str, Link] = {}
    for link in links:
        if len(link.url) <= LONGEST_URL:
            first.setdefault(link.url, link)
    kept = tuple(first.values())[:MOST_LINKS]
    return (Links(kept),) if kept else ()


def message_url(guild_id: int, channel_id: int, message_id: int) -> str:
    """The address that opens a message in Discord."""
    return f"https://discord.com/channels/{guild_id}/{channel_id}/{message_id}"


def watch_live(sessions: Iterable[Session]) -> list[Link]:
    """Where these sessions are shown live."""
    return _buttons(sessions, lambda s: s.watch, "live")


def watch_again(sessions: Iterable[Session]) -> list[Link]:
    """Where these sessions can be seen afterwards."""
    return _buttons(sessions, lambda s: s.replay, "again")


def press_photos(season: Season) -> list[Link]:
    """The season's press pictures, if it has any."""
    return [Link("Press photos", season.photos)] if season.photos else []


def _buttons(sessions: Iterable[Session], address: Callable[[Session], str | None], how: str) -> list[Link]:
    """One button for each address: both qualifyings are often one video."""
    names: dict[str, list[str]] = {}
    for session in sessions:
        if url := address(session):
            names.setdefault(url, []).append(session.name)
    return [Link(_label(shared, how), url) for url, shared in names.items()]


def _label(names: list[str], how: str) -> str:
    room = LONGEST_LABEL - len(f"Watch  {how}")
    return f"Watch {clip(' & '.join(names), room)} {how}"

"""What the kinds of pings are called, for fans and as roles."""

from collections.abc import Iterable

from bot.domain.fans.ping_kind import PingKind, in_usual_order
from bot.languages.catalogue import mark, phrase
from bot.posts.kit.escape import clip
from bot.posts.kit.text_lines import joined_by_dots

_LONGEST_HINT = 100
_NAMES = {
    PingKind.RACES: mark("Races"),
    PingKind.QUALIFYING: mark("Qualifying"),
    PingKind.PRACTICE: mark("Practice"),
    PingKind.RESULTS: mark("Results"),
    PingKind.QUOTES: mark("Quotes & recap"),
    PingKind.SCHEDULE: mark("Schedule changes"),
}
_WHEN = {
    PingKind.RACES: mark("Once before each race"),
    PingKind.QUALIFYING: mark("Once before each qualifying"),
    PingKind.PRACTICE: mark("Once before each practice"),
    PingKind.RESULTS: mark("When a result is in"),
    PingKind.QUOTES: mark("When the drivers have spoken, and for the story of the weekend"),
    PingKind.SCHEDULE: mark("When a session is moved or cancelled"),
}


def kind_name(kind: PingKind) -> str:
    """As a checkbox and a role are called, up to 100 characters in plain text: `Quotes & recap`."""
    return phrase(_NAMES[kind])


def kind_hint(kind: PingKind) -> str:
    """When one is pinged for it, up to 100 characters."""
    return phrase(_WHEN[kind])


def kind_hint_with_role(kind: PingKind, role_name: str | None) -> str:
    """The same, and what staff call the role, where that is another name: fans know it by that."""
    hint = kind_hint(kind)
    if role_name is None or role_name == kind_name(kind):
        return hint
    role = phrase("the role {role}", role=f"@{role_name}")
    return clip(joined_by_dots(hint, role), _LONGEST_HINT)


def kind_names(kinds: Iterable[PingKind]) -> str:
    """`Races, Results`, in the usual order."""
    return ", ".join(kind_name(kind) for kind in in_usual_order(kinds))

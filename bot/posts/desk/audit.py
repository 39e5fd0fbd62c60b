"""The trail as staff read it: who changed what, when, from what to what, and who took it back."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from difflib import unified_diff
from typing import Any

from bot.domain.desk.change import Change, ChangeVerb, Facts, TrailPage
from bot.posts.kit.dates import stamp
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import Accent, Button, Buttons, Divider, Post, Text
from bot.posts.kit.text_lines import joined_by_dots, subtext

AUDIT = "audit"
"""What the custom ids of its buttons begin with; the direction and a change's id follow."""
CHANGES_PER_PAGE = 6
"""Changes on a page."""

_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T[\d:.]+\+00:00")
_LENGTHS = ((80, 6), (40, 4), (24, 3), (24, 1), (0, 0))
"""Of a value, and how many differences of a change: the first that fit."""
_CHANNELS = ("channel", "staff_channel")
_ROLES = ("staff", "ping")
_UNTOLD = ("current", "order")
"""Of no use to people: a season's id, and the order in which sessions stood."""
_REMARKS = ("announced", "reason")
"""Said of a change, and no fact that was another before."""
_NAMES = {"life": "state", "toml": "season file", "staff_channel": "staff channel"}


def audit_post(page: TrailPage) -> Post:
    """One page of the trail, with what turns it."""
    return first_that_fits(_post(page, length, most) for length, most in _LENGTHS)


def trail_post(change: Change) -> Post:
    """One change, told to staff as it happens; it names people and pings nobody."""
    ways = (change_lines(change, length, most) for length, most in ((200, 12), *_LENGTHS))
    return first_that_fits(Post((Text(words),), Accent.PIT) for words in ways)


def _post(page: TrailPage, length: int, most: int) -> Post:
    told = [Text(change_lines(change, length, most)) for change in page.changes]
    body = told or [Text("Nothing was changed yet.")]
    return Post((Text("## Changes"), Divider(), *body, *_turning(page)), Accent.PIT)


def _turning(page: TrailPage) -> tuple[Buttons, ...]:
    buttons = []
    if page.newer and page.changes:
        buttons.append(Button("Newer", f"{AUDIT}:newer:{page.changes[0].id}"))
    if page.older and page.changes:
        buttons.append(Button("Older", f"{AUDIT}:older:{page.changes[-1].id}"))
    return (Buttons(tuple(buttons)),) if buttons else ()


def change_lines(change: Change, length: int = 80, most: int = 6) -> str:
    """A change in some lines of Markdown, `most` of them facts, each value cut to `length` characters."""
    head = joined_by_dots(
        f"**{escaped_line(change.label, 160)}** {_VERBS[change.verb]}",
        stamp(change.at, "f"),
        f"<@{change.by}>",
    )
    lines = list(_differences(change.before, change.after, length))
    more = [f"… and {len(lines) - most} more"] if len(lines) > most else []
    undone = [subtext(f"undone by <@{change.undone_by}>")] if change.undone_by else []
    return "\n".join((head, *lines[:most], *(more if most else ()), *undone))


_VERBS = {
    ChangeVerb.STORED: "stored",
    ChangeVerb.CHANGED: "changed",
    ChangeVerb.WITHDRAWN: "withdrawn",
    ChangeVerb.RETRIED: "sent again",
    ChangeVerb.DROPPED: "dropped",
    ChangeVerb.UNDONE: "put back",
}


def _differences(before: Facts | None, after: Facts | None, length: int) -> Iterator[str]:
    """`position: 18 → 20`; of what is new, or gone, what there is to say."""
    old, new = dict(_flat(before or {})), dict(_flat(after or {}))
    for name in dict.fromkeys(name for name in (*new, *old) if name not in _UNTOLD):
        was, is_ = old.get(name), new.get(name)
        if was == is_ or (was in _NOTHING and is_ in _NOTHING):
            continue
        if _is_long(was) or _is_long(is_):
            yield from _lines(name, str(was or ""), str(is_ or ""), length)
        elif before is None or after is None or name in _REMARKS:
            yield f"{_name(name)}: {_value(name, was if after is None else is_, length)}"
        else:
            yield f"{_name(name)}: {_value(name, was, length)} → {_value(name, is_, length)}"


_NOTHING: tuple[Any, ...] = (None, "", [], {})


def _flat(facts: Facts) -> Iterator[tuple[str, Any]]:
    """Every fact by its own name, those within others too."""
    for name, value in facts.items():
        if isinstance(value, dict):
            yield from _flat(value)
        else:
            yield name, value


def _is_long(value: Any) -> bool:
    return isinstance(value, str) and "\n" in value.strip()


def _lines(name: str, was: str, is_: str, length: int) -> Iterator[str]:
    """The lines of a long text that differ."""
    if not was or not is_:
        yield f"{_name(name)}: {'taken away' if was else 'added'}"
        return
    for line in unified_diff(was.splitlines(), is_.splitlines(), n=0, lineterm=""):
        if line[:1] in "+-" and line[:3] not in ("+++", "---") and line[1:].strip():
            yield f"{'added' if line[0] == '+' else 'gone'}: {escaped_line(line[1:], length or 1)}"


def _name(name: str) -> str:
    return escaped_line(_NAMES.get(name, name.replace("_", " ")), 40)


def _value(name: str, value: Any, length: int) -> str:
    if value in _NOTHING:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and _INSTANT.fullmatch(value):
        return stamp(datetime.fromisoformat(value), "f")
    if name in _CHANNELS:
        return f"<#{value}>"
    if name in _ROLES:
        return f"<@&{value}>"
    return escaped_line(_words(name, value), length or 1)


def _words(name: str, value: Any) -> str:
    if name == "duration":
        return f"{value // 60} min"
    several = isinstance(value, Sequence) and not isinstance(value, str)
    return ", ".join(map(str, value)) if several else str(value)

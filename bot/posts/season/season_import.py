"""The answer to `/season import`: what was stored, or what changed."""

from collections.abc import Sequence

from bot.domain.season.season import Season
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import as_many_as_fit
from bot.posts.kit.post import ROOM, Accent, Divider, Post, Text
from bot.posts.kit.round_phrases import round_days, season_title

_LONGEST_CHANGE = 300


def import_post(season: Season, changes: Sequence[str], *, new: bool = False) -> Post:
    """What an import did: stored a `new` season, made these changes, or none.

    `changes` are plain sentences; whatever people's names are in them is escaped here.
    """
    head = "\n".join((f"## {_heading(changes, new=new)}", *_summary(season)))
    foot = _foot(changes, new=new)
    room = ROOM - len(head) - len(foot) - 2
    bullets = [f"- {escaped_line(change, _LONGEST_CHANGE)}" for change in changes]
    lines = as_many_as_fit(bullets, lambda left: f"… and {plural(left, 'more change')}", room)
    middle = (Divider(), Text("\n".join(lines))) if lines else ()
    return Post((Text(head), *middle, Text(foot)), Accent.PIT)


def _heading(changes: Sequence[str], *, new: bool) -> str:
    if new:
        return "Season stored"
    if not changes:
        return "Nothing changed"
    return f"Season updated: {plural(len(changes), 'change')}"


def _foot(changes: Sequence[str], *, new: bool) -> str:
    if new:
        return "See it with `/calendar` and `/next`."
    return "Results and quotes stay as they were." if changes else "The file says what is stored already."


def _summary(season: Season) -> list[str]:
    return [
        f"**{season_title(season)}** · {escaped_line(season.team)}",
        f"{plural(len(season.rounds), 'round')} · {plural(len(season.entries), 'car')}",
        *_span(season),
        _times(season),
    ]


def _span(season: Season) -> list[str]:
    if not season.rounds:
        return []
    ends = dict.fromkeys((season.rounds[0], season.rounds[-1]))
    return ["📅 " + " to ".join(f"{escaped_line(r.name)} ({round_days(r)})" for r in ends)]


def _times(season: Season) -> str:
    """How many sessions have a time, as only those are reminded of by the hour."""
    sessions = [session for round_ in season.rounds for session in round_.sessions]
    timed = sum(1 for session in sessions if session.start)
    if not timed:
        return "⏰ No session has a start time yet: reminders go by day"
    return f"⏰ {timed} of {plural(len(sessions), 'session')} with a start time"

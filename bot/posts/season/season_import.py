"""The answer to `/season import`: what was stored, or what changed."""

from collections.abc import Sequence

from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import as_many_as_fit
from bot.posts.kit.post import ROOM, Accent, Block, Divider, Post, Text
from bot.posts.kit.round_phrases import round_days, season_title

_LONGEST_CHANGE = 300


def import_post(season: Season, changes: Sequence[str], *, new: bool = False) -> Post:
    """What an import did: stored a `new` season, made these changes, or none.

    `changes` are plain sentences; whatever people's names are in them is escaped here.
    """
    head = "\n".join((f"## {_heading(changes, new=new)}", *_summary_lines(season)))
    foot = _foot(changes, new=new)
    room = ROOM - len(head) - len(foot) - 2
    bullets = [f"- {escaped_line(change, _LONGEST_CHANGE)}" for change in changes]
    lines = as_many_as_fit(bullets, lambda left: f"… and {plural(left, 'more change')}", room)
    blocks: list[Block] = [Text(head)]
    if lines:
        blocks += [Divider(), Text("\n".join(lines))]
    blocks.append(Text(foot))
    return Post(tuple(blocks), Accent.PIT)


def _heading(changes: Sequence[str], *, new: bool) -> str:
    if new:
        return "Season stored"
    if not changes:
        return "Nothing changed"
    return f"Season updated: {plural(len(changes), 'change')}"


def _foot(changes: Sequence[str], *, new: bool) -> str:
    if new:
        return "See it with `/calendar` and `/next`."
    if not changes:
        return "The file says what is stored already."
    return "Results and quotes stay as they were."


def _summary_lines(season: Season) -> list[str]:
    lines = [
        f"**{season_title(season)}** · {escaped_line(season.team)}",
        f"{plural(len(season.rounds), 'round')} · {plural(len(season.entries), 'car')}",
    ]
    if season.rounds:
        lines.append(f"📅 {_first_and_last_round(season)}")
    lines.append(_timed_sessions(season))
    return lines


def _first_and_last_round(season: Season) -> str:
    first, last = season.rounds[0], season.rounds[-1]
    if first == last:
        return _round_with_days(first)
    return f"{_round_with_days(first)} to {_round_with_days(last)}"


def _round_with_days(round_: Round) -> str:
    return f"{escaped_line(round_.name)} ({round_days(round_)})"


def _timed_sessions(season: Season) -> str:
    """How many sessions have a time, as only those are reminded of by the hour."""
    sessions = [session for round_ in season.rounds for session in round_.sessions]
    timed = sum(1 for session in sessions if session.start)
    if not timed:
        return "⏰ No session has a start time yet: reminders go by day"
    return f"⏰ {timed} of {plural(len(sessions), 'session')} with a start time"

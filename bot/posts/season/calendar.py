"""The answer to `/calendar`: the season at a glance."""

from collections.abc import Iterator
from datetime import datetime

from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState
from bot.posts.kit.car_phrases import car_number, class_title, crew_name
from bot.posts.kit.dates import countdown
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import first_that_fits, lines_around_focus
from bot.posts.kit.link_buttons import link_row, press_photos
from bot.posts.kit.post import ROOM, Accent, Divider, Post, Text
from bot.posts.kit.round_phrases import round_days, round_name, season_title
from bot.posts.kit.text_lines import joined_by_dots, subtext
from bot.posts.results.result_phrases import medal, short_result
from bot.posts.results.weekend_results import Results
from bot.posts.season.calendar_buttons import add_season_button

_LONGEST_ROUND = 1000
"""Characters that one round may take where not all rounds fit; a team of many cars needs more."""
_ROOM_FOR_COUNTS = 60
"""Characters kept for "… 40 earlier rounds" and "… 40 later rounds"."""


def calendar_post(season: Season, team: str, results: Results, now: datetime) -> Post:
    """Every round with its dates: past ones with their race results, coming ones with a countdown.

    A long season is told in shorter lines, and if that is not enough, round about today.
    """
    return first_that_fits(_ways(season, team, results, now))


def _ways(season: Season, team: str, results: Results, now: datetime) -> Iterator[Post]:
    ahead = season.round_in_focus(now) or season.rounds_without_date
    head = _head(season, team, over=bool(season.rounds) and not ahead)
    for most, told in ((80, results), (24, results), (24, {})):
        lines = [_round(season, round_, told, now, most) for round_ in season.rounds]
        yield _post(season, head, lines)
    yield _post(season, head, _about_now(season, results, now, ROOM - len(head) - 1))


def _post(season: Season, head: str, lines: list[str]) -> Post:
    body = (Divider(), Text("\n".join(lines))) if lines else ()
    return Post((Text(head), *body, *link_row(*press_photos(season)), add_season_button(season)), Accent.PIT)


def _head(season: Season, team: str, *, over: bool) -> str:
    class_ = class_title(season.entries[0]) if len(season.classes) == 1 else ""
    about = joined_by_dots(escaped_line(team), class_, plural(len(season.rounds), "round"))
    return f"## 📅 {season_title(season)}\n{about}" + ("\n🏁 The season is over" if over else "")


def _round(season: Season, round_: Round, results: Results, now: datetime, most: int) -> str:
    """One line, and a quiet one below it for each car with race results."""
    what = f"{round_.number} · {round_name(round_, most)}"
    state = _state(season, round_, now)
    line = joined_by_dots(
        f"**{what}**" if round_ is season.round_in_focus(now) else what, _days(round_), state
    )
    told = (_races(season, entry, round_, results, most) for entry in season.entries)
    return "\n".join([line, *(subtext(races) for races in told if races)])


def _days(round_: Round) -> str:
    return "date to be confirmed" if round_.state is EventState.TBC else round_days(round_)


_OFF = {
    EventState.CANCELLED: "🚫 cancelled",
    EventState.POSTPONED: "⏸️ postponed, date to be confirmed",
    EventState.TBC: "",
}


def _state(season: Season, round_: Round, now: datetime) -> str:
    if not round_.is_on:
        return _OFF[round_.state]
    if round_.is_under_way(now):
        return "**under way**"
    if round_.ends <= now:
        return ""
    mark = "next " if round_ is season.round_in_focus(now) else ""
    return f"{mark}{countdown(round_.opens or round_.begins)}"


def _races(season: Season, entry: Entry, round_: Round, results: Results, most: int) -> str:
    """`Race 1 24th · Race 2 20th`, and whose when the team has several cars."""
    told = joined_by_dots(
        *(
            f"{escaped_line(s.name, most)} {short_result(result)} {medal(s, result)}".rstrip()
            for s in round_.sessions
            if s.kind.is_race and (result := results.get((s.id, entry.id)))
        )
    )
    whose = car_number(entry) or crew_name(entry)
    return f"{whose}: {told}" if told and len(season.entries) > 1 else told


def _about_now(season: Season, results: Results, now: datetime, room: int) -> list[str]:
    """As many rounds before and after the current one as there is room for."""
    lines = [_round(season, round_, results, now, 24) for round_ in season.rounds]
    if max(map(len, lines)) > _LONGEST_ROUND:
        lines = [_round(season, round_, {}, now, 24) for round_ in season.rounds]
    focus = season.round_in_focus(now)
    index = season.rounds.index(focus) if focus else len(lines) - 1
    kept = lines_around_focus([len(line) for line in lines], index, room - _ROOM_FOR_COUNTS)
    before, after = kept.start, len(lines) - kept.stop
    return [
        *([f"… {plural(before, 'earlier round')}"] if before else []),
        *lines[kept.start : kept.stop],
        *([f"… {plural(after, 'later round')}"] if after else []),
    ]

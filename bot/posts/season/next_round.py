"""The answer to `/next`: the round under way, or else the next one."""

from datetime import datetime

from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.posts.kit.dates import countdown
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.link_buttons import MOST_LINKS, link_row, press_photos, watch_again, watch_live
from bot.posts.kit.post import Accent, Divider, Links, Post, Text
from bot.posts.kit.round_phrases import (
    off_round_phrase,
    round_days,
    round_name,
    round_number,
    season_title,
    venue_line,
)
from bot.posts.kit.text_lines import joined_by_dots, subtext
from bot.posts.season.calendar_buttons import add_round_button
from bot.posts.season.weekend_programme import end_phrase, is_over, programme_lines

_NAME_LENGTHS = (80, 40, 24, 10)
_MOST_OFF, _MOST_UNDATED = 3, 10


def next_post(season: Season, team: str, now: datetime) -> Post:
    """The round in focus with its sessions; after the season, that it is over."""
    round_ = season.round_in_focus(now)
    if round_ is None:
        return _nothing_dated(season, team)
    return first_that_fits(_round_post(season, team, round_, now, most) for most in _NAME_LENGTHS)


def _round_post(season: Season, team: str, round_: Round, now: datetime, most: int) -> Post:
    head = (
        f"## {round_name(round_)}",
        joined_by_dots(round_number(season, round_), round_days(round_)),
        venue_line(round_),
        _where_we_are(season, round_, now),
        *_called_off(season, round_, now),
    )
    sessions = programme_lines(round_, now, most)
    middle = (Divider(), Text("\n".join(sessions))) if sessions else ()
    foot = Text(subtext(season_title(season), escaped_line(team)))
    links, add = _links(round_, now), add_round_button(season, round_)
    return Post((Text("\n".join(head)), *middle, foot, *links, add), Accent.PIT)


def _called_off(season: Season, round_: Round, now: datetime) -> list[str]:
    """The rounds that would have been before it, as people may look for them."""
    off = [r for r in season.rounds if not r.is_on and now < r.ends and r.number < round_.number]
    return [subtext(f"{escaped_line(r.name, 40)} {off_round_phrase(r)}") for r in off[:_MOST_OFF]]


def _where_we_are(season: Season, round_: Round, now: datetime) -> str:
    """The one line that answers the question."""
    if round_.is_under_way(now):
        return _mid_weekend(round_, now)
    begins = countdown(round_.opens or round_.begins)
    if season.round_last_begun(now) is None:
        return f"⏰ The season starts here **{begins}**"
    return f"⏰ Next up **{begins}**"


def _mid_weekend(round_: Round, now: datetime) -> str:
    on, ahead = round_.session_on(now), _ahead(round_, now)
    then = _named(ahead) if ahead else ""
    if on:
        current = f"🏁 On now: **{escaped_line(on.name)}**, {end_phrase(on, round_)}"
        return f"{current}. Then {then}" if then else current
    if then and _has_times(round_):
        return f"⏰ Next: {then}"
    return "🏁 The weekend is under way"


def _has_times(round_: Round) -> bool:
    return any(session.start for session in round_.held)


def _named(session: Session) -> str:
    when = countdown(session.start) if session.start else "(time to be confirmed)"
    return f"**{escaped_line(session.name)}** {when}"


def _ahead(round_: Round, now: datetime) -> Session | None:
    """The next session with a time, or else the first that is still to come without one."""
    untimed = (s for s in round_.held if not s.start and not is_over(s, round_, now))
    return round_.session_next(now) or next(untimed, None)


def _links(round_: Round, now: datetime) -> tuple[Links, ...]:
    """Live for what is on and what is next, then what can be watched again, the latest kept."""
    current = (round_.session_on(now), _ahead(round_, now))
    live = watch_live(s for s in (current if _has_times(round_) else round_.held) if s)
    again = watch_again(s for s in round_.sessions if is_over(s, round_, now))
    return link_row(*live, *again[-(MOST_LINKS - len(live)) :])


def _nothing_dated(season: Season, team: str) -> Post:
    """No round has a date that is still to come."""
    if not season.rounds:
        return _no_rounds(season, team)
    return _only_undated(season, team) if season.rounds_without_date else _season_over(season, team)


def _only_undated(season: Season, team: str) -> Post:
    waiting = season.rounds_without_date
    words = (
        "## The next date is to be confirmed",
        *(f"📅 {round_name(r, 40)} {off_round_phrase(r)}" for r in waiting[:_MOST_UNDATED]),
        subtext(season_title(season), escaped_line(team)),
    )
    return Post((Text("\n".join(words)), *link_row(*press_photos(season))), Accent.PIT)


def _season_over(season: Season, team: str) -> Post:
    first, last = season.rounds[0], season.rounds[-1]
    span = f", from {escaped_line(first.name)} to {escaped_line(last.name)}" if first is not last else ""
    words = (
        f"## The {season.year} season is over",
        f"🏁 {season_title(season)}: {plural(len(season.rounds), 'round')}{span}.",
        "Look back with `/calendar`, or at one weekend with `/results`.",
        subtext(escaped_line(team)),
    )
    return Post((Text("\n".join(words)), *link_row(*press_photos(season))), Accent.PIT)


def _no_rounds(season: Season, team: str) -> Post:
    words = (f"{season_title(season)} has no rounds yet.", subtext(escaped_line(team)))
    return Post((Text("\n".join(words)),), Accent.PIT)

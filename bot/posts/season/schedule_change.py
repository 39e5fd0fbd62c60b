"""A change of the schedule, announced: on the venue's clock, and on each reader's own. Never a result."""

from datetime import datetime

from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.season.round import Round
from bot.domain.season.session import EventState, Session
from bot.posts.kit.countries import country_name
from bot.posts.kit.dates import countdown, date_range, month_and_day, stamp
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.link_buttons import link_row, watch_live
from bot.posts.kit.post import Accent, Post, Text
from bot.posts.kit.round_phrases import round_days, round_name, round_number, season_title, venue_line
from bot.posts.kit.text_lines import subtext

LONGEST_REASON = 200
_TBC = "to be confirmed"
_STATES = {
    EventState.SCHEDULED: "is on again",
    EventState.TBC: "has no certain date",
    EventState.POSTPONED: "is postponed",
    EventState.CANCELLED: "is cancelled",
}
_SIGNS = {
    EventState.SCHEDULED: "✅",
    EventState.TBC: "📅",
    EventState.POSTPONED: "⏸️",
    EventState.CANCELLED: "🚫",
}


def schedule_summary(news: ScheduleNews) -> str:
    """The change in one line of Markdown: `Race 1 at Spa-Francorchamps: 14:00 → 14:20`."""
    if news.session is None:
        return _round_change(news)
    return _session_change(
        news, news.session, f"{escaped_line(news.session.name)} at {escaped_line(news.round.name)}"
    )


def schedule_post(news: ScheduleNews) -> Post:
    """What changed, from what to what, and why."""
    told = _of_session(news, news.session) if news.session else _of_round(news)
    reason = [f"Why: {escaped_line(news.reason, LONGEST_REASON)}"] if news.reason else []
    foot = subtext(
        *([round_name(news.round)] if news.session else []),
        round_number(news.season, news.round),
        season_title(news.season),
        escaped_line(news.team),
    )
    live = link_row(*watch_live(s for s in news.round.held if s == news.session))
    return Post((Text("\n".join([*told, *reason])), Text(foot), *live), Accent.REMINDER)


def _of_session(news: ScheduleNews, session: Session) -> list[str]:
    was = news.was_session or session
    sign = "🕑" if session.is_on and was.is_on else _SIGNS[session.state]
    head = f"## {sign} {_session_change(news, session, escaped_line(session.name))}"
    if not session.is_on:
        more = "A new time will be told here." if session.state is EventState.POSTPONED else ""
        before = f"It was to start {stamp(was.start)}." if was.start else ""
        return [head, *filter(None, (before, more))]
    if session.start is None:
        return [head, f"It was to start {stamp(was.start)}." if was.start else "Its time will be told here."]
    before = f" (it was {stamp(was.start, 'f')})" if was.start and was.start != session.start else ""
    return [head, f"Your time: **{stamp(session.start)}**, {countdown(session.start)}{before}"]


def _session_change(news: ScheduleNews, session: Session, name: str) -> str:
    was = news.was_session or session
    if session.state is not was.state and (not session.is_on or session.start in (was.start, None)):
        return f"{name} {_STATES[session.state]}"
    old, new = _times(was.start, session.start, news.round)
    if not was.is_on:
        old = was.state.value
    return f"{name}: {old} → {new}"


def _times(old: datetime | None, new: datetime | None, round_: Round) -> tuple[str, str]:
    """Both on the venue's clock; with their days unless both are on the same."""
    there = [at.astimezone(round_.zone) if at else None for at in (old, new)]
    same_day = len({at.date() for at in there if at}) == 1 and all(there)
    before, after = (_clock(at, with_day=not same_day) for at in there)
    return before, after


def _clock(at: datetime | None, *, with_day: bool) -> str:
    if at is None:
        return _TBC
    return f"{at:%a} {month_and_day(at)}, {at:%H:%M}" if with_day else f"{at:%H:%M}"


def _of_round(news: ScheduleNews) -> list[str]:
    round_, was = news.round, news.was
    sign = "📅" if was is None or was.state is round_.state else _SIGNS[round_.state]
    lines = [f"## {sign} {_round_change(news)}"]
    if was is None or not round_.is_on:
        lines.append(venue_line(round_))
    if round_.state is EventState.POSTPONED:
        lines.append("The new date will be told here.")
    if was:
        lines += _place_changes(was, round_)
    if round_.is_on:
        lines.append(_begins(round_))
    return lines


def _round_change(news: ScheduleNews) -> str:
    round_, was = news.round, news.was
    name = round_name(round_)
    if was is None:
        return f"New: {name}, {round_days(round_)}"
    if not round_.is_on:
        return f"{name} {_STATES[round_.state]}" + (f" ({round_days(round_)})" if was.is_on else "")
    if was.state is EventState.TBC:
        return f"{name} is confirmed: {round_days(round_)}"
    if (was.first_day, was.last_day) != (round_.first_day, round_.last_day):
        return f"{name}: {round_days(was)} → {date_range(round_.first_day, round_.last_day)}"
    return f"{name} {_STATES[round_.state]}" if not was.is_on else f"{name}: changed"


def _place_changes(was: Round, now: Round) -> list[str]:
    pairs = (
        ("Name", was.name, now.name),
        ("Venue", was.venue, now.venue),
        ("Country", country_name(was.country), country_name(now.country)),
        ("Time zone", was.timezone, now.timezone),
    )
    return [f"{what}: {escaped_line(old)} → {escaped_line(new)}" for what, old, new in pairs if old != new]


def _begins(round_: Round) -> str:
    """The first session where its time is known; the day at the venue otherwise."""
    if round_.opens:
        return f"First on track: **{escaped_line(round_.held[0].name)}**, {stamp(round_.opens)}"
    return f"It begins on {month_and_day(round_.first_day)}; session times are to be confirmed."

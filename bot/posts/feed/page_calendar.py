"""The calendar on a team's page: every round with its sessions, in plain words and on the venues' clocks."""

from collections.abc import Iterator
from datetime import datetime

from bot.domain.base.days_in_words import day_in_words
from bot.domain.page.page_contents import PageRound, PageSession
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import mark, phrase
from bot.languages.countries import country_name
from bot.posts.kit.round_phrases import off_session_words, round_days
from bot.posts.kit.text_lines import joined_by_dots

_OFF_REMARKS = {
    EventState.CANCELLED: mark("Cancelled"),
    EventState.POSTPONED: mark("Postponed, new date to be confirmed"),
    EventState.TBC: mark("Date to be confirmed"),
}


def page_rounds(season: Season, now: datetime, series: str = "") -> Iterator[PageRound]:
    """Every round in the season's order; what is next, or under way, says so.

    `series` is what the season is called where the page has several.
    """
    focus = season.round_in_focus(now)
    for round_ in season.rounds:
        yield PageRound(
            name=round_.name,
            days=_days(round_),
            first_day=round_.first_day,
            last_day=round_.last_day,
            place=_place(round_),
            venue=round_.venue,
            country=round_.country,
            remark=_remark(round_, now, is_next=round_ is focus),
            state=round_.state,
            sessions=tuple(_sessions(round_, now)),
            clock=_clock_words(round_, now),
            is_next=round_ is focus,
            is_under_way=round_.is_under_way(now),
            series=series,
        )


def _days(round_: Round) -> str:
    if round_.state is EventState.TBC:
        return ""
    return round_days(round_)


def _place(round_: Round) -> str:
    """`Circuit de Spa-Francorchamps, Belgium`, the town that people know it by between them."""
    parts = [round_.venue]
    if round_.near:
        parts.append(phrase("near {town}", town=round_.near))
    parts.append(country_name(round_.country))
    return ", ".join(parts)


def _remark(round_: Round, now: datetime, *, is_next: bool) -> str:
    if not round_.is_on:
        return phrase(_OFF_REMARKS[round_.state])
    if round_.is_under_way(now):
        return phrase("Under way")
    if is_next:
        return phrase("Next")
    return ""


def _sessions(round_: Round, now: datetime) -> Iterator[PageSession]:
    """Its sessions; none as long as no time is known and all are to take place, which one line tells."""
    if not _is_partly_known(round_):
        return
    for session in round_.sessions:
        yield _session(round_, session, now)


def _is_partly_known(round_: Round) -> bool:
    return any(session.start or not session.is_on for session in round_.sessions)


def _session(round_: Round, session: Session, now: datetime) -> PageSession:
    state = session.state
    if not round_.is_on:
        state = round_.state
    return PageSession(
        name=shown_name(session),
        when=_when(round_, session),
        begins=session.start,
        ends=round_.end_of(session),
        state=state,
        watch=session.replay or session.watch or "",
        watch_words=_watch_words(round_, session, now),
    )


def _watch_words(round_: Round, session: Session, now: datetime) -> str:
    """What its link is called; that of a live stream often has the whole of it afterwards."""
    end = round_.end_of(session)
    if session.replay:
        return phrase("Watch again")
    if end and end <= now:
        return phrase("Watch")
    return phrase("Watch live")


def _when(round_: Round, session: Session) -> str:
    """`Sat 1 July, 18:05` at the venue, and what is off says so."""
    time_words = phrase("Time to be confirmed")
    if session.start:
        local = session.start.astimezone(round_.zone)
        time_words = f"{day_in_words(local.date())}, {local:%H:%M}"
    if session in round_.held:
        return time_words
    if session.start is None:
        time_words = ""
    return joined_by_dots(time_words, off_session_words(round_, session))


def _clock_words(round_: Round, now: datetime) -> str:
    """Which clock the times are on, or that there are none yet."""
    for session in round_.sessions:
        if session.start:
            offset = f"{session.start.astimezone(round_.zone):%z}"
            utc = phrase("UTC{offset}", offset=f"{offset[:3]}:{offset[3:]}")
            return phrase("Times at the venue ({utc})", utc=utc)
    if round_.is_on and round_.ends > now:
        return phrase("Session times to be confirmed")
    return ""

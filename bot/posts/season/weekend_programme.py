"""A round's sessions, one line each: what is over, what is on, what is next."""

from datetime import datetime

from bot.domain.season.round import Round
from bot.domain.season.session import EventState, Session
from bot.posts.kit.dates import stamp
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.text_lines import joined_by_dots, subtext


def programme_lines(round_: Round, now: datetime, most: int) -> list[str]:
    """The sessions in order, their names cut to `most` characters."""
    if not any(session.start for session in round_.held) and len(round_.held) == len(round_.sessions):
        return _without_times(round_, most)
    ahead = round_.session_next(now) if round_.is_under_way(now) else None
    return [_line(session, round_, now, most, is_next=session is ahead) for session in round_.sessions]


def _without_times(round_: Round, most: int) -> list[str]:
    names = joined_by_dots(*(escaped_line(session.name, most) for session in round_.sessions))
    return [names, subtext("Session times to be confirmed")] if names else []


def _line(session: Session, round_: Round, now: datetime, most: int, *, is_next: bool) -> str:
    name = escaped_line(session.name, most)
    if not session.is_on:
        return _off(session, name)
    when = stamp(session.start) if session.start else "time to be confirmed"
    if is_over(session, round_, now):
        return subtext(name, stamp(session.start) if session.start else "", "over")
    if session.start and session.start <= now:
        return f"🏁 **{name} · on now, {end_phrase(session, round_)}**"
    return joined_by_dots(f"**{name}**", when, "next") if is_next else joined_by_dots(name, when)


def _off(session: Session, name: str) -> str:
    if session.state is EventState.CANCELLED:
        return subtext(f"~~{name}~~", "cancelled")
    return subtext(name, "postponed, new time to be confirmed")


def end_phrase(session: Session, round_: Round) -> str:
    """`until 11:25`; "about" where nobody said how long it lasts."""
    end = round_.end_of(session)
    about = "" if session.duration else "about "
    return f"until {about}{stamp(end, 't')}" if end else ""


def is_over(session: Session, round_: Round, now: datetime) -> bool:
    """Whether it has ended; one without a time has when a later one of the weekend has begun.

    What is off never ends.
    """
    if session not in round_.held:
        return False
    end = round_.end_of(session)
    if end or now >= round_.ends:
        return now >= (end or round_.ends)
    later = round_.held[round_.held.index(session) + 1 :]
    return any(other.start is not None and other.start <= now for other in later)

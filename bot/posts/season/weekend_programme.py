"""A round's sessions, one line each: what is over, what is on, what is next."""

from datetime import datetime

from bot.domain.season.round import Round
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.posts.kit.dates import stamp
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.text_lines import joined_by_dots, subtext


def programme_lines(round_: Round, now: datetime, most: int) -> list[str]:
    """The sessions in order, their names cut to `most` characters.

    Until when one is on, and how soon the next begins, is what the post begins with.
    """
    if is_untimed(round_):
        return untimed_lines(round_, most)
    upcoming = None
    if round_.is_under_way(now):
        upcoming = round_.session_next(now)
    lines = []
    for session in round_.sessions:
        if session is upcoming:
            lines.append(f"- {_upcoming_line(session, most)}")
        else:
            lines.append(f"- {_session_line(session, round_, now, most)}")
    return lines


def is_untimed(round_: Round) -> bool:
    """Whether all its sessions are held and none has a time: then one line has room for all of them."""
    if len(round_.held) != len(round_.sessions):
        return False
    return not any(session.start for session in round_.held)


def untimed_lines(round_: Round, most: int) -> list[str]:
    """The sessions' names in one line, and that their times aren't known yet."""
    session_names = joined_by_dots(*(escaped_line(shown_name(session), most) for session in round_.sessions))
    if not session_names:
        return []
    return [session_names, subtext(phrase("Session times to be confirmed"))]


def _session_line(session: Session, round_: Round, now: datetime, most: int) -> str:
    session_name = escaped_line(shown_name(session), most)
    if not session.is_on:
        return _off_line(session, session_name)
    if is_over(session, round_, now):
        return _over_line(session_name)
    if session.start and session.start <= now:
        return joined_by_dots(f"🏁 **{session_name}**", phrase("on now"))
    return joined_by_dots(session_name, start_or_unknown(session))


def _upcoming_line(session: Session, most: int) -> str:
    return joined_by_dots(f"**{escaped_line(shown_name(session), most)}**", start_or_unknown(session))


def _off_line(session: Session, session_name: str) -> str:
    if session.state is EventState.CANCELLED:
        return joined_by_dots(f"~~{session_name}~~", phrase("cancelled"))
    return joined_by_dots(session_name, phrase("postponed, new time to be confirmed"))


def _over_line(session_name: str) -> str:
    """Nobody needs the time of what is over."""
    # translators: a session that has ended
    return joined_by_dots(session_name, phrase("over"))


def start_or_unknown(session: Session) -> str:
    """When it starts on the reader's clock, or that nobody knows yet."""
    if session.start is None:
        return phrase("time to be confirmed")
    return stamp(session.start)


def end_phrase(session: Session, round_: Round) -> str:
    """`until 11:25`; "about" where nobody said how long it lasts."""
    end = round_.end_of(session)
    if end is None:
        return ""
    if session.duration:
        return phrase("until {time}", time=stamp(end, "t"))
    return phrase("until about {time}", time=stamp(end, "t"))


def is_over(session: Session, round_: Round, now: datetime) -> bool:
    """Whether it has ended; one without a time has when a later one of the weekend has begun.

    What is off never ends.
    """
    if session not in round_.held:
        return False
    end = round_.end_of(session)
    if end is not None:
        return now >= end
    if now >= round_.ends:
        return True
    later = round_.held[round_.held.index(session) + 1 :]
    return any(other.start is not None and other.start <= now for other in later)

"""The status of a voice channel in a weekend: what comes next, or what is on, and nothing between rounds."""

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.domain.fans.weekend_card import card_times
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.languages.catalogue import phrase
from bot.languages.dates import short_weekday


@dataclass(frozen=True, slots=True)
class VoiceStatus:
    """The text, empty for none, and when it becomes another (UTC), None for not before the season changes."""

    text: str = ""
    changes_at: datetime | None = None


def voice_status(season: Season, timezone: str, now: datetime) -> VoiceStatus:
    """What the status is at `now` (UTC), its times on the clock of that IANA zone.

    It begins with the weekend card, and ends with the round's last session.
    """
    openings = card_times(season)
    for round_ in season.rounds:
        opening = openings.get(round_.id)
        session_on, session_next = round_.session_on(now), round_.session_next(now)
        if opening is None or (session_on is None and session_next is None):
            continue
        if now < opening.at:
            return VoiceStatus(changes_at=opening.at)
        if session_on is None:
            return _of_next(session_next, timezone, now)
        ends = [round_.end_of(session_on), session_next.start if session_next else None]
        text = phrase("{session} · now", session=session_on.name)
        return VoiceStatus(text, min(end for end in ends if end is not None))
    return VoiceStatus()


def _of_next(session: Session | None, timezone: str, now: datetime) -> VoiceStatus:
    """`Race 2 · 10:25`, before its own day `Race 2 · Sun 10:25`."""
    if session is None or session.start is None:
        return VoiceStatus()
    zone = ZoneInfo(timezone)
    start = session.start.astimezone(zone)
    clock = f"{start:%H:%M}"
    if start.date() == now.astimezone(zone).date():
        text = phrase("{session} · {time}", session=session.name, time=clock)
        return VoiceStatus(text, session.start)
    day = short_weekday(start.date())
    text = phrase("{session} · {day} {time}", session=session.name, day=day, time=clock)
    midnight = datetime.combine(start.date(), time(), zone).astimezone(session.start.tzinfo)
    return VoiceStatus(text, midnight)


@dataclass(frozen=True, slots=True)
class KeptStatus:
    """What a voice channel shows as far as is known, and when to look at it again; None for never."""

    server_id: int
    channel_id: int
    shown: str = ""
    due_at: datetime | None = None

"""A season and its rounds in a few words of Markdown: title, number, days, venue, and what is off."""

from datetime import datetime
from typing import Protocol

from bot.domain.base.plain_text import fold
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import mark, phrase
from bot.languages.countries import country_name
from bot.posts.kit.dates import date_range, stamp
from bot.posts.kit.escape import LONGEST_NAME, escaped_line, escaped_name
from bot.posts.kit.flags import flag
from bot.posts.kit.text_lines import joined_by_dots, subtext

_STATE_SENTENCES = {
    EventState.SCHEDULED: mark("{name} is on again"),
    EventState.TBC: mark("{name} has no confirmed date"),
    EventState.POSTPONED: mark("{name} is postponed"),
    EventState.CANCELLED: mark("{name} is cancelled"),
}
_STATE_WORDS = {
    EventState.SCHEDULED: mark("scheduled"),
    EventState.TBC: mark("to be confirmed"),
    EventState.POSTPONED: mark("postponed"),
    EventState.CANCELLED: mark("cancelled"),
}
STATE_SIGNS = {
    EventState.SCHEDULED: "✅",
    EventState.TBC: "📅",
    EventState.POSTPONED: "⏸️",
    EventState.CANCELLED: "🚫",
}


def season_title(season: Season, most: int = LONGEST_NAME) -> str:
    """`GT4 European Series 2023`; however long the series' name, the year stays."""
    return f"{escaped_line(season.series, most)} {season.year}"


def round_name(round_: Round, most: int = LONGEST_NAME) -> str:
    """`🇧🇪 Spa-Francorchamps`."""
    return f"{flag(round_.country)} {escaped_name(round_.name, most)}".lstrip()


def round_number(season: Season, round_: Round) -> str:
    """`Round 3 of 6`."""
    return phrase("Round {number} of {count}", number=round_.number, count=len(season.rounds))


def round_days(round_: Round) -> str:
    """`June 29th – July 2nd`."""
    return date_range(round_.first_day, round_.last_day)


def round_foot(
    season: Season, round_: Round, team: str, *, names_series: bool = False, most: int = LONGEST_NAME
) -> str:
    """Where it was, small: `🇧🇪 Spa-Francorchamps · Round 3 of 6`.

    A server with one season knows whose news it reads. With `names_series`, team and series follow: in
    another server's channel, and where there are several seasons.
    """
    where = joined_by_dots(round_name(round_, most), round_number(season, round_))
    if not names_series:
        return subtext(where)
    return subtext(where, team_and_series(season, team, most))


def series_line(season: Season, team: str, *, names_series: bool) -> str:
    """Whose an answer is, small, where somebody couldn't know it; else nothing."""
    if not names_series:
        return ""
    return subtext(team_and_series(season, team))


class _OfSeries(Protocol):
    """What is told of a season; `names_series` where its reader couldn't know of which."""

    @property
    def season(self) -> Season: ...

    @property
    def names_series(self) -> bool: ...


def with_series(words: str, told: _OfSeries) -> str:
    """`Race 2: 3rd in TCR · TCR Denmark 2024`: staff see at once where they had another series in mind."""
    if not told.names_series:
        return words
    return joined_by_dots(words, season_title(told.season))


def team_and_series(season: Season, team: str, most: int = LONGEST_NAME) -> str:
    """`GT4 European Series 2023 · Bäckman siblings`."""
    return joined_by_dots(season_title(season, most), escaped_line(team, most))


def whereabouts(round_: Round) -> str:
    """What the round's name doesn't tell of its place: `near Bologna, Italy`, `Ring Knutstorp, Sweden`.

    Most rounds are called like their venue or the town, and a place is named once.
    """
    name = fold(round_.name)
    parts = []
    if name not in fold(round_.venue):
        parts.append(escaped_line(round_.venue))
    if round_.near and fold(round_.near) not in name:
        parts.append(phrase("near {town}", town=escaped_line(round_.near)))
    parts.append(country_name(round_.country))
    return ", ".join(parts)


def session_at_round(round_: Round, session: Session | None, most: int = LONGEST_NAME) -> str:
    """`Race 2 at Spa-Francorchamps`; without a session the round alone."""
    round_words = escaped_line(round_.name, most)
    if session is None:
        return round_words
    return phrase("{session} at {round}", session=escaped_line(shown_name(session), most), round=round_words)


def state_sentence(name: str, state: EventState) -> str:
    """`Misano is cancelled`: what a session or round of that name has become."""
    return phrase(_STATE_SENTENCES[state], name=name)


def off_round_sentence(name: str, round_: Round) -> str:
    """`Misano (July 14th–16th) is cancelled`: a round that is off, with its name."""
    if round_.state is EventState.TBC:
        return phrase("{round} has no date yet", round=name)
    days = round_days(round_)
    if round_.state is EventState.POSTPONED:
        return phrase("{round} ({days}) is postponed; the new date is to be confirmed", round=name, days=days)
    return phrase("{round} ({days}) is cancelled", round=name, days=days)


def first_on_track(session: Session, start: datetime) -> str:
    """`First on track: Free practice 1, <t:…>`: what a round begins with."""
    return phrase(
        "First on track: **{session}**, {time}", session=escaped_line(shown_name(session)), time=stamp(start)
    )


def off_session_state(round_: Round, session: Session) -> EventState:
    """What became of a session that isn't held, by itself or with its round."""
    if session.is_on:
        return round_.state
    return session.state


def off_session_words(round_: Round, session: Session) -> str:
    """`cancelled`, `postponed`: the same in a word or two."""
    return state_words(off_session_state(round_, session))


def state_words(state: EventState) -> str:
    """`cancelled`, `to be confirmed`."""
    return phrase(_STATE_WORDS[state])

"""A season and its rounds in a few words of Markdown: title, number, days, venue, and what is off."""

from bot.domain.base.plain_text import fold
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.posts.kit.countries import country_name, flag
from bot.posts.kit.dates import date_range
from bot.posts.kit.escape import LONGEST_NAME, escaped_line, escaped_name
from bot.posts.kit.text_lines import joined_by_dots, subtext

STATE_PHRASES = {
    EventState.SCHEDULED: "is on again",
    EventState.TBC: "has no confirmed date",
    EventState.POSTPONED: "is postponed",
    EventState.CANCELLED: "is cancelled",
}
"""What a session or round has become."""
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
    return f"Round {round_.number} of {len(season.rounds)}"


def round_days(round_: Round) -> str:
    """`June 29th – July 2nd`."""
    return date_range(round_.first_day, round_.last_day)


def round_foot(
    season: Season, round_: Round, team: str, *, abroad: bool = False, most: int = LONGEST_NAME
) -> str:
    """Where it was, small: `🇧🇪 Spa-Francorchamps · Round 3 of 6`.

    The team's own server knows whose news it reads; `abroad`, in another's channel, team and series follow.
    """
    where = joined_by_dots(round_name(round_, most), round_number(season, round_))
    if not abroad:
        return subtext(where)
    return subtext(where, team_and_series(season, team, most))


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
        parts.append(f"near {escaped_line(round_.near)}")
    parts.append(country_name(round_.country))
    return ", ".join(parts)


def session_at_round(round_: Round, session: Session | None, most: int = LONGEST_NAME) -> str:
    """`Race 2 at Spa-Francorchamps`; without a session the round alone."""
    round_words = escaped_line(round_.name, most)
    if session is None:
        return round_words
    return f"{escaped_line(session.name, most)} at {round_words}"


def off_round_phrase(round_: Round) -> str:
    """`(July 14th–16th) is cancelled`: a round that is off, behind its name."""
    if round_.state is EventState.TBC:
        return "has no date yet"
    phrase = f"({round_days(round_)}) is {round_.state}"
    if round_.state is EventState.POSTPONED:
        return f"{phrase}; the new date is to be confirmed"
    return phrase


def off_session_state(round_: Round, session: Session) -> EventState:
    """What became of a session that isn't held, by itself or with its round."""
    if session.is_on:
        return round_.state
    return session.state


def off_session_words(round_: Round, session: Session) -> str:
    """`cancelled`, `postponed`: the same in a word or two."""
    state = off_session_state(round_, session)
    if state is EventState.TBC:
        return "to be confirmed"
    return state.value

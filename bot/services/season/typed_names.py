"""Which session, driver or car somebody means, or the refusal that names those there are."""

from collections.abc import Collection, Mapping
from datetime import datetime

from bot.domain.base.names import find_by_name
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.round_search import find_round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import find_session, shown_name
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.typed import countries_and_zones as places
from bot.readers.typed.quoting import escape_line, quote_value

LONGEST_NAMED = 80
"""Characters of a name that a refusal shows."""


def countries() -> Mapping[str, str]:
    """The countries that a round may be in: English names by their ISO 3166-1 codes."""
    return places.countries()


def country_names() -> Mapping[str, str]:
    """The same in the language that is spoken here."""
    return places.country_names()


def zones() -> Collection[str]:
    """The names of all IANA time zones that a round may be in."""
    return places.zones()


def choose_session(round_: Round, typed: str) -> Session:
    """The session of the round that was typed.

    Raises:
        UserError: it fits none; names those there are.
    """
    session = find_session(typed, round_.sessions)
    if session is None:
        names = ", ".join(escape_line(shown_name(each), LONGEST_NAMED) for each in round_.sessions)
        sentence = mark("I don't know which session {typed} is. {round} has {names}.")
        round_name = escape_line(round_.name, LONGEST_NAMED)
        raise UserError(phrase(sentence, typed=quote_value(typed), round=round_name, names=names))
    return session


def choose_driver(season: Season, typed: str) -> str:
    """The driver whose name was typed, whole or in part.

    Raises:
        UserError: it fits none, or more than one.
    """
    driver = find_by_name(typed, season.drivers, lambda name: (name,))
    if driver is None:
        names = ", ".join(escape_line(name, LONGEST_NAMED) for name in season.drivers[:12])
        sentence = mark("I don't know which driver {typed} is. {season} has {names}.")
        raise UserError(phrase(sentence, typed=quote_value(typed), season=_title(season), names=names))
    return driver


def choose_entry(season: Season, typed: str | None, driver: str | None) -> Entry:
    """The entry that was typed, or the driver's, or the only one.

    Raises:
        UserError: it fits none, or several are possible.
    """
    possible = [e for e in season.entries if driver in e.drivers] if driver else list(season.entries)
    if typed:
        entry = find_by_name(typed, season.entries, lambda e: (*_numbers(e), e.label, e.car, *e.drivers))
        possible = [entry] if entry else []
    if len(possible) == 1:
        return possible[0]
    labels = "; ".join(escape_line(e.label, LONGEST_NAMED) for e in season.entries[:8])
    raise UserError(phrase("Say which car with `entry` or `driver`: {labels}.", labels=labels))


def _numbers(entry: Entry) -> tuple[str, ...]:
    return (entry.number, f"#{entry.number}") if entry.number else ()


def choose_begun_round(season: Season, typed: str | None, now: datetime) -> Round:
    """The round that something is to be told of: as `choose_round`, but never an older one unnamed.

    Raises:
        UserError: the name fits no round, none has begun, or this weekend's is called off.
    """
    missed = None if typed else season.round_missed(now)
    if missed:
        raise UserError(
            phrase(
                "Add the round you mean with `round`, such as `round: {number}`: {name} would be on now, "
                "but is off.",
                number=missed.number,
                name=missed.name,
            )
        )
    return choose_round(season, typed, now)


def choose_round(season: Season, typed: str | None, now: datetime) -> Round:
    """The round that was named, or else the one under way or last begun.

    Raises:
        UserError: the name fits no round, or none has begun.
    """
    round_ = find_round(typed, season.rounds) if typed else season.round_last_begun(now)
    if round_:
        return round_
    if not typed:
        raise UserError(
            phrase("Choose a round with `round`: none of the {season} has begun yet.", season=season.title)
        )
    names = ", ".join(f"{r.number} {escape_line(r.name)}" for r in season.rounds[:12])
    sentence = mark("I don't know which round {typed} is. {season} has {names}.")
    raise UserError(phrase(sentence, typed=quote_value(typed), season=_title(season), names=names))


def _title(season: Season) -> str:
    """Which season was looked in: where there are several, another one may be meant."""
    return escape_line(season.title, LONGEST_NAMED)

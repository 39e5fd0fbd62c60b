"""The days that a round of a season may have."""

from dataclasses import replace
from datetime import date

from bot.domain.base.days_in_words import date_in_words, dates_in_words, days_in_words
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.languages.catalogue import phrase

LONGEST_ROUND = 31
"""Days, the first and the last included."""


def with_days(season: Season, round_: Round, first: date, last: date) -> Round:
    """The round on other days; its sessions stay where they are.

    Raises:
        UserError: the days are in the wrong order, too many, not of the season, or another round's.
    """
    if (first, last) == (round_.first_day, round_.last_day):
        return round_
    require_days(season, first, last)
    changed = replace(round_, first_day=first, last_day=last)
    require_free(season, changed)
    return changed


def require_days(season: Season, first: date, last: date) -> None:
    """Let through days that a round of the season can have.

    Raises:
        UserError: they are in the wrong order, too many, or of other years.
    """
    if last < first:
        raise UserError(
            phrase(
                "The last day ({last}) is before the first day ({first}).",
                last=date_in_words(last),
                first=date_in_words(first),
            )
        )
    if (length := (last - first).days + 1) > LONGEST_ROUND:
        raise UserError(
            phrase(
                "{days} is {count} days; a round lasts {most} at most.",
                days=dates_in_words(first, last),
                count=length,
                most=LONGEST_ROUND,
            )
        )
    if not {first.year, last.year} <= {season.year, season.year + 1}:
        raise UserError(
            phrase(
                "Check the year: {days} is not in the {year} season.",
                days=dates_in_words(first, last),
                year=season.year,
            )
        )


def require_free(season: Season, round_: Round) -> None:
    """Let through a round whose days are no other's; one that is off takes no days.

    Raises:
        UserError: another round that takes place has one of them.
    """
    for other in season.rounds if round_.is_on else ():
        shares = other.first_day <= round_.last_day and round_.first_day <= other.last_day
        if shares and other.is_on and other.id != round_.id:
            raise UserError(
                phrase(
                    "Choose other dates, or move, postpone or cancel {round} first: it is on {days}.",
                    round=other.name,
                    days=days_in_words(other.first_day, other.last_day),
                )
            )

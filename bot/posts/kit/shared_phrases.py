"""Phrases that several posts share: the round, the place, the car and its crew."""

from collections.abc import Collection

from bot.domain.season.season import Entry, EventState, Round, Season, Session
from bot.posts.kit.dates import date_range
from bot.posts.kit.english import country_name, flag, listing
from bot.posts.kit.escape import LONGEST_NAME, shown

LONGEST_CREW = 160
"""Characters of all the drivers' names of one car that are shown."""


def round_name(round_: Round, most: int = LONGEST_NAME) -> str:
    """`🇧🇪 Spa-Francorchamps`."""
    return f"{flag(round_.country)} {shown(round_.name, most)}".lstrip()


def season_title(season: Season, most: int = LONGEST_NAME) -> str:
    """`GT4 European Series 2023`; however long the series' name, the year stays."""
    return f"{shown(season.series, most)} {season.year}"


def round_number(season: Season, round_: Round) -> str:
    """`Round 3 of 6`."""
    return f"Round {round_.number} of {len(season.rounds)}"


def round_days(round_: Round) -> str:
    """`June 29th – July 2nd`."""
    return date_range(round_.first_day, round_.last_day)


def off_words(round_: Round) -> str:
    """`(July 14th–16th) is cancelled`: a round that is off, behind its name."""
    if round_.state is EventState.TBC:
        return "has no date yet"
    waits = "; the new date is to be confirmed" if round_.state is EventState.POSTPONED else ""
    return f"({round_days(round_)}) is {round_.state}{waits}"


def off_state(round_: Round, session: Session) -> str:
    """`cancelled`, `postponed`: what became of a session that isn't held, by itself or with its round."""
    state = session.state if not session.is_on else round_.state
    return "to be confirmed" if state is EventState.TBC else state.value


def place(round_: Round) -> str:
    """`Misano World Circuit Marco Simoncelli, near Bologna, Italy`; the town only where it is known."""
    near = f"near {shown(round_.near)}, " if round_.near else ""
    return f"{shown(round_.venue)}, {near}{country_name(round_.country)}"


def crew(entry: Entry) -> str:
    """`Andreas Bäckman and Jessica Bäckman`."""
    return shown(listing(entry.drivers), LONGEST_CREW)


def car_number(entry: Entry) -> str:
    r"""`\#42`, or nothing; the mark is escaped as it may begin a line."""
    return shown(f"#{entry.number}") if entry.number else ""


def in_class(entry: Entry) -> str:
    """` in Silver`, or nothing in a series without classes."""
    return f" in {shown(entry.class_name)}" if entry.class_name else ""


def class_of(entry: Entry) -> str:
    """`Silver class`, or nothing in a series without classes."""
    return f"{shown(entry.class_name)} class" if entry.class_name else ""


def grant(permissions: Collection[str], channel_id: int) -> str:
    """What an administrator has to do: `Grant **Send Messages** in <#1>.`."""
    names = listing([f"**{shown(name)}**" for name in permissions])
    return f"Grant {names} in <#{channel_id}>."

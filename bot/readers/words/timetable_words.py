"""What a language knows of timetables; the readers fold it (`bot.domain.base.plain_text.fold`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.season.session import EventState
from bot.domain.season.session_kinds import SessionKind
from bot.readers.words.spelling import Phrases


@dataclass(frozen=True, slots=True)
class ClockWords:
    """What stands around a time of day, and the units of how long something lasts."""

    noon: Phrases = ()
    midnight: Phrases = ()
    leads: Phrases = ()
    """What may stand before a time, and before other things: `at`."""
    clock_leads: Phrases = ()
    """What makes a figure behind it an hour: `kl.`."""
    hour_marks: Phrases = ()
    """What stands between hours and minutes: `Uhr`."""
    hour_units: Phrases = ()
    """What stands behind hours alone, and makes them a time of day: `hrs`."""
    short_hours: Phrases = ()
    """Abbreviations of hours, as a length and behind a time: `hr`."""
    until: Phrases = ()
    """What stands between two times."""
    minutes: Phrases = ()
    hours: Phrases = ()
    days: Phrases = ()
    weeks: Phrases = ()
    laps: Phrases = ()
    clock_nouns: Phrases = ()
    """What is said to be somewhere's: `UK time`, `all times are Eastern`."""
    places: Mapping[str, str] = field(default_factory=dict)
    """The IANA zone of each word that says whose clock it is: `swedish`."""
    zones: Mapping[str, str] = field(default_factory=dict)
    """The usual abbreviation of a clock by the one that this language has: `MEZ` is `CET`."""


@dataclass(frozen=True, slots=True)
class TimetableWords:
    """The words of timetables; each is small, with its accents."""

    sessions: Mapping[SessionKind, Phrases] = field(default_factory=dict)
    """What people call each kind of session."""
    own_sessions: Mapping[str, Phrases] = field(default_factory=dict)
    """The names of sessions that have two kinds' words in them, by their keys: `sprint qualifying`."""
    short_sessions: Mapping[str, SessionKind] = field(default_factory=dict)
    """The kind of a session by the letters that mean it before a figure: `Q1`, `EL2`."""
    number_words: Phrases = ()
    """What stands between a session's name and its number: `no`."""
    activities: Phrases = ()
    """What goes on about a session: `Race 1 podium` is no race."""
    stamps: Phrases = ()
    """Words that make a day the document's own, or a broadcast's: `updated 14th August`."""
    versions: Phrases = ()
    """Words of which version it is: beside one, a day outside the round is the document's own."""
    main_races: Phrases = ()
    """Names of a whole weekend that are also its race's: `Grand Prix`."""
    states: Mapping[EventState, Phrases] = field(default_factory=dict)
    """What says, in a table's column or before an event's title, that it doesn't take place."""
    noise: Phrases = ()
    """Words that say nothing of which session, or whose, it is."""
    channels: Phrases = ()
    """Where something is broadcast, in words that say nothing of which session it is."""
    broadcasts: Phrases = ()
    """What leads to where something is broadcast: (`live` on TV 12)."""
    any_series: Phrases = ()
    """Words that any series may have in its name."""
    titles: Phrases = ()
    """Words of headings that are about the timetable or the place."""
    any_round: Phrases = ()
    """What a round is called."""
    headings: Mapping[str, Phrases] = field(default_factory=dict)
    """By the field of a table, what people call its column."""
    clock: ClockWords = ClockWords()

"""What a language knows of press releases, by subject, in the notation of `spelling.pattern_of`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.results.result import Status
from bot.domain.season.session_kinds import SessionKind
from bot.readers.words.spelling import Phrases


@dataclass(frozen=True, slots=True)
class SessionWords:
    """What releases call sessions."""

    names: Mapping[SessionKind, Phrases] = field(default_factory=dict)
    letters: Mapping[str, SessionKind] = field(default_factory=dict)
    """The kind of a session by the letters that mean it before a figure: `R2`."""
    opening: Phrases = ()
    """What means the first one, but for `first`."""
    adjectives: Phrases = ()
    """What stands between an ordinal and the session: the second `free` practice."""
    no_sessions: Phrases = ()
    """How what stands behind a session's name begins when it is none: race `weekend`."""
    saturdays: Phrases = ()
    sundays: Phrases = ()
    day_adjectives: Phrases = ()
    """What stands between the day and its race: Sunday's `rainy` race."""
    day_races: Phrases = ()
    """What the race of a day is called."""


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """How positions, and what they count in, are written."""

    endings: Phrases = ()
    """What stands behind a position's figure, but for the language's own ordinal endings."""
    labels: Phrases = ()
    """What stands before a position: `position: 20`."""
    ranks: Phrases = ()
    """What stands before a place in figures, and before a car's number too: `nummer`."""
    listed_ranks: Phrases = ()
    """What does so right behind a session alone, for elsewhere a car has that number: `Race 1: nr. 4`."""
    rank_leads: Phrases = ()
    """What before `ranks` makes it a place: `som nummer 5`."""
    number_labels: Phrases = ()
    """What stands before a position that is written as a cardinal: `nummer` fem."""
    nouns: Phrases = ()
    """What stands behind one: 20th `place`."""
    behind_ordinals: Phrases = ()
    """What behind a written ordinal makes it a position: second `in`."""
    out_of: Phrases = ()
    """20th `of` 34."""
    alone: Mapping[str, int] = field(default_factory=dict)
    """Words that are a position by themselves: `winner`."""
    statuses: Mapping[Status, Phrases] = field(default_factory=dict)
    short_retirements: Phrases = ()
    """How a list says that a car didn't finish, in letters that are other words elsewhere: `Ret`."""
    units: Phrases = ()
    """How a unit begins behind a figure that is no position: 20 `laps`."""
    numbered: Phrases = ()
    """How what is numbered, and is no position, begins: third `round`."""
    final: Phrases = ()
    """The sixth and `last`."""
    cars: Phrases = ()
    """What stands before a car's number."""
    overall: Phrases = ()
    in_class: Phrases = ()
    """`{name}` is the name of a class of the season."""
    on_the_grid: Phrases = ()
    overall_labels: Phrases = ()
    """What stands before a position or over it, and says that it counts over the whole field."""
    class_labels: Phrases = ()
    grid_labels: Phrases = ()
    class_heads: Phrases = ()
    """The head of a column that has positions in class."""
    grid_heads: Phrases = ()
    fillers: Phrases = ()
    """Small words that join the things of a list and say nothing of their own."""
    because: Phrases = ()
    """What leads to the reason of a result."""
    other_lists: Phrases = ()
    """What else a list with sessions may be of: `Fastest laps`, `Points`."""


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """How people are quoted."""

    verbs: Phrases = ()
    pronouns: Phrases = ()
    """Who may have spoken instead of a name: `she`."""
    first_person: Phrases = ()
    third_person: Phrases = ()
    no_names: Phrases = ()
    """What begins sentences with a capital and is no name."""
    roles: Phrases = ()
    """What somebody is, where that is written like a part of the name: `Team Principal`."""
    verb_endings: Phrases = ()
    """What a verb of speaking that no list has may end in: `enthused`, `skrattar`."""
    abbreviations: Phrases = ()
    """What has a point that ends no sentence, as it is written."""


@dataclass(frozen=True, slots=True)
class StoryWords:
    """How the story tells a result."""

    conditional: Phrases = ()
    """What makes of a position one that might have been, or was on the way."""
    unreached_behind: Phrases = ()
    """What behind a place says the same: a victory `looked possible`."""
    started: Phrases = ()
    won: Phrases = ()
    """Verbs that are a first place by themselves."""
    no_win: Phrases = ()
    """What behind such a verb shows that only something else was won: the `start`."""
    reached: Phrases = ()
    """Verbs of getting to a place that may not have been the last one: `climbed`."""
    retired: Phrases = ()
    """How a story tells that a car didn't finish: `ended her race`."""
    championship: Phrases = ()
    """What makes of a place one in the championship."""
    last_year: Phrases = ()
    this_time: Phrases = ()
    """What leads back from another year to this one."""
    points: Phrases = ()
    season_tails: Phrases = ()
    """What makes of a position one of something else, but not right behind a win: `of the season`."""
    totals: Phrases = ()
    """The championship, or the race's whole field: `Gesamtwertung`."""
    of_the_table: Phrases = ()
    """What beside `totals` speaks of the championship: `liegt`, `nach` a race."""
    starts_ahead: Phrases = ()
    """What tells of a start to come, whose place on the grid is known: `will start`."""
    elsewhere: Phrases = ()
    """What may be about another weekend or count: `previously`, `table`."""
    denied: Phrases = ()
    """What makes of a place one that was not reached: `missed`, `fought for`."""
    held: Phrases = ()
    """What may make of a place one that was held for a while: `before`, `until`."""
    rival: Phrases = ()
    """What leads over to somebody else: `behind`."""
    given_to: Phrases = ()
    """What stands between a place and whose it was: victory `for`, won `by`."""
    relative: Phrases = ()
    """Words that begin a clause about whoever was named right before it: `who`."""
    clauses: Phrases = ()
    """Words that begin another clause of a sentence: `which`, `but`."""
    respectively: Phrases = ()
    """What says that several places belong to several drivers in their order."""
    all_races: Phrases = ()
    """All the races of a weekend together: `the three races`."""
    grid_first: Phrases = ()
    """The first place on the grid: `pole`."""
    ours: Phrases = ()
    """Who a sentence is about when it names nobody: `the duo`."""
    elliptic: Phrases = ()
    """What before an ordinal and nothing else behind it means another session: `in the` second."""
    grid_marks: Phrases = ()
    """What in a list says that the second position is the one on the grid."""
    qualified: Phrases = ()
    finished: Phrases = ()
    seconds: Phrases = ()
    penalty_kinds: Phrases = ()
    """11 seconds `time` penalty."""
    penalties: Phrases = ()
    served_penalties: Phrases = ()
    """Penalties that have no seconds."""
    penalised: Phrases = ()
    """What tells that a place was changed after the flag; other words may be written in one with it."""


@dataclass(frozen=True, slots=True)
class LinkWords:
    """What links and pictures are introduced by."""

    watch: Phrases = ()
    live: Phrases = ()
    past: Phrases = ()
    pictures: Phrases = ()
    credits: Phrases = ()
    by: Phrases = ()


@dataclass(frozen=True, slots=True)
class RoundWords:
    """How rounds and their days are told."""

    calendar_headings: Phrases = ()
    seasons: Phrases = ()
    """What makes a heading with a year behind it: `season 2023`."""
    ahead: Phrases = ()
    """What looks ahead to the next round."""
    rounds: Phrases = ()
    number_words: Phrases = ()
    """What stands between a round and its number: `no.`."""
    at: Phrases = ()
    """What stands before the name of a place."""
    leading_words: Phrases = ()
    """Small words that may be left before a place when its days are taken away."""
    trailing_words: Phrases = ()
    """And behind it."""


@dataclass(frozen=True, slots=True)
class ReleaseWords:
    """The words of press releases."""

    sessions: SessionWords = SessionWords()
    places: PlaceWords = PlaceWords()
    speech: SpeechWords = SpeechWords()
    story: StoryWords = StoryWords()
    links: LinkWords = LinkWords()
    rounds: RoundWords = RoundWords()

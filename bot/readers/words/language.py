"""What one language knows. A new one is a file like `languages/sv.py` and a name in `all_languages.py`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.readers.words.release_words import ReleaseWords
from bot.readers.words.spelling import Phrases
from bot.readers.words.timetable_words import TimetableWords
from bot.readers.words.typed_words import TypedWords


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The words of a language as people write them, in small letters; names of months are Unicode's (CLDR).

    `codes` are CLDR's, one for a single language. Timetables are read in every language, releases where
    sessions have names in them.
    """

    codes: Phrases
    common: Phrases = ()
    """Small words by which a text in it is known."""
    ordinals: tuple[Phrases, ...] = ()
    """The spellings of `first`, of `second`, and so on."""
    cardinals: tuple[Phrases, ...] = ()
    """The spellings of `one`, of `two`, and so on, as they number sessions."""
    ordinal_endings: Phrases = ()
    """What stands behind a figure: `th`, `:e`."""
    more_months: Mapping[str, int] = field(default_factory=dict)
    """The number (1 to 12) of names that CLDR doesn't have."""
    more_timetable_months: Mapping[str, int] = field(default_factory=dict)
    """Those that are names of months in timetables alone."""
    more_weekdays: Mapping[str, int] = field(default_factory=dict)
    """The weekday (Monday 0) of names that CLDR doesn't have, in timetables."""
    ambiguous_days: Phrases = ()
    """CLDR's short names of weekdays that are other words in other languages: Finnish `to`."""
    articles: Phrases = ()
    """What stands before a day: `the`, `den`."""
    on: Phrases = ()
    """What stands before a weekday: `on`."""
    of: Phrases = ()
    """What stands between a day and its month: `of`."""
    conjunctions: Phrases = ()
    """`and`."""
    range_words: Phrases = ()
    """What stands between two days, but for `and`: `to`, `until`."""
    timetable: TimetableWords = field(default_factory=TimetableWords)
    release: ReleaseWords = field(default_factory=ReleaseWords)
    typed: TypedWords = field(default_factory=TypedWords)

    @property
    def reads_releases(self) -> bool:
        """Whether a press release in it can be read."""
        return bool(self.release.sessions.names)

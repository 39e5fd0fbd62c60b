"""What a recap is made of, in plain words; its post and the press pack's files are made of these values."""

from dataclasses import dataclass

from bot.domain.press.photo import Photo
from bot.posts.kit.post import Link


@dataclass(frozen=True, slots=True)
class StoryQuote:
    """A quote: the words, who said them, and about what ("Race 2", or nothing)."""

    words: str
    driver: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class TitledLines:
    """A title with its lines: one car's results, or the calendar."""

    title: str
    lines: tuple[str, ...]

    @property
    def rows(self) -> list[tuple[str, str]]:
        """A results list's sessions with what was reached in each."""
        rows = []
        for line in self.lines:
            session_name, _, session_result = line.rpartition(": ")
            rows.append((session_name, session_result))
        return rows


@dataclass(frozen=True, slots=True)
class Story:
    """What people typed in it is not escaped yet. Empty is what there is nothing to say of.

    `pictures` are those of the results and quotes, the last race's first, each with its alt text.
    """

    headline: str
    lead: str
    results: tuple[TitledLines, ...]
    quotes: tuple[StoryQuote, ...]
    watch_title: str
    watch: tuple[Link, ...]
    next_up: str
    calendar: TitledLines
    photos: str | None
    pictures: tuple[Photo, ...]

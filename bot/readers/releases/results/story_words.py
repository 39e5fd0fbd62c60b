"""How a story tells that a position was reached: `qualified in`, `started from`, `might have been`."""

import re
from dataclasses import dataclass

from bot.readers.words.all_languages import of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_of


@dataclass(frozen=True, slots=True)
class StoryPatterns:
    """The patterns of what stands before a position, and of penalties."""

    conditional: re.Pattern[str]
    started: re.Pattern[str]
    qualified: re.Pattern[str]
    finished: re.Pattern[str]
    penalty: re.Pattern[str]


@of_release_languages
def story_patterns(words: Language) -> StoryPatterns:
    """The patterns in the languages of releases."""
    story = words.release.story
    penalty = rf"""
        \b \d{{1,3}}(?:[.,]\d{{1,3}})? [ -]? {any_of(story.seconds)}     # 11 seconds
        (?: \ {any_of(words.of)} )? [ -]                                  # 11 seconds of
        (?: {any_of(story.penalty_kinds)}\  )? {any_of(story.penalties)}\b  # 11 second time penalty
        | \b {any_of(story.served_penalties)}\b                           # drive-through penalty
        """
    return StoryPatterns(
        conditional=re.compile(rf"\b{any_of(story.conditional)}\b", re.IGNORECASE),
        started=re.compile(rf"\b{any_of(story.started)}\b", re.IGNORECASE),
        qualified=re.compile(rf"\b{any_of(story.qualified)}\b", re.IGNORECASE),
        finished=re.compile(rf"\b{any_of(story.finished)}\b", re.IGNORECASE),
        penalty=re.compile(penalty, re.IGNORECASE | re.VERBOSE),
    )

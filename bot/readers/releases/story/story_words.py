"""How a story tells that a position was reached: `qualified in`, `started from`, `might have been`."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from bot.readers.words.all_languages import of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.release_words import StoryWords
from bot.readers.words.spelling import Phrases, any_of


class Verb(Enum):
    """What the verb before a position says of it."""

    STARTED = auto()
    QUALIFIED = auto()
    FINISHED = auto()
    REACHED = auto()
    """Got to it, which may not have been the end: `climbed to`."""


@dataclass(frozen=True, slots=True)
class StoryPatterns:
    """The patterns of what stands around a position, and of penalties."""

    verbs: re.Pattern[str]
    """With a group for each verb's name."""
    won: re.Pattern[str]
    deeds: re.Pattern[str]
    """Verbs of how somebody ended or got on, whatever they say of a position."""
    grid_first: re.Pattern[str]
    retired: re.Pattern[str]
    elsewhere: re.Pattern[str]
    """What makes of a position in its clause one of something else: `championship`, `last year`."""
    other_weekend: re.Pattern[str]
    """What tells of another year or weekend: `last year`, `previously`."""
    standings: re.Pattern[str]
    """What makes of a position one in the championship."""
    totals: re.Pattern[str]
    """What may do so: `Gesamtwertung`."""
    of_the_table: re.Pattern[str]
    """What beside it does so: `liegt`."""
    starts_ahead: re.Pattern[str]
    championship: re.Pattern[str]
    """What makes of a list one of the championship, or of another year."""
    unreached: re.Pattern[str]
    """What before a position makes of it one that was not reached: `would`, `missed`."""
    unreached_behind: re.Pattern[str]
    """What behind one does: `a victory looked possible`."""
    doubts: re.Pattern[str]
    """What keeps anything in the sentence from being certain: `before`, `points`."""
    starts: re.Pattern[str]
    """What speaks of the start, next to which a place may be one on the grid."""
    overall: re.Pattern[str]
    """What says that a position counts over the whole field, wherever it stands."""
    rival: re.Pattern[str]
    given_to: re.Pattern[str]
    """What stands between something and whose it is: `of Bo`."""
    relative: re.Pattern[str]
    """What begins a clause about whoever was named before it: `who`; a comma may stand before it."""
    last_year: re.Pattern[str]
    this_time: re.Pattern[str]
    conjunction: re.Pattern[str]
    penalised: re.Pattern[str]
    """What says that a place was changed after the flag."""
    clauses: re.Pattern[str]
    respectively: re.Pattern[str]
    all_races: re.Pattern[str]
    ours: re.Pattern[str]
    """Who a sentence is about where it names nobody: `she`, `the duo`."""
    penalty: re.Pattern[str]


@of_release_languages
def story_patterns(words: Language) -> StoryPatterns:
    """The patterns in the languages of releases."""
    story = words.release.story
    pronouns = (*story.ours, *words.release.speech.pronouns)
    elsewhere = (*story.championship, *story.last_year, *story.elsewhere)
    tails = _season_tails(words)
    unreached = (*story.conditional, *story.denied)
    starts = (*story.started, *story.grid_first, *story.qualified, *words.release.places.on_the_grid)
    return StoryPatterns(
        verbs=_verbs(story),
        won=_won(story),
        deeds=_pattern((*story.qualified, *story.finished, *story.reached)),
        grid_first=re.compile(rf"\b{any_of(story.grid_first)}\b(?!-?sitter)", re.IGNORECASE),
        retired=_pattern(story.retired),
        elsewhere=_pattern(elsewhere, tails),
        other_weekend=_pattern((*story.last_year, *story.elsewhere), tails),
        standings=_pattern(story.championship),
        totals=_pattern(story.totals),
        of_the_table=_pattern(story.of_the_table),
        starts_ahead=_pattern(story.starts_ahead),
        championship=_pattern((*story.championship, *story.totals, *story.last_year)),
        unreached=_pattern(unreached),
        unreached_behind=_pattern(story.unreached_behind),
        doubts=_pattern((*story.totals, *story.held, *story.points, *story.denied, *elsewhere), tails),
        starts=_pattern(starts),
        overall=_pattern((*words.release.places.overall, *words.release.places.overall_labels)),
        rival=_pattern(story.rival),
        given_to=re.compile(rf"\b{any_of(story.given_to)} $", re.IGNORECASE),
        relative=re.compile(rf"(?:, )?{any_of(story.relative)}\b", re.IGNORECASE),
        last_year=_pattern(story.last_year),
        this_time=_pattern(story.this_time),
        conjunction=_pattern(words.conjunctions),
        penalised=re.compile(rf"\b[\w-]{{0,24}}{any_of(story.penalised)}\b", re.IGNORECASE),
        clauses=re.compile(rf"[;:]|, |\s[–—-]\s|\b{any_of((*story.clauses, *story.rival))}\b", re.IGNORECASE),
        respectively=_pattern(story.respectively),
        all_races=_pattern(story.all_races),
        ours=_pattern(pronouns),
        penalty=_penalty(words),
    )


def _pattern(spellings: Phrases, *more: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join((any_of(spellings), *more))})\b", re.IGNORECASE)


def _season_tails(words: Language) -> str:
    """`of the season`, but not in `her first victory of the season`."""
    wins = [word for word, place in words.release.places.alone.items() if place == 1 and word.isalpha()]
    behind_no_win = "".join(rf"(?<!\b{win}\ )" for win in wins)
    return f"{behind_no_win}{any_of(words.release.story.season_tails)}"


def _verbs(story: StoryWords) -> re.Pattern[str]:
    pattern = rf"""
        \b (?: (?P<{Verb.STARTED.name}> {any_of(story.started)} )       # started, startade
             | (?P<{Verb.QUALIFIED.name}> {any_of(story.qualified)} )    # qualified, kvalade
             | (?P<{Verb.FINISHED.name}> {any_of(story.finished)} )      # finished, slutade
             | (?P<{Verb.REACHED.name}> {any_of(story.reached)} ) ) \b   # climbed, klättrade
        """
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


def _won(story: StoryWords) -> re.Pattern[str]:
    """`won`, but not what won only the start, or two places."""
    return re.compile(rf"\b{any_of(story.won)}\b(?! {any_of(story.no_win)}\b)", re.IGNORECASE)


def _penalty(words: Language) -> re.Pattern[str]:
    story = words.release.story
    pattern = rf"""
        \b \d{{1,3}}(?:[.,]\d{{1,3}})? [ -]? {any_of(story.seconds)}     # 11 seconds
        (?: \ {any_of(words.of)} )? [ -]                                  # 11 seconds of
        (?: {any_of(story.penalty_kinds)}\  )? {any_of(story.penalties)}\b  # 11 second time penalty
        | \b {any_of(story.served_penalties)}\b                           # drive-through penalty
        """
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)

"""Which round a text is about: by its dates, by the places in its headline and lead, by the rounds it counts.

What was said by somebody, what looks ahead, and what tells of another year or weekend is no clue.
"""

from collections.abc import Collection, Iterator, Sequence

from bot.domain.releases.release import Dating, ReleaseDays, RoundClue
from bot.domain.season.round import Round
from bot.domain.season.round_search import RoundNames
from bot.readers.releases.round_words import round_patterns, rounds_counted
from bot.readers.releases.sentences import sentences
from bot.readers.releases.story.story_words import story_patterns
from bot.readers.words.written_days import find_days

_PARAGRAPHS_OF_THE_LEAD = 3
"""Paragraphs from the headline on in which a place is what the text is about."""
_IN_THE_HEADLINE = 8
_ENDS = (".", "!", "?", "…")
_IN_THE_LEAD = 4
_IN_THE_STORY = 1
_COUNTED = 3
_DATED = 6


def read_round_clues(
    texts: Sequence[str],
    passed: Collection[int],
    dates: Sequence[ReleaseDays],
    rounds: Sequence[Round],
    names: RoundNames,
) -> list[RoundClue]:
    """The clues in the text's order, those of its dates last.

    `texts` are the paragraphs with what was said blanked out; those of the calendar and of what is to
    come are `passed` over.
    """
    clues: list[RoundClue] = []
    number = 0
    for index, text in enumerate(texts):
        if index in passed or not text.strip():
            continue
        weight = _IN_THE_STORY
        if number < _PARAGRAPHS_OF_THE_LEAD:
            weight = _IN_THE_LEAD
            if number == 0 and not text.rstrip().endswith(
                _ENDS
            ):  # a text without a headline begins with its lead
                weight = _IN_THE_HEADLINE
        number += 1
        for _, sentence in sentences(text):
            clues += _clues_of(sentence, rounds, names, weight)
    return [*clues, *_dated(dates, rounds)]


def _clues_of(sentence: str, rounds: Sequence[Round], names: RoundNames, weight: int) -> Iterator[RoundClue]:
    named, counted, days = names.named_in(sentence), rounds_counted(sentence), _days_named(sentence, rounds)
    if not named and not counted and not days:
        return
    patterns = story_patterns()
    if patterns.other_weekend.search(sentence):
        return
    is_ahead = bool(round_patterns().ahead.search(sentence))
    if is_ahead or patterns.championship.search(sentence):
        weight = min(weight, _IN_THE_STORY)
    for round_ in named:
        yield RoundClue(round_.number, weight, sentence.strip())
    if not is_ahead:
        yield from days
    for number in counted:
        if any(round_.number == number for round_ in rounds):
            yield RoundClue(number, _COUNTED, sentence.strip())


def _days_named(sentence: str, rounds: Sequence[Round]) -> list[RoundClue]:
    """`on Saturday 14 June`: a single day of the round; ranges of days are read with the calendar."""
    days_said = find_days(sentence, rounds[0].first_day.year if rounds else 0)
    single_days = [days.first for days in days_said if days.first == days.last]
    numbers: list[int] = []
    for day in single_days:
        numbers += [round_.number for round_ in rounds if round_.first_day <= day <= round_.last_day]
    return [RoundClue(number, _COUNTED, sentence.strip()) for number in numbers]


def _dated(dates: Sequence[ReleaseDays], rounds: Sequence[Round]) -> Iterator[RoundClue]:
    for release_days in dates:
        if release_days.dating is not Dating.WEEKEND:
            continue
        for round_ in rounds:
            if round_.first_day <= release_days.last and release_days.first <= round_.last_day:
                yield RoundClue(round_.number, _DATED, f"{release_days.first} – {release_days.last}")

"""A surname alone that is none of ours, where a story says what its owner did: `Svensson won race 1`.

A single word with a capital may be a place, a make or the beginning of a sentence; so only one that stands
right beside a verb, a position or a role counts. What is said there is somebody else's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.results.result import Status
from bot.readers.releases.people.find_people import find_unknown_names
from bot.readers.releases.people.named_people import Cast, NamedPerson
from bot.readers.releases.results.blanks import BLANK, blanked
from bot.readers.releases.results.mentions import Token
from bot.readers.releases.results.placings import Form, Placing
from bot.readers.releases.story.story_words import story_patterns
from bot.readers.words.all_languages import of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_of

_BEFORE_A_VERB = re.compile(r" (?:[a-zà-öø-ÿ]['’\w]{0,6} )?")
"""`Svensson won`, `Svensson then won`"""
_BESIDE_A_POSITION = re.compile(r"[.:]? |[:(]| [–—-] ")
"""`Svensson P1`, `Svensson: P1`, `1. Svensson`"""
_ENDS = ("", *",;.)|/")
_LONGEST_LEAD = 20
"""Characters before a name in which a conjunction or a role is looked for."""


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What may stand before a lone name, and right behind it; words that are none, such as `Or`."""

    beginning: re.Pattern[str]
    role: re.Pattern[str]
    given_to: re.Pattern[str]
    relative: re.Pattern[str]
    common: frozenset[str]


def find_lone_names(sentence: str, tokens: Sequence[Token], cast: Cast) -> Iterator[NamedPerson]:
    """Who stands by a single name where it can't be anything but whom the sentence speaks of."""
    text = blanked(sentence, tokens)
    for run_start, start, end in find_unknown_names(text, cast):
        if text[start:end].casefold() in _surroundings().common:  # `Or 18th overall in Race 2`
            continue
        is_named = (
            _surroundings().role.search(text[max(0, start - _LONGEST_LEAD) : start])
            or _is_behind_a_place(sentence, start, end, tokens)
            or (_begins_a_clause(text, run_start) and _has_a_verb_behind(sentence, end, tokens))
        )
        if is_named:
            yield NamedPerson(sentence[start:end], start, end, is_whole=False)


def _begins_a_clause(text: str, start: int) -> bool:
    lead = text[max(0, start - _LONGEST_LEAD) : start]
    return bool(_surroundings().beginning.search(lead))


def _has_a_verb_behind(sentence: str, end: int, tokens: Sequence[Token]) -> bool:
    """Whether a verb follows that isn't somebody else's, or a place, or `who`.

    `Svensson won`, `Svensson P1`, `Svensson, who`, but not `Danach gewann Bo Ek`.
    """
    if _surroundings().relative.match(sentence, end):
        return True
    beside = _BESIDE_A_POSITION.match(sentence, end)
    for token in tokens:
        if beside and isinstance(token, Placing) and token.start == beside.end():
            return not _has_its_subject_behind(sentence, token.end + 1, tokens)
    verb_end = _end_of_a_verb(sentence, end, tokens)
    return verb_end is not None and not _has_its_subject_behind(sentence, verb_end + 1, tokens)


def _end_of_a_verb(sentence: str, start: int, tokens: Sequence[Token]) -> int | None:
    """Where the verb right behind `start` ends, with a word between them at the most; None for none."""
    patterns = story_patterns()
    retirements = {
        token.start: token.end
        for token in tokens
        if isinstance(token, Placing) and isinstance(token.value, Status)
    }
    gap = _BEFORE_A_VERB.match(sentence, start)
    for verb_start in (start + 1, gap.end() if gap else start + 1):
        if verb_start in retirements:
            return retirements[verb_start]
        for pattern in (patterns.won, patterns.deeds, patterns.retired):
            verb = pattern.match(sentence, verb_start)
            if verb:
                return verb.end()
    return None


def _has_its_subject_behind(sentence: str, start: int, tokens: Sequence[Token]) -> bool:
    """Whether who did it stands right behind the verb, as where another word begins the sentence."""
    is_pronoun = story_patterns().ours.match(sentence, start)
    return bool(is_pronoun) or any(
        isinstance(token, NamedPerson) and token.start == start for token in tokens
    )


def _is_behind_a_place(sentence: str, start: int, end: int, tokens: Sequence[Token]) -> bool:
    """Whether it is whose the place is: `gewann Berger`, `victory for Berger`, `1. Berger`, `P1 Berger,`.

    `P5 Puncture on lap 3` has a remark behind it.
    """
    for token in tokens:
        if not isinstance(token, Placing) or token.end > start:
            continue
        if _surroundings().given_to.fullmatch(sentence, token.end, start):
            return True
        is_labelled = token.form is Form.NAMED and any(map(str.isdigit, sentence[token.start : token.end]))
        may_be_whose = not is_labelled or sentence[end : end + 1] in _ENDS
        if may_be_whose and _BESIDE_A_POSITION.fullmatch(sentence, token.end, start):
            return True
    return False


@of_release_languages
def _surroundings(words: Language) -> _Surroundings:
    roles = any_of(words.release.speech.roles)
    conjunctions = any_of(words.conjunctions)
    return _Surroundings(
        beginning=re.compile(rf"(?:^|[,;:/–—({BLANK}]|\b{conjunctions}) ?$", re.IGNORECASE),
        role=re.compile(rf"\b{roles} $", re.IGNORECASE),
        given_to=re.compile(rf" {any_of(words.release.story.given_to)} ", re.IGNORECASE),
        relative=re.compile(rf", {any_of(words.release.story.relative)}\b", re.IGNORECASE),
        common=frozenset((*words.common, *words.conjunctions)),
    )

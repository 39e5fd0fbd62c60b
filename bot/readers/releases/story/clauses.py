"""The clauses of a sentence: what is said of one thing before the sentence turns to the next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.readers.releases.results.mentions import Token
from bot.readers.releases.story.story_words import Verb, story_patterns


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause at `start` to `end` with its tokens; `is_of_rival` behind words such as `ahead of`."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    is_of_rival: bool = False


def find_clauses(sentence: str, tokens: Sequence[Token]) -> list[Clause]:
    """The clauses of a sentence; each but the first begins with the word or mark that parts it off."""
    clauses: list[Clause] = []
    start, is_of_rival = 0, False
    for separator in story_patterns().clauses.finditer(sentence):
        if any(token.start <= separator.start() < token.end for token in tokens):
            continue  # `Races 1 and 2` is one thing
        clauses.append(_clause(start, separator.start(), tokens, is_of_rival=is_of_rival))
        start = separator.start()
        is_of_rival = bool(story_patterns().rival.match(sentence, start))
    clauses.append(_clause(start, len(sentence), tokens, is_of_rival=is_of_rival))
    return clauses


def _clause(start: int, end: int, tokens: Sequence[Token], *, is_of_rival: bool) -> Clause:
    inside = tuple(token for token in tokens if start <= token.start < end)
    return Clause(start, end, inside, is_of_rival)


def verbs_before(sentence: str, start: int, end: int) -> Iterator[tuple[Verb, str]]:
    """The verbs of a part of a sentence in its order, each as it is written."""
    for match in story_patterns().verbs.finditer(sentence, start, end):
        yield Verb[match.lastgroup or ""], match[0]

"""The clauses of a sentence: what is said of one thing before the sentence turns to the next."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.readers.releases.people.named_people import NamedPerson
from bot.readers.releases.results.mentions import Token
from bot.readers.releases.results.placings import Placing
from bot.readers.releases.story.story_words import Verb, story_patterns

_WORDS_OF_A_LABEL = 4
_ARTICLE = re.compile(r"(?:en|ei|ett|et) ", re.IGNORECASE)
"""In the languages whose relative word means `as` too."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause at `start` to `end` with its tokens; `is_of_rival` behind words such as `ahead of`.

    `antecedent` is whom a relative clause is about: who was named last before `who won race 1`.
    """

    start: int
    end: int
    tokens: tuple[Token, ...]
    is_of_rival: bool = False
    antecedent: NamedPerson | None = None
    is_relative: bool = False
    is_void: bool = False
    """Whether it tells of the championship, or of another year."""


def find_clauses(sentence: str, tokens: Sequence[Token]) -> list[Clause]:
    """The clauses of a sentence; each but the first begins with the word or mark that parts it off."""
    clauses: list[Clause] = []
    start, is_of_rival = 0, False
    for separator in story_patterns().clauses.finditer(sentence):
        if any(token.start <= separator.start() < token.end for token in tokens):
            continue  # `Races 1 and 2` is one thing
        if _leads_to_a_place(separator, tokens):
            continue
        clauses.append(_clause(start, separator.start(), tokens, is_of_rival=is_of_rival))
        start = separator.start()
        is_of_rival = bool(story_patterns().rival.match(sentence, start))
    clauses.append(_clause(start, len(sentence), tokens, is_of_rival=is_of_rival))
    return clauses


def _leads_to_a_place(separator: re.Match[str], tokens: Sequence[Token]) -> bool:
    """Whether a relative word is none: `som nummer to` is as number two, `som en tredjeplats` too."""
    if not story_patterns().relative.fullmatch(separator[0]):
        return False
    start = separator.end() + 1
    starts = {token.start for token in tokens if isinstance(token, Placing) and not token.is_verb}
    article = _ARTICLE.match(separator.string, start)
    return start in starts or bool(article and article.end() in starts)


def _clause(start: int, end: int, tokens: Sequence[Token], *, is_of_rival: bool) -> Clause:
    inside = tuple(token for token in tokens if start <= token.start < end)
    return Clause(start, end, inside, is_of_rival)


def related_clauses(sentence: str, clauses: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses with what they take from those before them.

    One that begins with `who` knows whom it is about; `a year ago she won race 1 and was third in race 2`
    is all of last year, and `Championship: 4th` is no race's.
    """
    last: NamedPerson | None = None
    is_void = _is_of_championship(sentence)
    for each in clauses:
        is_void = is_void or _goes_on_with_last_year(sentence, clauses, each)
        clause = replace(each, is_void=True) if is_void else each
        people = [token for token in clause.tokens if isinstance(token, NamedPerson)]
        if story_patterns().relative.match(sentence, clause.start):
            yield replace(clause, antecedent=last, is_relative=True)
        else:
            yield clause
        if people:
            last = people[-1]


def _is_of_championship(sentence: str) -> bool:
    """Whether a line has a label that says so: `Championship: 4th`."""
    label, colon, _ = sentence.partition(":")
    return bool(
        colon and len(label.split()) <= _WORDS_OF_A_LABEL and story_patterns().championship.search(label)
    )


def _goes_on_with_last_year(sentence: str, clauses: Sequence[Clause], clause: Clause) -> bool:
    """Whether a clause begins with `and` behind one of last year."""
    number = clauses.index(clause)
    patterns = story_patterns()
    if not number or not patterns.conjunction.match(sentence, clause.start):
        return False
    before = clauses[number - 1]
    return bool(patterns.last_year.search(sentence, before.start, before.end))


def verbs_before(sentence: str, start: int, end: int) -> Iterator[tuple[Verb, str]]:
    """The verbs of a part of a sentence in its order, each as it is written."""
    for match in story_patterns().verbs.finditer(sentence, start, end):
        yield Verb[match.lastgroup or ""], match[0]

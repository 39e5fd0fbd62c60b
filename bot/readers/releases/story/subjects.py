"""Whom a sentence says something of: a driver of ours, somebody else, or "she" from the sentence before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.readers.releases.people.named_people import NamedPerson
from bot.readers.releases.results.mentions import KnownNames
from bot.readers.releases.story.clauses import Clause
from bot.readers.releases.story.story_words import story_patterns


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom something is said of: `driver` of ours, or `is_stranger`, or neither where nobody is named.

    `is_named` in the same sentence.
    """

    driver: str | None = None
    is_stranger: bool = False
    is_named: bool = False


def subject_of(person: NamedPerson) -> Subject:
    """The subject that a named person is."""
    return Subject(person.driver, is_stranger=person.driver is None, is_named=True)


def _first_driver(sentence: str, people: Sequence[NamedPerson]) -> NamedPerson | None:
    """Whom a sentence names first, if a driver of ours, with no "she" or rival's word before."""
    if not people or people[0].driver is None or people[0].is_owner:
        return None
    patterns = story_patterns()
    end = people[0].start
    if patterns.ours.search(sentence, 0, end) or patterns.rival.search(sentence, 0, end):
        return None
    return people[0]


class Subjects:
    """Goes from clause to clause and remembers who was spoken of last."""

    def __init__(self, known: KnownNames) -> None:
        self._known = known
        self.current = Subject()
        self.named: set[str] = set()
        """Everybody whom the paragraph has named so far."""
        self._first: NamedPerson | None = None
        """The driver of ours whom the sentence names first."""

    def begin_paragraph(self) -> None:
        """A new paragraph may be about anybody."""
        self.named = set()
        self.current = replace(self.current, is_named=False)
        if self.current.is_stranger:
            self.current = Subject()

    def begin_sentence(self, sentence: str, people: Sequence[NamedPerson]) -> None:
        """A sentence that names nobody and has no "she" is about the team."""
        self.named |= {person.name for person in people}
        self._first = _first_driver(sentence, people)
        self.current = replace(self.current, is_named=False)
        if not people and self.current.is_stranger and not story_patterns().ours.search(sentence):
            self.current = Subject()

    def of_placing(self, clause: Clause, start: int, *, is_verb: bool) -> Subject:
        """Whom the position at `start` is said of: who stands before it in its clause, or was named last."""
        before = [token for token in clause.tokens if isinstance(token, NamedPerson) and token.start < start]
        behind = [token for token in clause.tokens if isinstance(token, NamedPerson) and token.start > start]
        if clause.is_relative:
            return self._of_relative(clause, before, behind)
        if before:
            self.current = subject_of(before[-1])
        elif behind and (not self.current.is_named or is_verb):  # `won by Bo Ek`
            self.current = subject_of(behind[0])
        elif self._first and not self.current.is_named and start < self._first.start:
            return subject_of(self._first)  # `From ninth on the grid, Bo Ek finished fourth`
        return self.current

    def _of_relative(
        self, clause: Clause, before: Sequence[NamedPerson], behind: Sequence[NamedPerson]
    ) -> Subject:
        """Whom a relative clause is about: `Bo Ek, who won`, `the race that Bo Ek won`, `que ganó Bo Ek`.

        The sentence goes on with whom it was about before.
        """
        for people in (before, behind):
            if people:
                return subject_of(people[0])
        if clause.antecedent and clause.antecedent.driver is None:
            return subject_of(clause.antecedent)
        return self.current

    def pass_clause(self, sentence: str, clause: Clause) -> None:
        """Remember who was spoken of in a clause without positions; whose cousin that is doesn't count."""
        people = [token for token in clause.tokens if isinstance(token, NamedPerson)]
        if not people or clause.is_of_rival or clause.is_relative:
            return
        is_beside = self.current.is_named and story_patterns().given_to.search(
            sentence, clause.start, people[0].start
        )
        if not is_beside:  # Erik Bergvall, cousin of Jonas Bergvall, won
            self.current = subject_of(people[0])

    def are_one_car(self, people: Sequence[NamedPerson]) -> bool:
        """Whether all of these share one car of ours."""
        names = {person.driver for person in people}
        if None in names:
            return False
        return len(names) == 1 or any(names <= set(crew) for crew in self._known.crews)

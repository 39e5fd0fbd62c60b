"""A sentence of a story under way: its sessions, and the verb that its clauses have carried so far."""

from dataclasses import dataclass

from bot.readers.releases.results.placings import Placing
from bot.readers.releases.story.clauses import Clause, verbs_before
from bot.readers.releases.story.story_sessions import StorySession
from bot.readers.releases.story.story_words import Verb


@dataclass(slots=True)
class StorySentence:
    """A sentence with what its clauses have said so far; it stands on the release's line `line`.

    `sessions` has the session of each mention, by where it begins. `session_before` is the one that the
    story was at.
    """

    text: str
    line: int
    sessions: dict[int, StorySession]
    session_before: StorySession | None = None
    carried_verb: Verb | None = None

    def session_of(self, clause: Clause, placing: Placing) -> StorySession | None:
        """The session of a position: of its clause, or else the last that is named before it."""
        in_clause = [self.sessions[t.start] for t in clause.tokens if t.start in self.sessions]
        if in_clause:
            return in_clause[-1]
        if not self.sessions:
            return None
        starts = [start for start in self.sessions if start < placing.start]
        return self.sessions[max(starts, default=min(self.sessions))]

    def verb_of(self, start: int, placing: Placing) -> Verb | None:
        """The verb before a position in its clause from `start` on, or the one of the clause before."""
        verbs = [verb for verb, _ in verbs_before(self.text, start, placing.start)]
        self.carry(start, placing.start)
        if verbs:
            return verbs[-1]
        if self.text[start] == ":":  # `Grid for race 2: 5th`
            return self._verb_of_label(start)
        return self.carried_verb

    def _verb_of_label(self, end: int) -> Verb | None:
        """What a label before a colon says of the position behind it, a start too."""
        verbs = [verb for verb, _ in verbs_before(self.text, 0, end)]
        if verbs:
            return verbs[-1]
        return self.carried_verb

    def carry(self, start: int, end: int) -> None:
        """Remember how it went on; where it was started from says nothing of what comes after."""
        for verb, _ in verbs_before(self.text, start, end):
            if verb is not Verb.STARTED:
                self.carried_verb = verb

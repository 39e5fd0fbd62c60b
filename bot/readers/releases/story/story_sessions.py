"""Which session a story is at: named in the sentence, before it in the paragraph, or in the heading."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.results.result import Status
from bot.domain.season.session_kinds import SessionKind, kind_of_session
from bot.readers.releases.people.named_people import NamedPerson
from bot.readers.releases.results.mentions import Token
from bot.readers.releases.results.placings import Placing
from bot.readers.releases.results.session_mentions import Mention
from bot.readers.releases.story.story_words import Verb

_RACES = (SessionKind.RACE, SessionKind.SPRINT, SessionKind.FINAL)
_QUALIFYINGS = (SessionKind.QUALIFYING, SessionKind.SUPERPOLE)


@dataclass(frozen=True, slots=True)
class StorySession:
    """A session that a sentence is about; `sure` when it was named as such in the same paragraph."""

    key: str
    sure: bool


class StorySessions:
    """Goes from mention to mention and remembers what a mere "the race" means."""

    def __init__(self, session_keys: Sequence[str]) -> None:
        self._session_keys = session_keys
        self._last_of_kind: dict[SessionKind, StorySession] = {}
        self._driven: dict[tuple[str, SessionKind], str] = {}
        """Who drove which qualifying: the session by driver and kind."""
        self.current: StorySession | None = None
        self.named: set[str] = set()
        """The sessions that the paragraph has named so far."""

    def begin_paragraph(self) -> None:
        """In a new paragraph, the session of the one before is only a guess."""
        self.named = set()
        if self.current:
            self.current = replace(self.current, sure=False)
        for kind, session in self._last_of_kind.items():
            self._last_of_kind[kind] = replace(session, sure=False)

    def note_drivers(self, tokens: Sequence[Token]) -> None:
        """`Andreas drove the first qualifying and Jessica the second qualifying`."""
        pairs = [token for token in tokens if isinstance(token, NamedPerson | Mention)]
        kinds = [type(token) for token in pairs]
        if kinds != [NamedPerson, Mention] * (len(pairs) // 2) or len(pairs) < 4:  # noqa: PLR2004 - two pairs
            return
        for person, mention in zip(pairs[::2], pairs[1::2], strict=True):
            if isinstance(person, NamedPerson) and isinstance(mention, Mention) and person.driver:
                self._driven[person.driver, kind_of_session(mention.keys[0]).kind] = mention.keys[0]

    def driven_in(self, kind: SessionKind, driver: str | None) -> str | None:
        """The session of that kind that the driver drove, where the release says who drove which."""
        return self._driven.get((driver or "", kind))

    def only_of(self, *kinds: SessionKind) -> str | None:
        """The season's only session of these kinds."""
        keys = [key for key in self._session_keys if kind_of_session(key).kind in kinds]
        if len(keys) != 1:
            return None
        return keys[0]

    def go_to(self, mention: Mention, driver: str | None) -> StorySession | None:
        """The session that a mention means; a mere "the race" is the last race that was, or the only one."""
        kind = kind_of_session(mention.keys[0]).kind
        session = self._meant(mention, kind, driver)
        if session:
            self.current = session
            self._last_of_kind[kind] = session
            self.named.add(session.key)
        return session

    def go_through(self, tokens: Sequence[Token], driver: str | None) -> dict[int, StorySession]:
        """The session of each mention in a sentence, by where it begins.

        A driver named before it, or `driver` from the sentence before, tells which was theirs.
        """
        sessions: dict[int, StorySession] = {}
        for token in tokens:
            if isinstance(token, NamedPerson):
                driver = token.driver
            elif isinstance(token, Mention):
                session = self.go_to(token, driver)
                if session:
                    sessions[token.start] = session
        return sessions

    def where_none_is_named(
        self, placing: Placing, verb: Verb | None, before: StorySession | None
    ) -> StorySession | None:
        """The session of a position whose sentence names none: the last one, or the only one of its kind."""
        current = before or self.current
        if verb is Verb.QUALIFIED:
            return self._of_kinds(_QUALIFYINGS, current)
        if current is None or (isinstance(placing.value, Status) and _is_qualifying(current)):
            return self._of_kinds(_RACES, None)
        return current

    def _of_kinds(self, kinds: tuple[SessionKind, ...], current: StorySession | None) -> StorySession | None:
        """The season's only session of these kinds, though nobody names it; else the one the story is at."""
        only = self.only_of(*kinds)
        if only and (current is None or current.key != only):
            return StorySession(only, sure=False)
        return current

    def _meant(self, mention: Mention, kind: SessionKind, driver: str | None) -> StorySession | None:
        if len(mention.keys) == 1 and mention.keys[0] in self._session_keys:
            return StorySession(mention.keys[0], mention.sure)
        driven = self.driven_in(kind, driver)
        if driven:
            return StorySession(driven, sure=True)
        only = self.only_of(kind)
        if only:
            return StorySession(only, mention.sure)
        return self._last_of_kind.get(kind)


def _is_qualifying(session: StorySession) -> bool:
    return kind_of_session(session.key).kind in _QUALIFYINGS

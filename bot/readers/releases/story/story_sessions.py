"""Which session a story is at: named in the sentence, before it in the paragraph, or in the heading."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.season.session_kinds import SessionKind, kind_of_session
from bot.readers.releases.people.named_people import NamedPerson
from bot.readers.releases.results.mentions import Token
from bot.readers.releases.results.session_mentions import Mention


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

"""What the story of a release says of results: `18th place overall from 34th starting position`.

The session is the one named in the sentence, or before it in the paragraph; a paragraph that names none
is still about the last one, which is then only a guess.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.releases.release import Claim, Fact
from bot.domain.results.result import Status
from bot.domain.season.session_kinds import SessionKind, kind_of_session
from bot.readers.releases.mentions import Cast, Token, tokens
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people import NamedPerson
from bot.readers.releases.placings import Form, Placing
from bot.readers.releases.quotation_marks import find_spans
from bot.readers.releases.sentences import sentences
from bot.readers.releases.session_mentions import Mention

_IF = re.compile(
    r"\b(?:would|could|might|should|enough for|able to|aim|goal|target|hop(?:e|es|ing)|skulle|kunnat|räckt"
    r"|målet|siktar|hoppas|running|lying|was in|låg)\b",
    re.IGNORECASE,
)
_STARTED = re.compile(r"\b(?:start(?:ed|ing|s|ade|ar|er)?|lined up|from|från|grid|startade)\b", re.IGNORECASE)
_QUALIFIED = re.compile(r"\b(?:qualified|qualify|kvalade|kvalificerade)\b", re.IGNORECASE)
_FINISHED = re.compile(
    r"\b(?:finish(?:ed|ing)?|end(?:ed|ing)?(?: up)?|plac(?:ed|ing)|came|crossed|final|slutade|kom|blev"
    r"|hamnade|slutlig\w*|classified|drop(?:ped|ping)|recover\w*|drove|körde|took|tog|secured|result)\b",
    re.IGNORECASE,
)
_PENALTY = re.compile(
    r"\b\d{1,3}(?:[.,]\d{1,3})?[ -]?(?:s|secs?|seconds?|sekund(?:er)?s?)(?: of)?[ -]"
    r"(?:(?:time|added|extra|pit ?stop) )?"
    r"(?:penalty|penalties|added time|time|tidstillägg|tillägg|straff|added|were added|was added)\b"
    r"|\b(?:drive[- ]through|stop[- ]and[- ]go)(?: penalty)?\b",
    re.IGNORECASE,
)
_REACH = 60  # characters before a position in which its verb stands


@dataclass(frozen=True, slots=True)
class _About:
    """The session that the story is at."""

    key: str
    sure: bool


def read_prose(paragraphs: Sequence[Paragraph], taken: Collection[int], cast: Cast) -> list[Claim]:
    """The claims of the story in order; `taken` are the paragraphs that are lists, or said by somebody."""
    story = _Story(cast)
    return [
        claim
        for index, paragraph in enumerate(paragraphs)
        if index not in taken
        for claim in story.read(paragraph)
    ]


class _Story:
    """Goes from sentence to sentence and remembers the session and the driver that it is about."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._about: dict[SessionKind | None, _About] = {}
        """The last session named, of each kind and (by None) of all."""
        self._drives: dict[tuple[str, SessionKind], str] = {}
        """Who drove which qualifying: the session by driver and kind."""
        self._driver: str | None = None

    def read(self, paragraph: Paragraph) -> Iterator[Claim]:
        """The claims of one paragraph."""
        self._about = {kind: _About(about.key, sure=False) for kind, about in self._about.items()}
        text = _without_speech(paragraph.text)
        for offset, sentence in sentences(text):
            found = tokens(sentence, self._cast)
            self._note_drivers(found)
            yield from self._claims(sentence, found, paragraph, offset)

    def _note_drivers(self, found: Sequence[Token]) -> None:
        """`Andreas drove the first qualifying and Jessica the second qualifying`."""
        people = [token for token in found if isinstance(token, NamedPerson | Mention)]
        kinds = [type(token) for token in people]
        if kinds != [NamedPerson, Mention] * (len(people) // 2) or len(people) < 4:  # noqa: PLR2004 - two pairs
            return
        for person, mention in zip(people[::2], people[1::2], strict=True):
            if isinstance(person, NamedPerson) and isinstance(mention, Mention):
                self._drives[person.driver, kind_of_session(mention.keys[0]).kind] = mention.keys[0]

    def _claims(
        self, sentence: str, found: Sequence[Token], paragraph: Paragraph, offset: int
    ) -> Iterator[Claim]:
        ahead = next((t for t in found if isinstance(t, Mention) and self._is_one(t)), None)
        seen = False
        for token in found:
            match token:
                case NamedPerson(driver):
                    self._driver = driver
                case Mention():
                    self._mention(token)
                    seen = True
                case Placing(value=int()) if _counts(sentence, token):
                    if not seen and ahead:  # `15th overall for the first race`
                        self._mention(ahead)
                    yield from self._place(sentence, token, paragraph.line_at(offset + token.start))
        yield from self._penalty(sentence, paragraph, offset)

    def _is_one(self, mention: Mention) -> bool:
        return len(mention.keys) == 1 and mention.keys[0] in self._cast.session_keys

    def _mention(self, mention: Mention) -> None:
        """Go to the session that is named; a mere "the race" is the last race that was."""
        key, sure = mention.keys[0], mention.sure
        kind = kind_of_session(key).kind
        if not self._is_one(mention):
            driven = self._drives.get((self._driver or "", kind))
            last = _About(driven, sure=True) if driven else self._about.get(kind)
            if last is None:
                self._about.pop(None, None)
                return
            key, sure = last.key, last.sure
        self._about[kind] = self._about[None] = _About(key, sure)

    def _place(self, sentence: str, place: Placing, line: int) -> Iterator[Claim]:
        about = self._about.get(None)
        if about is None or isinstance(place.value, Status):
            return
        before = sentence[max(0, place.start - _REACH) : place.start]
        qualified, started = _last(_QUALIFIED, before), _last(_STARTED, before)
        drivers = (self._driver,) if self._driver else ()
        if qualified >= 0 and place.scope is not Fact.GRID:
            yield from self._qualified(place, about, line, drivers)
        elif place.scope is Fact.GRID or started > _last(_FINISHED, before):
            if place.scope is not Fact.POSITION:
                yield Claim(Fact.GRID, place.value, about.key, line, drivers, sure=about.sure)
        else:
            sure = about.sure and place.scope is not None
            yield Claim(place.scope or Fact.POSITION, place.value, about.key, line, drivers, sure=sure)

    def _qualified(
        self, place: Placing, about: _About, line: int, drivers: tuple[str, ...]
    ) -> Iterator[Claim]:
        """A place in qualifying is where its race is started from, when it counts over the whole field."""
        driven = self._drives.get((self._driver or "", SessionKind.QUALIFYING))
        scope = place.scope or Fact.POSITION
        kind = kind_of_session(about.key).kind
        if kind.has_grid and scope is Fact.OVERALL:
            yield Claim(Fact.GRID, place.value, about.key, line, drivers, sure=about.sure)
        key = about.key if kind.sets_grid else driven
        if key:
            sure = place.scope is not None and (about.sure or key == driven)
            yield Claim(scope, place.value, key, line, drivers, sure=sure)

    def _penalty(self, sentence: str, paragraph: Paragraph, offset: int) -> Iterator[Claim]:
        about, match = self._about.get(None), _PENALTY.search(sentence)
        if about and match:
            line = paragraph.line_at(offset + match.start())
            drivers = (self._driver,) if self._driver else ()
            yield Claim(Fact.NOTE, match[0], about.key, line, drivers, sure=False)


def _counts(sentence: str, place: Placing) -> bool:
    """Whether a position is told as having been: not one that might have been, or was on the way."""
    before = sentence[max(0, place.start - _REACH) : place.start]
    if place.form is Form.FIGURE or _IF.search(before):
        return False
    if place.form is Form.NAMED and place.scope:
        return True
    return bool(_FINISHED.search(before) or _QUALIFIED.search(before) or _STARTED.search(before))


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the pattern occurs last; -1 for nowhere."""
    return max((match.start() for match in pattern.finditer(text)), default=-1)


def _without_speech(text: str) -> str:
    letters = list(text)
    for span in find_spans(text):
        if not span.is_open:
            letters[span.start : span.end] = " " * (span.end - span.start)
    return "".join(letters)

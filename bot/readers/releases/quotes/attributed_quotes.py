"""The quotes of a release with their speakers, over all its paragraphs."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.domain.base.evidence import Confidence, Evidence
from bot.domain.press.quote import LONGEST_QUOTE
from bot.domain.releases.release import ReleaseQuote
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people.find_people import find_people
from bot.readers.releases.people.named_people import Cast, NamedPerson
from bot.readers.releases.quotes.attributions import find_attributions
from bot.readers.releases.quotes.dashes import doubted, has_inline_dash, read_dashes
from bot.readers.releases.quotes.introductions import WORDS_OF_A_LEAD, introduced_speaker
from bot.readers.releases.quotes.quotation_marks import find_spans
from bot.readers.releases.quotes.quotations import read_quoted, trimmed
from bot.readers.releases.quotes.quote_shapes import (
    ANY_MARKS,
    FEWEST_WORDS,
    WORDS_OF_A_QUOTE,
    is_behind_a_mark,
    is_name_with_title,
    is_speech,
    may_be_said,
    with_introduced,
)
from bot.readers.releases.quotes.speakers import Speaker, named_speaker
from bot.readers.releases.quotes.spoken_parts import SpokenPart

_LONGEST_SPEECH = 4 * LONGEST_QUOTE
"""Characters after which a quotation that nobody closes is taken to be over."""
_WORDS_OF_A_SIGNATURE = 6
_RECENT_PARAGRAPHS = 2
"""In these, up to the quote, stands who "she" is."""

Region = tuple[int, int, int]
"""A paragraph's index, and from where to where in it somebody speaks."""


def read_quotes(
    paragraphs: Sequence[Paragraph], taken: Collection[int], cast: Cast
) -> tuple[list[ReleaseQuote], list[Region]]:
    """The quotes in order, and where they stand; who is only introduced has a region too.

    `taken` are indices of paragraphs that say something else, such as a result.
    """
    reader = _QuoteReader(cast)
    for index, paragraph in enumerate(paragraphs):
        if index in taken:
            reader.pass_over(paragraph)
        else:
            reader.read(index, paragraph)
    quotes = [_quote(part) for part in reader.finish()]
    return quotes, reader.regions


def _quote(part: SpokenPart) -> ReleaseQuote:
    speaker = part.speaker
    return ReleaseQuote(
        part.words,
        part.line,
        speaker.name,
        speaker.driver,
        speaker.role,
        speaker.candidates,
        part.rest,
        speaker.confidence,
        Evidence(part.source, part.decided),
    )


class _QuoteReader:
    """Goes from paragraph to paragraph; remembers who was introduced and what isn't closed."""

    def __init__(self, cast: Cast) -> None:
        self.regions: list[Region] = []
        self._cast = cast
        self._parts: list[SpokenPart] = []
        self._introduced: Speaker | None = None
        self._dashed: list[tuple[int, SpokenPart]] = []
        """Dash paragraphs in a row, of which not all say whose they are."""
        self._recent: list[tuple[NamedPerson, ...]] = []

    def read(self, index: int, paragraph: Paragraph) -> None:
        """Take what the paragraph says, or who it introduces."""
        if self._goes_on_in(paragraph) or self._is_signature(paragraph):
            self.regions.append((index, 0, len(paragraph.text)))
        elif is_behind_a_mark(paragraph, self._cast):
            self._take_dashes(index, paragraph)
        else:
            self._take_quoted(index, paragraph)
        self._remember(paragraph)

    def _take_dashes(self, index: int, paragraph: Paragraph) -> None:
        for part in read_dashes(paragraph, self._cast):
            self._dashed.append((index, self._with_candidates(part, paragraph)))

    def _take_quoted(self, index: int, paragraph: Paragraph) -> None:
        self._give_dashed_their_speakers()
        parts = self._quoted(paragraph) or self._inline(paragraph) or self._introduced_words(paragraph)
        parts = [self._with_candidates(part, paragraph) for part in parts]
        self._parts += parts
        self.regions += [(index, part.start, part.end) for part in parts]
        self._introduced = None
        if not parts:
            self._introduced = introduced_speaker(paragraph.text, self._cast)
            if self._introduced:
                self.regions.append((index, 0, len(paragraph.text)))

    def pass_over(self, paragraph: Paragraph) -> None:
        """What was open is over, for this says something else; `Mia Sand – P4` introduces who speaks next."""
        self.pause()
        people = find_people(paragraph.text, self._cast)
        is_short = len(paragraph.text.split()) <= WORDS_OF_A_LEAD
        if len(people) == 1 and people[0].start == 0 and people[0].is_whole and is_short:
            self._introduced = named_speaker(people[0], "", is_sure=True)
        self._remember(paragraph)

    def pause(self) -> None:
        """What was introduced or open is over."""
        self._give_dashed_their_speakers()
        self._introduced = None
        if self._parts:
            self._parts[-1] = replace(self._parts[-1], goes_on=False)

    def finish(self) -> list[SpokenPart]:
        """All that was read."""
        self.pause()
        return self._parts

    def _remember(self, paragraph: Paragraph) -> None:
        people = find_people(paragraph.text, self._cast)
        self._recent = [*self._recent[1 - _RECENT_PARAGRAPHS :], people]

    def _with_candidates(self, part: SpokenPart, paragraph: Paragraph) -> SpokenPart:
        """The part with who may have spoken where it is only "she": the last that were named first."""
        if part.speaker.name:
            return part
        here = tuple(
            person for person in find_people(paragraph.text, self._cast) if person.start < part.start
        )
        names: list[str] = []
        for people in (here, *reversed(self._recent)):
            last_first = people[::-1]
            names += [person.name for person in last_first if person.driver]
            names += [person.name for person in last_first if person.driver is None]
        if not part.is_attributed:
            names = []
        candidates = tuple(dict.fromkeys([*names, *self._cast.drivers]))
        return replace(part, speaker=replace(part.speaker, candidates=candidates))

    def _give_dashed_their_speakers(self) -> None:
        """Dash paragraphs in a row go on with the speaker before; the first have the next one's."""
        dashed, self._dashed = self._dashed, []
        if not dashed:
            return
        attributed = next((part for _, part in dashed if part.is_attributed), None)
        speaker = self._introduced
        if speaker is None and attributed:
            speaker = attributed.speaker
        for index, part in dashed:
            if part.is_attributed:
                speaker = part.speaker
                self._add(index, part)
            elif speaker and (speaker.name or speaker.candidates) and may_be_said(part, speaker, self._cast):
                self._add(index, doubted(replace(part, speaker=speaker)))
            elif is_speech(part.words):
                self._add(index, part)
        self._introduced = None

    def _add(self, index: int, part: SpokenPart) -> None:
        self._parts.append(part)
        self.regions.append((index, part.start, part.end))

    def _is_signature(self, paragraph: Paragraph) -> bool:
        """Whether a line is only the name of who spoke before: `— Anna Berg, team manager`."""
        text = paragraph.text
        if paragraph.mark != "-" or not self._parts or self._dashed:
            return False
        if self._parts[-1].is_attributed or len(text.split()) > _WORDS_OF_A_SIGNATURE:
            return False
        people = find_people(text, self._cast)
        if not people or people[0].start or text[-1] in ".!?…":
            return False
        speaker = named_speaker(people[0], text[people[0].end :], is_sure=True)
        self._parts[-1] = replace(self._parts[-1], speaker=speaker, is_attributed=True, decided=(text,))
        return True

    def _goes_on_in(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph goes on with the quotation that was left open; it gets its words."""
        if not self._parts:
            return False
        last = self._parts[-1]
        if not last.goes_on or len(last.words) > _LONGEST_SPEECH:
            return False
        text = paragraph.text
        if text[:1] not in ANY_MARKS:
            self._parts[-1] = replace(last, goes_on=False)
            return False
        spans = find_spans(text)
        if not spans or spans[0].start != 1:
            return False
        attributions = [named for named in find_attributions(text, self._cast) if named.start >= spans[0].end]
        speaker = last.speaker
        if speaker.name is None and attributions:
            speaker = attributions[0].speaker
        self._parts[-1] = replace(
            last,
            words=f"{last.words}\n\n{trimmed(text, spans[0])}",
            speaker=speaker,
            is_attributed=last.is_attributed or bool(attributions),
            goes_on=spans[0].is_open,
        )
        return True

    def _quoted(self, paragraph: Paragraph) -> list[SpokenPart]:
        """The quotations with their speakers, without a few words that nobody is said to have spoken."""
        parts: list[SpokenPart] = []
        for part in read_quoted(paragraph, self._cast):
            count = len(part.words.split())
            if not part.is_attributed and self._introduced and count >= FEWEST_WORDS:
                part = with_introduced(part, self._introduced)  # noqa: PLW2901
            is_long = count >= WORDS_OF_A_QUOTE or (part.is_attributed and count > 0)
            if part.goes_on or is_long:
                parts.append(part)
        return parts

    def _inline(self, paragraph: Paragraph) -> list[SpokenPart]:
        """What is said behind dashes in the middle of a story."""
        if not has_inline_dash(paragraph.text):
            return []
        return [part for part in read_dashes(paragraph, self._cast) if part.is_attributed]

    def _introduced_words(self, paragraph: Paragraph) -> list[SpokenPart]:
        """`Jessica Bäckman: We had rain today.`, or the plain paragraph behind `Jessica says:`."""
        text = paragraph.text
        lead, colon, rest = text.partition(": ")
        people = find_people(lead, self._cast)
        rest = rest.strip(" –—-")
        is_lead = colon and len(people) == 1 and is_name_with_title(lead, people[0])
        part = SpokenPart(rest, paragraph.number, end=len(text), source=text, is_attributed=True)
        if is_lead and is_speech(rest, FEWEST_WORDS):
            speaker = named_speaker(people[0], lead[: people[0].start], is_sure=rest[:1] in ANY_MARKS)
            return [replace(part, speaker=speaker, decided=(lead,))]
        if self._introduced and is_speech(text, FEWEST_WORDS):
            speaker = replace(self._introduced, confidence=Confidence.LIKELY)
            return [replace(part, words=text, speaker=speaker)]
        return []

"""The quotes of a release with their speakers, over all its paragraphs."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.domain.press.quote import LONGEST_QUOTE
from bot.domain.releases.evidence import Confidence, Evidence
from bot.domain.releases.release import ReleaseQuote
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people import Cast, NamedPerson, find_people
from bot.readers.releases.quotes.attributions import find_attributions, introduced
from bot.readers.releases.quotes.dashes import doubted, has_inline_dash, read_dashes
from bot.readers.releases.quotes.quotation_marks import MARKS, find_spans
from bot.readers.releases.quotes.quotations import read_quoted, trimmed
from bot.readers.releases.quotes.speakers import Speaker, named_speaker, role_beside
from bot.readers.releases.quotes.spoken_parts import SpokenPart, speaks_of_oneself

_MARKS = f"{MARKS}‘’'"
_FEWEST_WORDS = 4
"""Fewer quoted words are a nickname or a title, unless somebody is said to have spoken them."""
_WORDS_OF_A_QUOTE = 8
"""As many are a quote even when nobody is said to have spoken them."""
_LONGEST_SPEECH = 4 * LONGEST_QUOTE
"""Characters after which a quotation that nobody closes is taken to be over."""
_WORDS_OF_A_SIGNATURE = 6
_WORDS_OF_A_LEAD = 12
"""A line that introduces a speaker has no more."""
_WORDS_OF_A_TITLE = 5
"""Words beside the name in `Team manager Anna Berg:`."""
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
        elif _is_behind_a_mark(paragraph, self._cast):
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
            self._introduced = self._introduction(paragraph)
            if self._introduced:
                self.regions.append((index, 0, len(paragraph.text)))

    def pass_over(self, paragraph: Paragraph) -> None:
        """What was open is over, for this says something else; `Mia Sand – P4` introduces who speaks next."""
        self.pause()
        people = find_people(paragraph.text, self._cast)
        is_short = len(paragraph.text.split()) <= _WORDS_OF_A_LEAD
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
            elif speaker and (speaker.name or speaker.candidates) and _may_be_said(part, speaker, self._cast):
                self._add(index, doubted(replace(part, speaker=speaker)))
            elif _is_speech(part.words):
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
        if text[:1] not in _MARKS:
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
            if not part.is_attributed and self._introduced and count >= _FEWEST_WORDS:
                part = _with_introduced(part, self._introduced)  # noqa: PLW2901
            is_long = count >= _WORDS_OF_A_QUOTE or (part.is_attributed and count > 0)
            if part.goes_on or is_long:
                parts.append(part)
        return parts

    def _inline(self, paragraph: Paragraph) -> list[SpokenPart]:
        """What is said behind dashes in the middle of a story."""
        if not has_inline_dash(paragraph.text):
            return []
        return [part for part in read_dashes(paragraph, self._cast) if part.is_attributed]

    def _introduction(self, paragraph: Paragraph) -> Speaker | None:
        """Who speaks next: a short line with a name and a colon, or nothing but a name and a title."""
        text = paragraph.text
        if len(text.split()) > _WORDS_OF_A_LEAD:
            return None
        people = find_people(text, self._cast)
        if text.endswith(":"):
            if len(people) == 1 and not people[0].is_owner:
                role = role_beside(text, people[0])
                return named_speaker(people[0], role, is_sure=people[0].is_whole)
            return introduced(text, self._cast)
        if len(people) != 1 or people[0].start or not (people[0].is_whole or people[0].driver):
            return None
        title = text[people[0].end :].strip(" .")
        is_title = title[:1] in (",", "(", "–", "-") and text[-1] not in ".!?…"
        if title and not is_title:
            return None
        return named_speaker(people[0], title, is_sure=people[0].is_whole)

    def _introduced_words(self, paragraph: Paragraph) -> list[SpokenPart]:
        """`Jessica Bäckman: We had rain today.`, or the plain paragraph behind `Jessica says:`."""
        text = paragraph.text
        lead, colon, rest = text.partition(": ")
        people = find_people(lead, self._cast)
        rest = rest.strip(" –—-")
        is_lead = colon and len(people) == 1 and _is_name_with_title(lead, people[0])
        part = SpokenPart(rest, paragraph.number, end=len(text), source=text, is_attributed=True)
        if is_lead and _is_speech(rest, _FEWEST_WORDS):
            speaker = named_speaker(people[0], lead[: people[0].start], is_sure=rest[:1] in _MARKS)
            return [replace(part, speaker=speaker, decided=(lead,))]
        if self._introduced and _is_speech(text, _FEWEST_WORDS):
            speaker = replace(self._introduced, confidence=Confidence.LIKELY)
            return [replace(part, words=text, speaker=speaker)]
        return []


def _with_introduced(part: SpokenPart, speaker: Speaker) -> SpokenPart:
    """The words of who was named above; certain where the paragraph is nothing but the quotation."""
    is_all = part.start == 1 and part.end >= len(part.source) - 2
    if not (is_all and speaks_of_oneself(part.words)):
        speaker = replace(speaker, confidence=Confidence.LIKELY)
    return replace(part, speaker=speaker, is_attributed=True)


def _is_name_with_title(lead: str, person: NamedPerson) -> bool:
    """Whether a lead is a name, with a title at the most: `Team manager Anna Berg`, not a whole sentence."""
    beside = f"{lead[: person.start]} {lead[person.end :]}".split()
    return len(beside) <= _WORDS_OF_A_TITLE and not any(map(str.isdigit, "".join(beside)))


def _may_be_said(part: SpokenPart, speaker: Speaker, cast: Cast) -> bool:
    """Whether a dash paragraph beside somebody's may be theirs: it is a sentence and doesn't tell of them."""
    is_told_of = any(person.name == speaker.name for person in find_people(part.words, cast))
    return not is_told_of and len(part.words.split()) >= _FEWEST_WORDS


def _is_behind_a_mark(paragraph: Paragraph, cast: Cast) -> bool:
    """Whether a dash, or Markdown's mark of a quote, takes the place of quotation marks."""
    if paragraph.text[:1] in _MARKS:
        return False
    if paragraph.mark == ">":
        return bool(find_attributions(paragraph.text, cast))
    return paragraph.mark == "-"


def _is_speech(words: str, fewest: int = _WORDS_OF_A_QUOTE) -> bool:
    return len(words.split()) >= fewest and speaks_of_oneself(words)

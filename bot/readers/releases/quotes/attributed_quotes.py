"""The quotes of a release with their speakers, over all its paragraphs."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.domain.press.quote import LONGEST_QUOTE
from bot.domain.releases.release import ReleaseQuote
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people import driver_meant, find_drivers, find_names
from bot.readers.releases.quotes.attributions import find_attributions, introduced
from bot.readers.releases.quotes.quotation_marks import find_spans
from bot.readers.releases.quotes.quotations import (
    SpokenPart,
    read_dashed,
    read_quoted,
    speaks_of_oneself,
    trimmed,
)

_MARKS = "\"“”„«»‘’'"
_FEWEST_WORDS = 4
"""Fewer quoted words are a nickname or a title, unless somebody is said to have spoken them."""
_WORDS_OF_A_QUOTE = 8
"""As many are a quote even when nobody is said to have spoken them."""
_LONGEST_SPEECH = 4 * LONGEST_QUOTE
"""Characters after which a quotation that nobody closes is taken to be over."""
_WORDS_OF_A_SIGNATURE = 6
_WORDS_OF_A_LEAD = 12
"""A line that introduces a speaker has no more."""


def read_quotes(
    paragraphs: Sequence[Paragraph], taken: Collection[int], drivers: Sequence[str]
) -> tuple[list[ReleaseQuote], set[int]]:
    """The quotes in order, and the indices of the paragraphs that they were read from.

    `taken` are indices of paragraphs that say something else, such as a result.
    """
    reader = _QuoteReader(drivers)
    used: set[int] = set()
    for index, paragraph in enumerate(paragraphs):
        if index in taken:
            reader.pause()
        elif reader.read(paragraph):
            used.add(index)
    quotes = [
        ReleaseQuote(part.words, part.line, part.speaker, driver_meant(part.speaker, drivers), part.rest)
        for part in reader.finish()
    ]
    return quotes, used


class _QuoteReader:
    """Goes from paragraph to paragraph; remembers who was introduced and what isn't closed."""

    def __init__(self, drivers: Sequence[str]) -> None:
        self._drivers = drivers
        self._parts: list[SpokenPart] = []
        self._introduced: str | None = None
        self._dashed: list[SpokenPart] = []
        """Dash paragraphs in a row, of which not all say whose they are."""

    def read(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph holds a quote, or introduces who speaks next."""
        if self._goes_on_in(paragraph) or self._is_signature(paragraph):
            return True
        if _is_behind_a_mark(paragraph):
            part = read_dashed(paragraph, self._drivers)
            if part:
                self._dashed.append(part)
            return part is not None
        self._give_dashed_their_speakers()
        parts = self._quoted(paragraph) or self._introduced_words(paragraph)
        self._parts += parts
        self._introduced = None
        if parts:
            return True
        self._introduced = self._introduction(paragraph)
        return self._introduced is not None

    def pause(self) -> None:
        """Something else stands between: what was introduced or open is over."""
        self._give_dashed_their_speakers()
        self._introduced = None
        if self._parts:
            self._parts[-1] = replace(self._parts[-1], goes_on=False)

    def finish(self) -> list[SpokenPart]:
        """All that was read."""
        self.pause()
        return self._parts

    def _give_dashed_their_speakers(self) -> None:
        """Dash paragraphs in a row go on with the speaker before; the first have the next one's."""
        dashed, self._dashed = self._dashed, []
        if not dashed:
            return
        attributed = next((part for part in dashed if part.is_attributed), None)
        speaker = self._introduced
        if speaker is None and attributed:
            speaker = attributed.speaker
        is_known = attributed is not None or speaker is not None
        for part in dashed:
            if part.is_attributed:
                speaker = part.speaker
            if is_known or _is_speech(part.words):
                self._parts.append(replace(part, speaker=speaker))
        self._introduced = None

    def _is_signature(self, paragraph: Paragraph) -> bool:
        """Whether a line is only the name of who spoke before: `— Anna Berg, team manager`."""
        text = paragraph.text
        if paragraph.mark != "-" or not self._parts or self._dashed:
            return False
        if self._parts[-1].is_attributed or len(text.split()) > _WORDS_OF_A_SIGNATURE:
            return False
        name = next(find_names(text), None)
        if name is None or name.start() or text[-1] in ".!?…":
            return False
        self._parts[-1] = replace(self._parts[-1], speaker=name[0], is_attributed=True)
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
            text = f"“{text}"
        spans = find_spans(text)
        if not spans or spans[0].start != 1:
            return False
        attributions = [named for named in find_attributions(text) if named.start > spans[0].end]
        speaker = last.speaker
        if speaker is None and attributions:
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
        for part in read_quoted(paragraph, self._drivers):
            count = len(part.words.split())
            if not part.is_attributed and self._introduced and count >= _FEWEST_WORDS:
                part = replace(part, speaker=self._introduced, is_attributed=True)  # noqa: PLW2901
            is_long = count >= _WORDS_OF_A_QUOTE or (part.is_attributed and count > 0)
            if part.goes_on or is_long:
                parts.append(part)
        return parts

    def _introduction(self, paragraph: Paragraph) -> str | None:
        """Who speaks next: a short line with a name and a colon, or nothing but a driver's name."""
        text = paragraph.text
        if len(text.split()) > _WORDS_OF_A_LEAD:
            return None
        named = find_drivers(text, self._drivers)
        if text.endswith(":"):
            if len(named) == 1:
                return named[0].driver
            return introduced(text)
        if len(named) != 1 or named[0].start:
            return None
        title = text[named[0].end :].strip(" .")
        is_title = title[:1] in (",", "(", "–", "-") and text[-1] not in ".!?…"
        if title and not is_title:
            return None
        return named[0].driver

    def _introduced_words(self, paragraph: Paragraph) -> list[SpokenPart]:
        """`Jessica Bäckman: We had rain today.`, or the plain paragraph behind `Jessica says:`."""
        lead, colon, rest = paragraph.text.partition(":")
        named = find_drivers(lead, self._drivers)
        rest = rest.strip(" –—-")
        is_lead = colon and len(lead.split()) <= _WORDS_OF_A_LEAD and len(named) == 1
        if is_lead and _is_speech(rest, _FEWEST_WORDS):
            return [SpokenPart(rest, paragraph.number, named[0].driver, is_attributed=True)]
        if self._introduced and _is_speech(paragraph.text, _FEWEST_WORDS):
            return [SpokenPart(paragraph.text, paragraph.number, self._introduced, is_attributed=True)]
        return []


def _is_behind_a_mark(paragraph: Paragraph) -> bool:
    """Whether a dash, or Markdown's mark of a quote, takes the place of quotation marks."""
    if paragraph.text[:1] in _MARKS:
        return False
    return paragraph.mark == "-" or (paragraph.mark == ">" and bool(find_attributions(paragraph.text)))


def _is_speech(words: str, fewest: int = _WORDS_OF_A_QUOTE) -> bool:
    return len(words.split()) >= fewest and speaks_of_oneself(words)

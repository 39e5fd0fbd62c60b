"""The quotes of a release with their speakers, over all its paragraphs."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.domain.press.quote import LONGEST_QUOTE
from bot.domain.releases.release import Spoken
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people import driver_meant, find_attributions, find_drivers, find_names, introduced
from bot.readers.releases.quotation_marks import find_spans
from bot.readers.releases.quotations import FIRST_PERSON, Part, dashed, quoted, trimmed

MARKS = "\"“”„«»‘’'"
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
) -> tuple[list[Spoken], set[int]]:
    """The quotes in order, and the indices of the paragraphs that they were read from.

    `taken` are indices of paragraphs that say something else, such as a result.
    """
    reader = _Reader(drivers)
    used: set[int] = set()
    for index, paragraph in enumerate(paragraphs):
        if index in taken:
            reader.pause()
        elif reader.read(paragraph):
            used.add(index)
    found = [
        Spoken(part.words, part.line, part.speaker, driver_meant(part.speaker, drivers), part.rest)
        for part in reader.finish()
    ]
    return found, used


class _Reader:
    """Goes from paragraph to paragraph; remembers who was introduced and what isn't closed."""

    def __init__(self, drivers: Sequence[str]) -> None:
        self._drivers = drivers
        self._parts: list[Part] = []
        self._introduced: str | None = None
        self._loose: list[Part] = []
        """Dash paragraphs in a row, of which not all say whose they are."""

    def read(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph holds a quote, or introduces who speaks next."""
        if self._parts and self._parts[-1].goes_on and (part := self._continued(paragraph)):
            self._parts[-1] = part
            return True
        if paragraph.mark == "-" and self._is_signature(paragraph.text):
            return True
        if _is_behind_a_mark(paragraph):
            part = dashed(paragraph, self._drivers)
            self._loose += [part] if part else []
            return part is not None
        self._settle()
        found = [*filter(None, map(self._owned, quoted(paragraph, self._drivers)))]
        found = found or self._introduced_words(paragraph)
        self._parts += found
        self._introduced = None if found else self._introduction(paragraph)
        return bool(found or self._introduced)

    def pause(self) -> None:
        """Something else stands between: what was introduced or open is over."""
        self._settle()
        self._introduced = None
        if self._parts:
            self._parts[-1] = replace(self._parts[-1], goes_on=False)

    def finish(self) -> list[Part]:
        """All that was read."""
        self.pause()
        return self._parts

    def _settle(self) -> None:
        """Give dash paragraphs in a row their speakers: one goes on; the first have the next one's."""
        loose, self._loose = self._loose, []
        named = next((part for part in loose if part.is_attributed), None)
        speaker = self._introduced or (named.speaker if named else None)
        is_known = named is not None or speaker is not None
        for part in loose:
            speaker = part.speaker if part.is_attributed else speaker
            if is_known or _is_speech(part.words):
                self._parts.append(replace(part, speaker=speaker))
        self._introduced = None if loose else self._introduced

    def _is_signature(self, text: str) -> bool:
        """Whether a line is only the name of who spoke before: `— Anna Berg, team manager`."""
        before = self._parts[-1] if self._parts and not self._loose else None
        if before is None or before.is_attributed or len(text.split()) > _WORDS_OF_A_SIGNATURE:
            return False
        name = next(find_names(text), None)
        if name is None or name.start() or text[-1] in ".!?…":
            return False
        self._parts[-1] = replace(before, speaker=name[0], is_attributed=True)
        return True

    def _continued(self, paragraph: Paragraph) -> Part | None:
        """The quotation that was left open, with this paragraph's words."""
        before = self._parts[-1]
        if len(before.words) > _LONGEST_SPEECH:
            return None
        text = paragraph.text if paragraph.text[:1] in MARKS else f"“{paragraph.text}"
        spans = find_spans(text)
        if not spans or spans[0].start != 1:
            return None
        told = next((one for one in find_attributions(text) if one.start > spans[0].end), None)
        return replace(
            before,
            words=f"{before.words}\n\n{trimmed(text, spans[0])}",
            speaker=before.speaker or (told.speaker if told else None),
            is_attributed=before.is_attributed or told is not None,
            goes_on=spans[0].is_open,
        )

    def _owned(self, part: Part) -> Part | None:
        """The quotation with its speaker; None for a few words that nobody is said to have spoken."""
        count = len(part.words.split())
        if not part.is_attributed and self._introduced and count >= _FEWEST_WORDS:
            part = replace(part, speaker=self._introduced, is_attributed=True)
        fewest = 1 if part.is_attributed else _WORDS_OF_A_QUOTE
        return part if part.goes_on or count >= fewest else None

    def _introduction(self, paragraph: Paragraph) -> str | None:
        """Who speaks next: a short line with a name and a colon, or nothing but a driver's name."""
        text = paragraph.text
        if len(text.split()) > _WORDS_OF_A_LEAD:
            return None
        named = find_drivers(text, self._drivers)
        if text.endswith(":"):
            return named[0].driver if len(named) == 1 else introduced(text)
        if len(named) != 1 or named[0].start:
            return None
        title = text[named[0].end :].strip(" .")
        is_title = title[:1] in (",", "(", "–", "-") and text[-1] not in ".!?…"
        return named[0].driver if not title or is_title else None

    def _introduced_words(self, paragraph: Paragraph) -> list[Part]:
        """`Jessica Bäckman: We had rain today.`, or the plain paragraph behind `Jessica says:`."""
        lead, colon, rest = paragraph.text.partition(":")
        named = find_drivers(lead, self._drivers)
        rest = rest.strip(" –—-")
        is_lead = colon and len(lead.split()) <= _WORDS_OF_A_LEAD and len(named) == 1
        if is_lead and len(rest.split()) >= _FEWEST_WORDS and FIRST_PERSON.search(rest):
            return [Part(rest, paragraph.number, named[0].driver, is_attributed=True)]
        if self._introduced and _is_speech(paragraph.text, _FEWEST_WORDS):
            return [Part(paragraph.text, paragraph.number, self._introduced, is_attributed=True)]
        return []


def _is_behind_a_mark(paragraph: Paragraph) -> bool:
    """Whether a dash, or Markdown's mark of a quote, takes the place of quotation marks."""
    if paragraph.text[:1] in MARKS:
        return False
    return paragraph.mark == "-" or (paragraph.mark == ">" and bool(find_attributions(paragraph.text)))


def _is_speech(words: str, fewest: int = _WORDS_OF_A_QUOTE) -> bool:
    return len(words.split()) >= fewest and bool(FIRST_PERSON.search(words))

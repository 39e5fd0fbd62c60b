"""The quotes within one paragraph: between quotation marks, or behind a dash."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people import driver_meant, find_drivers, find_names
from bot.readers.releases.quotes.attributions import Attribution, find_attributions
from bot.readers.releases.quotes.quotation_marks import QuotedSpan, find_spans
from bot.readers.words.all_languages import of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_of

MOST_SPANS = 60
"""Quotations of one paragraph that are read."""
_EDGES = " ,–—-"
_SIGNATURE = re.compile(r"[ ,]{0,2}[–—-] ?(?P<name>[^\W\d_][^.,;:“”\"]*)")  # “…” – Jessica Bäckman
_LONGEST_LEAD = 80  # characters before a quotation in which its speaker's name may stand


@dataclass(frozen=True, slots=True)
class SpokenPart:
    """Words of one speaker within one paragraph; `goes_on` when their quotation isn't closed there.

    `rest` is what follows behind a dash and may be said as well, or told.

    `speaker` is None where nobody is named; `is_attributed` also when it is only "she says".
    """

    words: str
    line: int
    speaker: str | None = None
    is_attributed: bool = False
    goes_on: bool = False
    rest: str = ""


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """A quotation, where the one before it ends and the next begins, and who is said to have spoken it."""

    span: QuotedSpan
    start: int
    end: int
    lead: Attribution | None
    """What stands before it: `Jessica says: “…”`."""
    behind: Attribution | None
    """What stands right behind it: `“…”, says Jessica`."""


def speaks_of_oneself(words: str) -> bool:
    """Whether somebody speaks in the first person."""
    return bool(_first_person().search(words))


def read_dashed(paragraph: Paragraph, drivers: Sequence[str]) -> SpokenPart | None:
    """`- It rained, Jessica Bäckman says.`: what stands behind a dash, and in the same breath goes on."""
    text = paragraph.text
    attribution = _meant_attribution(find_attributions(text), text, drivers)
    if attribution is None:
        return SpokenPart(text, paragraph.number)
    words = text[: attribution.start].rstrip(_EDGES)
    rest = text[attribution.end :].strip(_EDGES + ":")
    if not words:
        words, rest = rest, ""
    if rest and speaks_of_oneself(rest):
        words, rest = f"{with_end(words)} {rest}", ""
    if _third_person().search(rest) or find_drivers(rest, drivers):
        rest = ""
    if not words:
        return None
    return SpokenPart(words, paragraph.number, attribution.speaker, is_attributed=True, rest=rest)


def _meant_attribution(
    attributions: Sequence[Attribution], text: str, drivers: Sequence[str]
) -> Attribution | None:
    """A driver's attribution, or else the one that ends the paragraph, or else the first."""
    for attribution in attributions:
        if driver_meant(attribution.speaker, drivers):
            return attribution
    for attribution in attributions:
        if attribution.end >= len(text) - 1:
            return attribution
    if not attributions:
        return None
    return attributions[0]


def read_quoted(paragraph: Paragraph, drivers: Sequence[str]) -> list[SpokenPart]:
    """`“It rained,” says Jessica. “A lot.”`: each speaker's words of the paragraph, in order."""
    parts: list[SpokenPart] = []
    for around in _surroundings(paragraph.text):
        if parts and _continues(around, parts[-1], paragraph.text):
            words = _joint(parts[-1].words, trimmed(paragraph.text, around.span))
            parts[-1] = replace(parts[-1], words=words, goes_on=around.span.is_open)
        else:
            parts.append(_part(around, paragraph, drivers))
    return parts


def _surroundings(text: str) -> Iterator[_Surroundings]:
    spans = find_spans(text)[:MOST_SPANS]
    attributions = _outside(find_attributions(text), spans)
    start = 0
    ends = [*(span.start for span in spans[1:]), len(text)]
    for span, end in zip(spans, ends, strict=False):
        lead = behind = None
        for attribution in attributions:
            if lead is None and start <= attribution.start < span.start:
                lead = attribution
            if behind is None and _is_behind(text, span, attribution, end):
                behind = attribution
        yield _Surroundings(span, start, end, lead, behind)
        start = span.end


def _continues(around: _Surroundings, last: SpokenPart, text: str) -> bool:
    """Whether the words go on after `says Jessica.`, and nobody else is said to have spoken them."""
    if around.lead is None or _opens(text, around.lead):
        return False
    return around.behind is None or around.behind.speaker == last.speaker


def _part(around: _Surroundings, paragraph: Paragraph, drivers: Sequence[str]) -> SpokenPart:
    text, span = paragraph.text, around.span
    words, line = trimmed(text, span), paragraph.line_at(span.start)
    attribution = around.behind or around.lead
    if attribution:
        return SpokenPart(words, line, attribution.speaker, is_attributed=True, goes_on=span.is_open)
    speaker = _signed(text[span.end + 1 : around.end])
    if speaker is None:
        speaker = _named_before(text[around.start : span.start - 1], drivers)
    return SpokenPart(words, line, speaker, is_attributed=speaker is not None, goes_on=span.is_open)


def _is_behind(text: str, span: QuotedSpan, attribution: Attribution, end: int) -> bool:
    """Whether an attribution stands right behind a quotation and doesn't open the next one."""
    if not span.end <= attribution.start < end or _opens(text, attribution):
        return False
    return not text[span.end + 1 : attribution.start].strip(_EDGES + ".")


def _opens(text: str, attribution: Attribution) -> bool:
    return text[attribution.end : attribution.end + 1] == ":"


def _named_before(lead: str, drivers: Sequence[str]) -> str | None:
    """The driver of `Jessica Bäckman: “…”`."""
    named = find_drivers(lead[-_LONGEST_LEAD:], drivers)
    if not named or not lead.rstrip().endswith(":"):
        return None
    return named[-1].driver


def _signed(tail: str) -> str | None:
    """The name of `“…” – Jessica Bäckman`, whoever that is."""
    signature = _SIGNATURE.match(tail[:_LONGEST_LEAD])
    if signature is None:
        return None
    name = next(find_names(signature["name"]), None)
    if name is None or name.start() > 0:
        return None
    return name[0]


def _outside(attributions: Sequence[Attribution], spans: Sequence[QuotedSpan]) -> list[Attribution]:
    """The attributions that no quotation holds; both are in the text's order."""
    outside: list[Attribution] = []
    number = 0
    for attribution in attributions:
        while number < len(spans) and spans[number].end < attribution.start:
            number += 1
        if number == len(spans) or attribution.start < spans[number].start:
            outside.append(attribution)
    return outside


def trimmed(text: str, span: QuotedSpan) -> str:
    """The words of a span, without the comma that leads over to its speaker."""
    return text[span.start : span.end].strip().rstrip(",")


def with_end(words: str) -> str:
    """The words with an end, so that another sentence can follow."""
    if words[-1:] in ".!?…":
        return words
    return f"{words}."


def _joint(first: str, second: str) -> str:
    """Two halves of a quote: the second begins a sentence where its first letter is a capital."""
    if second[:1].isupper():
        return f"{with_end(first)} {second}"
    if first[-1:].isalnum():
        return f"{first}, {second}"
    return f"{first} {second}"


@of_release_languages
def _first_person(words: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words.release.speech.first_person)}\b", re.IGNORECASE)


@of_release_languages
def _third_person(words: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words.release.speech.third_person)}\b", re.IGNORECASE)

"""The quotes within one paragraph: between quotation marks, or behind a dash."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people import Attribution, driver_meant, find_attributions, find_drivers, find_names
from bot.readers.releases.quotation_marks import QuotedSpan, find_spans

MOST_SPANS = 60
"""Quotations of one paragraph that are read."""
FIRST_PERSON = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|we|we['’](?:re|ve|d|ll)|my|our|us|me|jag|vi|mig|oss|min|mitt|mina|vår|vårt|våra)\b",
    re.IGNORECASE,
)
"""Words by which people speak of themselves."""
_THIRD_PERSON = re.compile(r"\b(?:he|she|they|his|her|their|han|hon|de|hans|hennes|deras)\b", re.IGNORECASE)
_EDGES = " ,–—-"
_SIGN = re.compile(r"[ ,]{0,2}[–—-] ?(?P<name>[^\W\d_][^.,;:“”\"]*)")
_LEAD = 80  # characters before a quotation in which its speaker's name may stand


@dataclass(frozen=True, slots=True)
class Part:
    """Words of one speaker within one paragraph; `goes_on` when their quotation isn't closed there.

    `rest` is what follows behind a dash and may be said as well, or told.

    `speaker` is None where nobody is named; `is_attributed` also when it is only "she says".
    """

    words: str
    line: int
    speaker: str | None = None
    is_attributed: bool = False
    goes_on: bool = False
    is_dash: bool = False
    rest: str = ""


def dashed(paragraph: Paragraph, drivers: Sequence[str]) -> Part | None:
    """`- It rained, Jessica Bäckman says.`: what stands behind a dash, and in the same breath goes on."""
    text = paragraph.text
    one = _teller(find_attributions(text), text, drivers)
    if one is None:
        return Part(text, paragraph.number, is_dash=True)
    words, rest = text[: one.start].rstrip(_EDGES), text[one.end :].strip(_EDGES + ":")
    if not words:
        words, rest = rest, ""
    if rest and FIRST_PERSON.search(rest):
        words, rest = f"{sentence(words)} {rest}", ""
    if _THIRD_PERSON.search(rest) or find_drivers(rest, drivers):
        rest = ""
    return (
        Part(words, paragraph.number, one.speaker, is_attributed=True, is_dash=True, rest=rest)
        if words
        else None
    )


def _teller(told: Sequence[Attribution], text: str, drivers: Sequence[str]) -> Attribution | None:
    """The attribution that is meant: a driver's, or else the one that ends the paragraph."""
    known = [one for one in told if driver_meant(one.speaker, drivers)]
    last = [one for one in told if one.end >= len(text) - 1]
    return next(iter([*known, *last, *told]), None)


def quoted(paragraph: Paragraph, drivers: Sequence[str]) -> list[Part]:
    """`“It rained,” says Jessica. “A lot.”`: each speaker's words of the paragraph, in order."""
    text, spans = paragraph.text, find_spans(paragraph.text)[:MOST_SPANS]
    told = _outside(find_attributions(text), spans)
    parts: list[Part] = []
    for span, before, after in _with_edges(spans, len(text)):
        behind = next((one for one in told if _is_behind(text, span, one, after)), None)
        lead = next((one for one in told if before <= one.start < span.start), None)
        words = trimmed(text, span)
        if (
            parts
            and lead
            and not _opens(text, lead)
            and (behind is None or behind.speaker == parts[-1].speaker)
        ):
            parts[-1] = replace(parts[-1], words=_joint(parts[-1].words, words), goes_on=span.is_open)
            continue
        one = behind or lead
        named = _signed(text[span.end + 1 : after]) or _named_before(text[before : span.start - 1], drivers)
        speaker = one.speaker if one else named
        is_told = one is not None or speaker is not None
        parts.append(Part(words, paragraph.line_at(span.start), speaker, is_told, goes_on=span.is_open))
    return parts


def _with_edges(spans: Sequence[QuotedSpan], length: int) -> Iterator[tuple[QuotedSpan, int, int]]:
    """Each span with where the one before ends and the next one begins."""
    for place, span in enumerate(spans):
        before = spans[place - 1].end if place else 0
        yield span, before, spans[place + 1].start if place + 1 < len(spans) else length


def _is_behind(text: str, span: QuotedSpan, one: Attribution, after: int) -> bool:
    """Whether an attribution stands right behind a quotation and doesn't open the next one."""
    touches = span.end <= one.start < after and not text[span.end + 1 : one.start].strip(_EDGES + ".")
    return touches and not _opens(text, one)


def _opens(text: str, one: Attribution) -> bool:
    return text[one.end : one.end + 1] == ":"


def _named_before(lead: str, drivers: Sequence[str]) -> str | None:
    """The driver of `Jessica Bäckman: “…”`."""
    named = find_drivers(lead[-_LEAD:], drivers)
    return named[-1].driver if named and lead.rstrip().endswith(":") else None


def _signed(tail: str) -> str | None:
    """The name of `“…” – Jessica Bäckman`, whoever that is."""
    sign = _SIGN.match(tail[:_LEAD])
    name = next(find_names(sign["name"]), None) if sign else None
    return name[0] if name and name.start() == 0 else None


def _outside(told: Sequence[Attribution], spans: Sequence[QuotedSpan]) -> list[Attribution]:
    """The attributions that no quotation holds."""
    starts = iter([*spans, None])
    span, kept = next(starts), []
    for one in told:
        while span and span.end < one.start:
            span = next(starts)
        if span is None or one.start < span.start:
            kept.append(one)
    return kept


def trimmed(text: str, span: QuotedSpan) -> str:
    """The words of a span, without the comma that leads over to its speaker."""
    return text[span.start : span.end].strip().rstrip(",")


def sentence(words: str) -> str:
    """The words with an end, so that another sentence can follow."""
    return words if words[-1:] in ".!?…" else f"{words}."


def _joint(first: str, second: str) -> str:
    """Two halves of a quote: the second begins a sentence where its first letter is a capital."""
    if second[:1].isupper():
        return f"{sentence(first)} {second}"
    return f"{first}, {second}" if first[-1:].isalnum() else f"{first} {second}"

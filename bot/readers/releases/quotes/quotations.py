"""The quotes within one paragraph: between quotation marks, or behind a dash."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.base.evidence import Confidence
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people.find_people import find_people
from bot.readers.releases.people.named_people import Cast
from bot.readers.releases.quotes.attributions import Attribution, find_attributions
from bot.readers.releases.quotes.quotation_marks import QuotedSpan, find_spans
from bot.readers.releases.quotes.speakers import NOBODY, Speaker, named_speaker, role_beside
from bot.readers.releases.quotes.spoken_parts import SpokenPart, with_end

MOST_SPANS = 60
"""Quotations of one paragraph that are read."""
_EDGES = " ,–—-"
_SIGNATURE = re.compile(r"[ ,]{0,2}[–—(-] ?(?P<name>[^\W\d_][^.;:“”\"]*)")  # “…” – Jessica Bäckman
_LONGEST_LEAD = 80  # characters before a quotation in which its speaker's name may stand
_FEWEST_SURE_WORDS = 3
"""Fewer words between marks may be a nickname, whoever is named behind them."""


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


def read_quoted(paragraph: Paragraph, cast: Cast) -> list[SpokenPart]:
    """`“It rained,” says Jessica. “A lot.”`: each speaker's words of the paragraph, in order."""
    parts: list[SpokenPart] = []
    for around in _surroundings(paragraph.text, cast):
        if parts and _continues(around, parts[-1], paragraph.text):
            words = _joint(parts[-1].words, trimmed(paragraph.text, around.span))
            parts[-1] = replace(parts[-1], words=words, goes_on=around.span.is_open, end=around.span.end)
        else:
            part = _part(around, paragraph, cast)
            if part:
                parts.append(part)
    return parts


def _surroundings(text: str, cast: Cast) -> Iterator[_Surroundings]:
    spans = find_spans(text)[:MOST_SPANS]
    if not spans:
        return
    attributions = _outside(find_attributions(text, cast), spans)
    start = 0
    ends = [*(span.start for span in spans[1:]), len(text)]
    for span, end in zip(spans, ends, strict=False):
        lead = behind = None
        for attribution in attributions:
            is_before = start <= attribution.start < span.start
            if is_before and (lead is None or _leads_to(text, attribution, span)):
                lead = attribution
            if behind is None and _is_behind(text, span, attribution, end):
                behind = attribution
        yield _Surroundings(span, start, end, lead, behind)
        start = span.end


def _continues(around: _Surroundings, last: SpokenPart, text: str) -> bool:
    """Whether the words go on right after `says Jessica.`, and nobody else is said to have spoken them."""
    if around.lead is None or _opens(text, around.lead):
        return False
    if text[around.lead.end : around.span.start - 1].strip(_EDGES + '.“”"«»„'):
        return False
    return around.behind is None or around.behind.speaker.name in (None, last.speaker.name)


def _part(around: _Surroundings, paragraph: Paragraph, cast: Cast) -> SpokenPart | None:
    text, span = paragraph.text, around.span
    if span.is_open and not _opens_speech(text, span):
        return None
    part = SpokenPart(
        trimmed(text, span),
        paragraph.line_at(span.start),
        NOBODY,
        start=span.start,
        end=span.end,
        source=text,
    )
    if span.is_open:
        part = replace(part, goes_on=True)
        inside = _attribution_inside(text, span, cast)
        if inside:
            return _cut_before(part, text, inside)
    attribution = around.behind
    if attribution is None and around.lead and _leads_to(text, around.lead, span):
        attribution = around.lead
    if attribution:
        return _attributed(part, attribution)
    return _with_name_beside(part, around, cast)


def _with_name_beside(part: SpokenPart, around: _Surroundings, cast: Cast) -> SpokenPart:
    """The part with who signs it, is named before it with a colon, or right behind it."""
    text, span = part.source, around.span
    tail = text[span.end + 1 : around.end]
    speaker = _signed(tail, cast) or _named_before(text[around.start : span.start - 1], cast)
    if speaker is None and _ends_a_sentence(part):
        speaker = _named_behind(tail, cast)
    if speaker is None:
        return part
    return replace(part, speaker=_as_sure_as(part, speaker), is_attributed=True)


def _attributed(part: SpokenPart, attribution: Attribution) -> SpokenPart:
    """The part with its speaker; words without an end before an unknown verb may be a nickname."""
    speaker = _as_sure_as(part, attribution.speaker)
    if not attribution.is_listed and not _ends_a_sentence(part):
        speaker = replace(speaker, confidence=Confidence.LIKELY)
    decided = (part.source[attribution.start : attribution.end].strip(_EDGES),)
    return replace(part, speaker=speaker, is_attributed=True, decided=decided)


def _ends_a_sentence(part: SpokenPart) -> bool:
    """Whether the words end with a mark, or have one right behind them, as a nickname has none."""
    edge = part.source[part.end - 1 : part.end + 2]
    return any(character in ",.!?…" for character in edge)


def _as_sure_as(part: SpokenPart, speaker: Speaker) -> Speaker:
    """The speaker, only likely where the words are half a sentence, few, or not closed."""
    first_letter = next(filter(str.isalpha, part.words), "")
    is_whole = not first_letter.islower() and len(part.words.split()) >= _FEWEST_SURE_WORDS
    if is_whole and not part.goes_on:
        return speaker
    return replace(speaker, confidence=Confidence.LIKELY)


def _opens_speech(text: str, span: QuotedSpan) -> bool:
    """Whether a mark that nobody closes begins the paragraph, or stands behind `says:`."""
    return span.start == 1 or text[: span.start - 1].rstrip().endswith(":")


def _attribution_inside(text: str, span: QuotedSpan, cast: Cast) -> Attribution | None:
    """Who spoke, in a quotation whose closing mark is missing, as in `“We had rain, says Jessica`."""
    for attribution in find_attributions(text, cast):
        if attribution.start > span.start and attribution.speaker.name:
            return attribution
    return None


def _cut_before(part: SpokenPart, text: str, attribution: Attribution) -> SpokenPart:
    words = text[part.start : attribution.start].strip().rstrip(",")
    speaker = replace(attribution.speaker, confidence=Confidence.LIKELY)
    return replace(
        part, words=words, speaker=speaker, is_attributed=True, goes_on=False, end=attribution.start
    )


def _is_behind(text: str, span: QuotedSpan, attribution: Attribution, end: int) -> bool:
    """Whether an attribution stands right behind a quotation and doesn't open the next one."""
    if not span.end <= attribution.start < end or _opens(text, attribution):
        return False
    return not text[span.end + 1 : attribution.start].strip(_EDGES + ".")


def _leads_to(text: str, attribution: Attribution, span: QuotedSpan) -> bool:
    """Whether an attribution stands right before a quotation: `Jessica says: “…”`, `Jessica says “…”`."""
    return not text[attribution.end : span.start - 1].strip(_EDGES + ":")


def _opens(text: str, attribution: Attribution) -> bool:
    return text[attribution.end : attribution.end + 1] == ":"


def _named_before(lead: str, cast: Cast) -> Speaker | None:
    """The person of `Jessica Bäckman: “…”`."""
    if not lead.rstrip().endswith(":"):
        return None
    offset = max(0, len(lead) - _LONGEST_LEAD)
    people = find_people(lead[offset:], cast)
    if len(people) != 1 or people[0].is_owner:
        return None
    return named_speaker(people[0], role_beside(lead[offset:], people[0]), is_sure=people[0].is_whole)


def _signed(tail: str, cast: Cast) -> Speaker | None:
    """The person of `“…” – Jessica Bäckman`, whoever that is."""
    signature = _SIGNATURE.match(tail[:_LONGEST_LEAD])
    if signature is None:
        return None
    people = find_people(signature["name"], cast)
    if not people or people[0].start > 0:
        return None
    return named_speaker(people[0], signature["name"][people[0].end :], is_sure=True)


def _named_behind(tail: str, cast: Cast) -> Speaker | None:
    """The person right behind a quotation without a known verb, who is only likely: `“…,” Ada wrote`."""
    people = find_people(tail[:_LONGEST_LEAD], cast)
    if not people or tail[: people[0].start].strip(" ,.") or people[0].is_owner:
        return None
    return named_speaker(people[0], "", is_sure=False)


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


def _joint(first: str, second: str) -> str:
    """Two halves of a quote: the second begins a sentence where its first letter is a capital."""
    if second[:1].isupper():
        return f"{with_end(first)} {second}"
    if first[-1:].isalnum():
        return f"{first}, {second}"
    return f"{first} {second}"

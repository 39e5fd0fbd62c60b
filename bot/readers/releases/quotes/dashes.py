"""The quotes behind dashes, at the beginning of a paragraph or in the middle of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.base.evidence import Confidence
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.people.find_people import find_people
from bot.readers.releases.people.named_people import Cast
from bot.readers.releases.quotes.attributions import Attribution, find_attributions
from bot.readers.releases.quotes.spoken_parts import SpokenPart, speaks_of_oneself, speaks_of_others, with_end
from bot.readers.releases.sentences import sentences

_EDGES = " ,–—-"
_INLINE_DASH = re.compile(r"(?<=[.!?…”\"»]) ?[–—-] ?(?=[A-ZÀ-ÖØ-Þ“\"«„])")  # laget.– Vi hade


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a paragraph behind a dash."""

    start: int
    text: str


def has_inline_dash(text: str) -> bool:
    """Whether a dash stands behind a full stop, as before speech in the middle of a paragraph."""
    return bool(_INLINE_DASH.search(text))


def read_dashes(paragraph: Paragraph, cast: Cast) -> list[SpokenPart]:
    """What stands behind each dash, as in `- It rained, Jessica Bäckman says`."""
    parts: list[SpokenPart] = []
    for piece in _pieces(paragraph):
        part = _read(piece, paragraph, cast)
        if part:
            parts.append(part)
    return parts


def _pieces(paragraph: Paragraph) -> Iterator[_Piece]:
    text = paragraph.text
    dashes = [match.end() for match in _INLINE_DASH.finditer(text)]
    if paragraph.mark in ("-", ">"):
        dashes.insert(0, 0)
    ends = [*(match.start() for match in _INLINE_DASH.finditer(text)), len(text)]
    for start, end in zip(dashes, ends[-len(dashes) :] if dashes else (), strict=True):
        yield _Piece(start, text[start:end])


def _read(piece: _Piece, paragraph: Paragraph, cast: Cast) -> SpokenPart | None:
    text, line = piece.text, paragraph.line_at(piece.start)
    end = piece.start + len(text)
    part = SpokenPart(text, line, start=piece.start, end=end, source=paragraph.text)
    attribution = _meant_attribution(find_attributions(text, cast), text)
    if attribution is None:
        return part
    words = text[: attribution.start].rstrip(_EDGES).lstrip('“"«„').rstrip('”"»“')
    rest = text[attribution.end :].strip(_EDGES + ":")
    if not words:
        words, rest = rest, ""
    if not words:
        return None
    decided = (text[attribution.start : attribution.end].strip(_EDGES),)
    part = replace(part, words=words, speaker=attribution.speaker, is_attributed=True, decided=decided)
    if not rest:
        is_lead = attribution.start == 0
        return replace(part, end=end if is_lead else piece.start + attribution.start)
    return _with_rest(part, rest, piece.start + attribution.start, cast)


def _with_rest(part: SpokenPart, rest: str, words_end: int, cast: Cast) -> SpokenPart:
    """What follows the speaker's name: said where it is in the first person, asked where it may be.

    A sentence of somebody, and all behind it, is the story's. `words_end` is where the words before the
    speaker's name end.
    """
    said, unsure, end = part.words, "", words_end
    rest_start = part.source.index(rest, words_end)
    for offset, sentence in sentences(rest):
        if speaks_of_others(sentence) or find_people(sentence, cast):
            break
        if unsure or not speaks_of_oneself(sentence):
            unsure = f"{unsure} {sentence}".strip()
        else:
            said = f"{with_end(said)} {sentence}"
        end = rest_start + offset + len(sentence)
    return replace(part, words=said, rest=unsure, end=end)


def _meant_attribution(attributions: Sequence[Attribution], text: str) -> Attribution | None:
    """Of those with a name the one that ends the paragraph, or else the first; else one without a name."""
    named = [attribution for attribution in attributions if attribution.speaker.name]
    for attribution in (*named, *attributions):
        if attribution.end >= len(text) - 1:
            return attribution
    listed = [attribution for attribution in named if attribution.is_listed]
    for attribution in (*listed, *attributions):
        if attribution.is_listed:
            return attribution
    return None


def doubted(part: SpokenPart) -> SpokenPart:
    """The part with a speaker who is only likely."""
    return replace(part, speaker=replace(part.speaker, confidence=Confidence.LIKELY))

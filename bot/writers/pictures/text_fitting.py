"""How wide a text is, and how small or short it must become to fit; and which letters the fonts have."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import regex
from anyascii import anyascii
from PIL import ImageFont

_FONTS = Path(__file__).parent / "fonts"
_LATIN = {
    500: str(_FONTS / "BarlowCondensed-Medium.ttf"),
    700: str(_FONTS / "BarlowCondensed-Bold.ttf"),
    800: str(_FONTS / "BarlowCondensed-ExtraBold.ttf"),
}
"""By weight, as CSS counts it."""
_OTHER_LETTERS = str(_FONTS / "Rubik-SemiBold.ttf")
"""Cyrillic, Hebrew and Arabic letters, which the first font doesn't have."""
FONT_FILES = [*_LATIN.values(), _OTHER_LETTERS]

_SMALLEST_SHARE = 0.6
"""Of its size: a text that needs less is cut instead."""
_MEASURED_AT = 100
"""The size in pixels at which texts are measured."""

_UNKNOWN = regex.compile(r"[^\p{Latin}\p{Cyrillic}\p{Hebrew}\p{Arabic}\p{Common}\p{Inherited}]+")
"""Letters of other scripts: `Ιωάννης`, `佐藤`."""
_NO_LETTERS = regex.compile(
    r"(?:[\p{So}\p{Sk}\p{Cs}\p{Co}\p{Cc}\p{Cn}\p{Variation_Selector}]|(?![\u200c\u200d])\p{Cf})+"
)
"""Emoji, and what shows nothing or is no XML, but for Persian's joiners: `🏁`, U+200B, U+0007, U+FFFF."""
_BEYOND_LATIN = regex.compile(r"[\p{Cyrillic}\p{Hebrew}\p{Arabic}]")


_BREAK = regex.compile(r"[ -](?=.)")
"""Behind a blank or hyphen: `Paul Ricard`, `Spa-Francorchamps`."""


@dataclass(frozen=True, slots=True)
class FittedText:
    """A text that fits, and its size in pixels."""

    words: str
    size: float


def drawable(text: str) -> str:
    """The text in letters that the fonts have: others are spelled in Latin ones, emoji are left out."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    spelled = _UNKNOWN.sub(lambda match: anyascii(match.group()), composed)
    return " ".join(_NO_LETTERS.sub("", spelled).split())


def fitted_text(text: str, size: float, width: float, weight: int) -> FittedText:
    """The text for a place `width` pixels wide: smaller if need be, and cut where that isn't enough."""
    words = drawable(text)
    needed = text_width(words, size, weight)
    if needed <= width:
        return FittedText(words, size)
    smallest = size * _SMALLEST_SHARE
    if text_width(words, smallest, weight) <= width:
        return FittedText(words, size * width / needed)
    while words and text_width(f"{words}…", smallest, weight) > width:
        words = words[:-1].rstrip()
    return FittedText(f"{words}…", smallest)


def two_lines(text: str, size: float, width: float, weight: int) -> list[str]:
    """The text in one line where it fits, otherwise in two of about the same width, where it has a break."""
    words = drawable(text)
    breaks = [match.end() for match in _BREAK.finditer(words)]
    if not breaks or text_width(words, size, weight) <= width:
        return [words]

    def widest(at: int) -> float:
        return max(text_width(words[:at].rstrip(), size, weight), text_width(words[at:], size, weight))

    best = min(breaks, key=widest)
    return [words[:best].rstrip(), words[best:]]


def text_width(words: str, size: float, weight: int) -> float:
    """In pixels; of Arabic, whose letters join, somewhat more than it takes."""
    file = _LATIN[weight]
    if _BEYOND_LATIN.search(words):
        file = _OTHER_LETTERS
    return _font(file).getlength(words) * size / _MEASURED_AT


@cache
def _font(file: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(file, _MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)

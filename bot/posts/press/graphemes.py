"""Graphemes: what people see as one character, though it is several code points, as a flag or a family is."""

from collections.abc import Callable
from functools import cache
from typing import Any

ADDRESS_LENGTH = 23
"""What networks that shorten addresses count each of them as."""

_GRAPHEME = r"\X"
_EMOJI = r"\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3"
"""What makes a grapheme an emoji: a picture 🏁, half a flag 🇸🇪, or the frame around a key 1️⃣."""
_ADDRESS = r"https?://\S+|\b[\w-]+(?:\.[\w-]+)*\.\p{L}{2,}\b(?:/\S*)?"
"""`https://example.com/#result-12`, and `example.com/news`, of which networks make an address too."""


def graphemes(text: str) -> list[str]:
    """The text's graphemes, which together are the text."""
    return _pattern(_GRAPHEME).findall(text)  # type: ignore[no-any-return]


def is_emoji(grapheme: str) -> bool:
    """Whether the grapheme is shown as a picture."""
    return _pattern(_EMOJI).search(grapheme) is not None


def cut_to_fit(text: str, fits: Callable[[str], bool]) -> str:
    """As much of the text as fits, whole graphemes and an ellipsis; nothing where not even one fits."""
    if fits(text):
        return text
    clusters = graphemes(text)
    while clusters:
        clusters.pop()
        shortened = f"{''.join(clusters).rstrip()}…"
        if fits(shortened):
            return shortened
    return ""


def length_with_short_addresses(text: str, length: Callable[[str], int]) -> int:
    """The text's length, where a web address counts as `ADDRESS_LENGTH`.

    What may be an address or just two words without a space between (`end.Next`) counts as what is more.
    """
    total, end = 0, 0
    for address in _pattern(_ADDRESS).finditer(text):
        total += length(text[end : address.start()])
        if address[0].startswith("http"):
            total += ADDRESS_LENGTH
        else:
            total += max(ADDRESS_LENGTH, length(address[0]))
        end = address.end()
    return total + length(text[end:])


@cache
def _pattern(expression: str) -> Any:
    """The expression, compiled by the library that knows graphemes; the standard one doesn't."""
    import regex  # noqa: PLC0415 - a start needs none of it

    return regex.compile(expression)

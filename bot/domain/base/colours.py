"""Colours as 0xRRGGBB: which can be seen beside a post in Discord's two themes, and which can be read."""

DARK, LIGHT = 0x242429, 0xFFFFFF
"""What stands behind a post in Discord's two themes."""
LEAST_CONTRAST = 1.3
"""WCAG's ratio, from 1 (nothing to see) to 21: a bar is seen from here on, most yellows too."""
READABLE_CONTRAST = 4.5
"""What WCAG asks for text of ordinary size: https://www.w3.org/TR/WCAG22/#contrast-minimum."""

_STEPS = 32


def contrast(one: int, other: int) -> float:
    """WCAG 2's contrast ratio: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def visible_colour(colour: int) -> int:
    """The colour itself, or the nearest shade of it that can be seen in both themes."""
    for step in range(_STEPS + 1):
        lighter, darker = _mixed(colour, 0xFFFFFF, step), _mixed(colour, 0x000000, step)
        for shade in (lighter, darker):
            if min(contrast(shade, DARK), contrast(shade, LIGHT)) >= LEAST_CONTRAST:
                return shade
    return colour


def readable_colour(colour: int, background: int) -> int:
    """The colour itself, or the nearest shade of it in which text can be read on that background."""
    for step in range(_STEPS + 1):
        for towards in (0xFFFFFF, 0x000000):
            shade = _mixed(colour, towards, step)
            if contrast(shade, background) >= READABLE_CONTRAST:
                return shade
    return colour


def ink_on(background: int) -> int:
    """Black or white, whichever can be read better on it; one of them always reaches `READABLE_CONTRAST`."""
    return max((0xFFFFFF, 0x000000), key=lambda ink: contrast(ink, background))


def hex_colour(colour: int) -> str:
    """`#1F6FEB`."""
    return f"#{colour:06X}"


def _channels(colour: int) -> tuple[int, int, int]:
    return colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF


def _luminance(colour: int) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= 0.04045:  # noqa: PLR2004 - sRGB's own constants
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)


def _mixed(colour: int, with_colour: int, step: int) -> int:
    mixed = 0
    for channel, other in zip(_channels(colour), _channels(with_colour), strict=True):
        mixed = mixed << 8 | round(channel + (other - channel) * step / _STEPS)
    return mixed

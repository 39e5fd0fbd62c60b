"""Flags that can be drawn with a few shapes; a country with another one is told by its name alone."""

from dataclasses import dataclass

_UPRIGHT = {
    "BE": "#000 #FDDA24 #EF3340",
    "FR": "#002654 #FFF #CE1126",
    "IE": "#169B62 #FFF #FF883E",
    "IT": "#009246 #FFF #CE2B37",
    "RO": "#002B7F #FCD116 #CE1126",
}
"""Three bands side by side."""
_LYING = {
    "AM": "#D90012 #0033A0 #F2A800",
    "AT": "#ED2939 #FFF #ED2939",
    "BG": "#FFF #00966E #D62612",
    "DE": "#000 #D00 #FFCE00",
    "EE": "#0072CE #000 #FFF",
    "ES": "#AA151B #F1BF00 #F1BF00 #AA151B",
    "HU": "#CE2939 #FFF #477050",
    "ID": "#F00 #FFF",
    "LT": "#FDB913 #006A44 #C1272D",
    "LU": "#ED2939 #FFF #00A1DE",
    "LV": "#9E3039 #9E3039 #FFF #9E3039 #9E3039",
    "MC": "#CE1126 #FFF",
    "NL": "#AE1C28 #FFF #21468B",
    "PL": "#FFF #DC143C",
    "UA": "#0057B7 #FFD700",
}
"""Bands of equal height, from the top."""
_NORDIC = {
    "DK": "#C8102E #FFF",
    "FI": "#FFF #002F6C",
    "IS": "#02529C #FFF #DC1E35",
    "NO": "#BA0C2F #FFF #00205B",
    "SE": "#006AA7 #FECC02",
}
"""The field, the cross, and a narrower cross on it."""
_OTHERS: dict[str, tuple[tuple[str, str], ...]] = {
    "CH": (("M0 0H60V40H0z", "#DA291C"), ("M26 8h8v8h8v8h-8v8h-8v-8h-8v-8h8z", "#FFF")),
    "CZ": (("M0 0H60V20H0z", "#FFF"), ("M0 20H60V40H0z", "#D7141A"), ("M0 0L30 20 0 40z", "#11457E")),
    "GB": (
        ("M0 0H60V40H0z", "#012169"),
        ("M0 0H6L60 36V40H54L0 4zM60 0V4L6 40H0V36L54 0z", "#FFF"),
        ("M0 0H3L60 38V40H57L0 2zM60 0V2L3 40H0V38L57 0z", "#C8102E"),
        ("M23 0H37V13H60V27H37V40H23V27H0V13H23z", "#FFF"),
        ("M26 0H34V16H60V24H34V40H26V24H0V16H26z", "#C8102E"),
    ),
    "JP": (("M0 0H60V40H0z", "#FFF"), ("M18 20a12 12 0 1 0 24 0a12 12 0 1 0 -24 0z", "#BC002D")),
}
"""Each shape as an SVG path, with its colour."""
_WIDTH, _HEIGHT = 60, 40
_CROSS_AT = 22
"""Where a Nordic cross stands, from the left."""


@dataclass(frozen=True, slots=True)
class FlagShape:
    """A shape of a flag that is 60 wide and 40 high: an SVG path, and its colour."""

    path: str
    colour: str


def flag_shapes(country: str) -> list[FlagShape]:
    """The shapes of the flag of that ISO 3166-1 alpha-2 code, back to front; none if it isn't known here."""
    code = country.upper()
    if code in _UPRIGHT:
        colours = _UPRIGHT[code].split()
        width = _WIDTH / len(colours)
        return [_rectangle(place * width, 0, width, _HEIGHT, colour) for place, colour in enumerate(colours)]
    if code in _LYING:
        colours = _LYING[code].split()
        height = _HEIGHT / len(colours)
        return [_rectangle(0, place * height, _WIDTH, height, colour) for place, colour in enumerate(colours)]
    if code in _NORDIC:
        field, *crosses = _NORDIC[code].split()
        return [_rectangle(0, 0, _WIDTH, _HEIGHT, field), *_crosses(crosses)]
    return [FlagShape(path, colour) for path, colour in _OTHERS.get(code, ())]


def _crosses(colours: list[str]) -> list[FlagShape]:
    shapes: list[FlagShape] = []
    for colour, width in zip(colours, (10, 5), strict=False):
        shapes.append(_rectangle(_CROSS_AT - width / 2, 0, width, _HEIGHT, colour))
        shapes.append(_rectangle(0, (_HEIGHT - width) / 2, _WIDTH, width, colour))
    return shapes


def _rectangle(x: float, y: float, width: float, height: float, colour: str) -> FlagShape:
    return FlagShape(f"M{x} {y}h{width}v{height}h{-width}z", colour)

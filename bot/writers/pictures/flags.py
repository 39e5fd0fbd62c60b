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
_WIDTH, _HEIGHT = 60, 40
_CROSS_AT = 22
"""Where a Nordic cross stands, from the left."""


@dataclass(frozen=True, slots=True)
class FlagShape:
    """A rectangle of a flag that is 60 wide and 40 high."""

    x: float
    y: float
    width: float
    height: float
    colour: str


def flag_shapes(country: str) -> list[FlagShape]:
    """The rectangles of the flag of that ISO 3166-1 alpha-2 code, back to front; none if it has others."""
    code = country.upper()
    if code in _UPRIGHT:
        colours = _UPRIGHT[code].split()
        width = _WIDTH / len(colours)
        return [FlagShape(place * width, 0, width, _HEIGHT, colour) for place, colour in enumerate(colours)]
    if code in _LYING:
        colours = _LYING[code].split()
        height = _HEIGHT / len(colours)
        return [FlagShape(0, place * height, _WIDTH, height, colour) for place, colour in enumerate(colours)]
    if code in _NORDIC:
        field, *crosses = _NORDIC[code].split()
        return [FlagShape(0, 0, _WIDTH, _HEIGHT, field), *_crosses(crosses)]
    return []


def _crosses(colours: list[str]) -> list[FlagShape]:
    shapes: list[FlagShape] = []
    for colour, width in zip(colours, (10, 5), strict=False):
        shapes.append(FlagShape(_CROSS_AT - width / 2, 0, width, _HEIGHT, colour))
        shapes.append(FlagShape(0, (_HEIGHT - width) / 2, _WIDTH, width, colour))
    return shapes

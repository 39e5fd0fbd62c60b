"""Colours as people type them: a plain name, a racing one, or hexadecimal figures."""

import re

from bot.domain.base.phone_text import plain_value
from bot.domain.base.plain_text import fold
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.did_you_mean import did_you_mean, nearest
from bot.readers.typed.quoting import quote_value

_OF_RACING = {
    "britishracinggreen": 0x004225,
    "racinggreen": 0x004225,
    "papaya": 0xFF8000,
    "rossocorsa": 0xD40000,
    "bleudefrance": 0x318CE7,
}
_SINCE_CSS_4 = {"rebeccapurple": 0x663399}
_HEXADECIMAL = re.compile(
    r"""
    (?: \# | 0x )?
    (?: (?P<long> [0-9a-f]{6} )    # #1F6FEB, 0x1f6feb, 1F6FEB
      | (?P<short> [0-9a-f]{3} )   # #08f, of which each figure counts twice
    )
    """,
    re.VERBOSE,
)


def named_colours() -> dict[str, int]:
    """Every colour that has a name, 0xRRGGBB: the web's 148 and some of racing's; names without blanks."""
    return _of_the_web() | _SINCE_CSS_4 | _OF_RACING


def read_colour(typed: str) -> int:
    """The colour that was typed, 0xRRGGBB: `navy`, `Dark Blue`, `#1F6FEB`, `1f6feb`, `#08f`.

    Raises:
        UserError: it is none.
    """
    plain = plain_value(typed)
    colours = named_colours()
    name = re.sub(r"[\s_-]", "", fold(plain))
    if name in colours:
        return colours[name]
    figures = _HEXADECIMAL.fullmatch(plain.lower().replace(" ", ""))
    if figures is None:
        raise UserError(_refusal(typed, nearest(name, colours)))
    if figures["long"]:
        return int(figures["long"], 16)
    return int("".join(figure * 2 for figure in figures["short"]), 16)


def _of_the_web() -> dict[str, int]:
    import webcolors  # noqa: PLC0415 - a team's colour is chosen once; a start needn't load all names

    colours = {}
    for name in webcolors.names(webcolors.CSS3):
        figures = webcolors.name_to_hex(name, webcolors.CSS3)
        colours[name] = int(figures.removeprefix("#"), 16)
    return colours


def _refusal(typed: str, guess: str | None) -> str:
    refusal = phrase(
        "I can't read {typed} as a colour. Try a name such as `navy` or `orange`, or figures such as "
        "`#1F6FEB`; `default` takes it back.",
        typed=quote_value(typed),
    )
    return f"{refusal}{did_you_mean(guess)}"

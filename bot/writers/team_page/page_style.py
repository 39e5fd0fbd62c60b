"""The pages' style sheet in a team's colour: light and dark, for screens and paper."""

from functools import cache
from importlib.resources import files as package_files

from bot.domain.base.colours import hex_colour, ink_on, readable_colour

LIGHT_PAPER, LIGHT_CARD = 0xFFFFFF, 0xF2F4F6
DARK_PAPER, DARK_CARD = 0x14181D, 0x1F252C
"""What stands behind text in both themes; `page.css` has the inks."""


def page_style(colour: int) -> str:
    """The whole sheet. Links have the team's colour, or the nearest shade of it that can be read there."""
    band = f"--band:{hex_colour(colour)};--on-band:{hex_colour(ink_on(colour))}"
    light = f"{band};{_paper_colours(colour, LIGHT_PAPER, LIGHT_CARD)}"
    dark = _paper_colours(colour, DARK_PAPER, DARK_CARD)
    colours = f":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    return f"{colours}\n{_sheet()}"


def _paper_colours(colour: int, paper: int, card: int) -> str:
    accent = readable_colour(colour, card)
    return f"--paper:{hex_colour(paper)};--card:{hex_colour(card)};--accent:{hex_colour(accent)}"


@cache
def _sheet() -> str:
    return package_files("bot.writers.team_page").joinpath("page.css").read_text("utf-8")

"""Makes a PNG of a template: jinja2 fills it in, and resvg draws it, letters of every direction included."""

import base64
from functools import cache
from typing import Any

import resvg_py
from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.domain.base.colours import hex_colour, ink_on, readable_colour
from bot.writers.pictures.flags import flag_shapes
from bot.writers.pictures.text_fitting import FONT_FILES, fitted_text, two_lines

GROUND, PAPER, MUTED = 0x11151B, 0xFFFFFF, 0xA9B4C0
"""The background, which is dark whatever theme it is seen in, and what is written on it."""
RISEN, FALLEN = 0x4AD07D, 0xFF7B72
"""Beside an arrow or a sign that says the same."""


def draw(template_name: str, size: tuple[int, int], colour: int, logo: bytes | None, **values: Any) -> bytes:
    """The picture as PNG, `size` in pixels. `colour` is the team's, 0xRRGGBB; its `logo` a PNG."""
    width, height = size
    line_colour = readable_colour(colour, GROUND)
    template = _environment().get_template(template_name)
    svg = template.render(
        width=width,
        height=height,
        colour=hex_colour(colour),
        ink=hex_colour(ink_on(colour)),
        line_colour=hex_colour(line_colour),
        line_ink=hex_colour(ink_on(line_colour)),
        logo=_as_address(logo),
        **values,
    )
    return resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=FONT_FILES)


def _as_address(logo: bytes | None) -> str:
    if logo is None:
        return ""
    return f"data:image/png;base64,{base64.b64encode(logo).decode()}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("bot.writers.pictures", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        fitted_text=fitted_text,
        two_lines=two_lines,
        flag_shapes=flag_shapes,
        ground=hex_colour(GROUND),
        paper=hex_colour(PAPER),
        muted=hex_colour(MUTED),
        risen=hex_colour(RISEN),
        fallen=hex_colour(FALLEN),
    )
    return environment

"""A result as a picture to share, in either shape."""

from bot.domain.pictures.picture_shape import PictureShape
from bot.domain.pictures.result_card import ResultCard
from bot.writers.pictures.svg_pictures import draw

_MOST_PEOPLE = 4
"""Who shares a car, a line each; more are counted in the last one."""


def draw_result_card(card: ResultCard, shape: PictureShape, logo: bytes | None) -> bytes:
    """The PNG; `logo` is the team's, a PNG too."""
    return draw(
        f"result_card_{shape}.svg",
        shape.size,
        card.colour,
        logo,
        card=card,
        people=_people_lines(card.people),
    )


def _people_lines(people: tuple[str, ...]) -> list[str]:
    if len(people) <= _MOST_PEOPLE:
        return list(people)
    return [*people[: _MOST_PEOPLE - 1], " / ".join(people[_MOST_PEOPLE - 1 :])]

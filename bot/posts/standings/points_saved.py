"""Points in words, and the answer to `/points`."""

from decimal import Decimal

from bot.domain.season.round import Round
from bot.languages.catalogue import phrase
from bot.languages.numbers import decimal_number
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.post import Post, plain_post


def points_words(points: Decimal) -> str:
    """`24 points`, `1 point`, `7.5 points`."""
    if points == 1:
        return phrase("1 point")
    return phrase("{points} points", points=decimal_number(points))


def points_saved_post(
    driver: str, class_name: str, round_: Round, points: Decimal | None, *, is_new: bool
) -> Post:
    """The answer to `/points`."""
    facts = {
        "driver": escaped_line(driver),
        "class_name": escaped_line(class_name),
        "round": escaped_line(round_.name),
    }
    if points is None and not is_new:
        return plain_post(phrase("Nothing to remove: no points were typed for {driver} in {round}.", **facts))
    if points is None:
        return plain_post(
            phrase(
                "Removed the points of {driver} in {round} ({class_name}). The results count again.", **facts
            )
        )
    facts["points"] = points_words(points)
    if not is_new:
        return plain_post(phrase("Already saved: {driver}, {points} in {round} ({class_name}).", **facts))
    return plain_post(phrase("Saved: {driver}, {points} in {round} ({class_name}).", **facts))

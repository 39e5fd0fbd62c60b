"""The colour beside a result's post, and the medal: gold, silver and bronze, and red for a DNF."""

from bot.domain.results.result import Result, Status
from bot.domain.season.session import Session
from bot.posts.kit.post import Accent

_STATUS_COLOURS = {
    Status.DNF: Accent.TROUBLE,
    Status.DNS: Accent.TROUBLE,
    Status.DSQ: Accent.TROUBLE,
}
"""Red, whatever session it was."""
_PODIUM_COLOURS = {
    1: Accent.GOLD,
    2: Accent.SILVER,
    3: Accent.BRONZE,
}
"""By position in class."""
_MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}


def result_colour(session: Session, result: Result) -> Accent:
    """The colour of the post that tells the result; grey where there is nothing to celebrate or regret."""
    if result.status in _STATUS_COLOURS:
        return _STATUS_COLOURS[result.status]
    if not session.kind.is_race:
        return Accent.RESULT
    return _PODIUM_COLOURS.get(result.position or 0, Accent.RESULT)


def medal(session: Session, result: Result) -> str:
    """The medal of a podium in class; a heat or a qualifying has none."""
    if not session.kind.is_race:
        return ""
    return _MEDALS.get(result.position or 0, "")


def weekend_colour(podium_positions: set[int | None]) -> Accent:
    """The colour of a recap: that of the best of the weekend's podiums, given by their positions in class."""
    for position, colour in _PODIUM_COLOURS.items():
        if position in podium_positions:
            return colour
    return Accent.PIT

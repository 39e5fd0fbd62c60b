"""Points that many series give, by a name of their own: `rule = "top-ten"` in a season file."""

from collections.abc import Mapping
from decimal import Decimal

from bot.domain.standings.points_rules import PlacePoints, PlaceScope, PointsRules

_TOP_TEN = (25, 18, 15, 12, 10, 8, 6, 4, 2, 1)
_F1_SPRINT = (8, 7, 6, 5, 4, 3, 2, 1)
_FIA_GT = (10, 8, 6, 5, 4, 3, 2, 1)


def _points(key: str, *figures: int) -> PlacePoints:
    return PlacePoints(key, tuple(map(Decimal, figures)))


READY_RULES: Mapping[str, PointsRules] = {
    # Formula One of 2025: the first ten, and eight in a sprint. The point for the fastest lap went then (FIA
    # World Motor Sport Council, 17 October 2024). A race cut short gives less by distance, which isn't here.
    "f1": PointsRules(
        PlaceScope.OVERALL, (_points("race", *_TOP_TEN), _points("sprint", *_F1_SPRINT)), rule="f1"
    ),
    # FIA GT Championship, as its seasons of 2005 and 2006 are documented: the first eight of each class. The
    # points after 6 and 12 hours of the Spa 24 Hours aren't here.
    "fia-gt": PointsRules(places=(_points("race", *_FIA_GT),), rule="fia-gt"),
    # The scale that Formula One has given since 2010, by class. Whether a series gives it, its own sporting
    # regulations say: those of the GT4 European Series in their chapter 8, which couldn't be had here.
    "top-ten": PointsRules(places=(_points("race", *_TOP_TEN),), rule="top-ten"),
}

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
    # FIA Formula One Sporting Regulations 2025, article 6; the fastest lap gives no point any more.
    "f1": PointsRules(
        PlaceScope.OVERALL, (_points("race", *_TOP_TEN), _points("sprint", *_F1_SPRINT)), rule="f1"
    ),
    # FIA GT Championship, sporting regulations of 2004 to 2009: the first eight of each class.
    "fia-gt": PointsRules(places=(_points("race", *_FIA_GT),), rule="fia-gt"),
    # The FIA's scale of 2010 by class, as SRO's GT4 European Series gives it.
    "top-ten": PointsRules(places=(_points("race", *_TOP_TEN),), rule="top-ten"),
}

"""A season's points rules as its row keeps them: JSON, numbers as text so that none is rounded."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bot.domain.standings.points_rules import PlacePoints, PlaceScope, PointsRules, TieRule


def points_facts(rules: PointsRules | None) -> dict[str, Any] | None:
    """The rules for the column."""
    if rules is None:
        return None
    places = [[place.key, [str(points) for points in place.points]] for place in rules.places]
    return {
        "by": rules.by,
        "places": places,
        "pole": str(rules.pole),
        "fastest_lap": str(rules.fastest_lap),
        "drop": rules.drop,
        "guests": list(rules.guests),
        "ties": rules.ties,
        "team_cars": rules.team_cars,
        "rule": rules.rule,
    }


def read_points(facts: Mapping[str, Any] | None) -> PointsRules | None:
    """The rules of the column."""
    if facts is None:
        return None
    places = [PlacePoints(key, tuple(map(Decimal, points))) for key, points in facts["places"]]
    return PointsRules(
        by=PlaceScope(facts["by"]),
        places=tuple(places),
        pole=Decimal(facts["pole"]),
        fastest_lap=Decimal(facts["fastest_lap"]),
        drop=facts["drop"],
        guests=tuple(facts["guests"]),
        ties=TieRule(facts["ties"]),
        team_cars=facts["team_cars"],
        rule=facts["rule"],
    )

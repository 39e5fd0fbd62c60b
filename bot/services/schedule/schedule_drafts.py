"""A change of the schedule as a draft keeps it between its preview and somebody's word."""

from dataclasses import replace
from datetime import date

from bot.domain.desk.change import Facts
from bot.domain.desk.schedule_facts import facts_of, round_with_facts
from bot.domain.schedule.round_changes import add_round
from bot.domain.schedule.schedule_change import ScheduleChange
from bot.domain.season.round import Round
from bot.domain.season.round_days import require_free
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase

_CHANGED = mark("Type the command again: the schedule has changed in the meantime. Nothing was saved.")


def draft_body(plan: ScheduleChange) -> Facts:
    """What the draft keeps."""
    return {
        "season_id": plan.season.id,
        "round_id": plan.before.id if plan.before else None,
        "key": plan.key,
        "before": plan.was,
        "after": plan.will_be,
        "reason": plan.reason,
        "warnings": list(plan.warnings),
    }


def drafted_change(season: Season, body: Facts) -> ScheduleChange:
    """The plan of a draft, for the season as it is now.

    Raises:
        UserError: what it is about was changed since, or can't be like that any more.
    """
    if body["before"] is None:
        stub = Round("", "", "", "UTC", date.min, date.min)
        return add_round(season, replace(round_with_facts(stub, None, body["after"]), sessions=()))
    round_ = next((r for r in season.rounds if r.id == body["round_id"]), None)
    key = body["key"]
    keys = {s.key for s in round_.sessions} if round_ else set()
    if round_ is None or (key and key not in keys) or facts_of(round_, key) != body["before"]:
        raise UserError(phrase(_CHANGED))
    after = round_with_facts(round_, key, body["after"])
    require_free(season, after)
    return ScheduleChange(season, round_, after, key, body["reason"], tuple(body["warnings"]))

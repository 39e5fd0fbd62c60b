"""A fan who chose Races only, over a whole season: one ping a race, by the last reminder before it."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.season.session import Session
from tests.commands.fans.test_notify import choose, role
from tests.commands.pressing import press
from tests.simulated import READY_TOML, World, simulated

Act = Callable[[World, str, int], Awaitable[Any]]
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
SPRING = datetime(2023, 4, 1, tzinfo=UTC)


def change(command: str, **options: str) -> Act:
    """The press officer moves, cancels or restores the race, and has it posted."""

    async def act(world: World, key: str, round_number: int) -> None:
        where = {"session": key, "round_": f"R{round_number}"}
        preview = await world.slash(world.officer, f"session {command}", **where, **options)
        await press(world, preview, "Save and post")

    return act


def move(by: str) -> Act:
    return change("move", by=by)


async def restart(world: World, _key: str, _round_number: int) -> None:
    await world.restart()


async def go_down(world: World, _key: str, _round_number: int) -> None:
    """The process is away until it is started again."""
    world.app.alarm.stop()
    await world.app.courier.close()


FATES: dict[str, tuple[int, dict[timedelta, Act]]] = {
    "as planned": (1, {}),
    "moved early": (1, {5 * HOUR: move("+2h")}),
    "moved between its reminders": (1, {2 * HOUR: move("+90m")}),
    "moved after its last reminder": (1, {30 * MINUTE: move("+40m")}),
    "cancelled early": (0, {5 * HOUR: change("cancel")}),
    "cancelled between its reminders": (0, {2 * HOUR: change("cancel")}),
    "cancelled after its last reminder": (1, {30 * MINUTE: change("cancel")}),
    "cancelled and restored": (1, {5 * HOUR: change("cancel"), 4 * HOUR: change("restore")}),
    "restarted at its last reminder": (1, {HOUR: restart}),
    "missed by a process that was down": (1, {4 * HOUR: go_down, 50 * MINUTE: restart}),
    "moved back and forth": (1, {5 * HOUR: move("+60m"), 2 * HOUR: move("-30m"), 50 * MINUTE: move("+30m")}),
    "restarted after its last reminder": (1, {45 * MINUTE: restart}),
}
"""What becomes of each race, in turn: how often it pings, and what is done how long before its first time."""

MOMENTS = sorted(
    {5 * HOUR, 4 * HOUR, 3 * HOUR, 2 * HOUR, 90 * MINUTE, HOUR, 50 * MINUTE, 45 * MINUTE}
    | {30 * MINUTE, 20 * MINUTE, 0 * HOUR, -HOUR, -2 * HOUR, -4 * HOUR},
    reverse=True,
)


def with_race_times(toml: str) -> str:
    """The ready season with both races of each round at noon (UTC), on its last two days."""
    lines: list[str] = []
    for line in toml.splitlines():
        lines.append(line)
        if line.startswith("timezone"):
            lines[-1] = 'timezone = "UTC"'
        if line.startswith("last_day"):
            last_day = datetime.fromisoformat(line.partition(" = ")[2])
            for key, day in (("race1", last_day - timedelta(days=1)), ("race2", last_day)):
                start = f"{day + 12 * HOUR:%Y-%m-%dT%H:%M:%S}"
                lines.append(f'[[rounds.sessions]]\nkey = "{key}"\nstart = {start}')
    return "\n".join(lines)


def roles_pinged_by(body: dict[str, Any]) -> list[str]:
    return [str(role_id) for role_id in body["allowed_mentions"].get("roles", [])]


async def live_through(
    world: World, round_number: int, session: Session, acts: Mapping[timedelta, Act]
) -> None:
    """The hours around a race, with what happens in them."""
    assert session.start is not None
    is_down = False
    for before in MOMENTS:
        moment = session.start - before
        world.clock.set(moment.year, moment.month, moment.day, moment.hour, moment.minute)
        world.app.courier.wake()
        if before in acts:
            await acts[before](world, session.key, round_number)
            is_down = acts[before] is go_down
        if not is_down:
            await world.settle()


@pytest.mark.slow
async def test_each_race_pings_once_however_it_is_moved_cancelled_or_restarted_over(tmp_path: Path) -> None:
    async with simulated(tmp_path, now=SPRING) as world:
        await world.setup(season=None, reminders="3h, 1h")
        await world.import_season(with_race_times(READY_TOML))
        await choose(world, "races")
        races_role_id = str(role(world, "Races").id)
        view = await world.use_cases.seasons.view(world.guild.id)
        races = [(r.number, s) for r in view.season.rounds for s in r.sessions if s.start is not None]
        pings_before = 0
        for (round_number, session), (fate, (wanted_pings, acts)) in zip(races, FATES.items(), strict=True):
            await live_through(world, round_number, session, acts)
            pings = [body for body in world.sends if races_role_id in roles_pinged_by(body)]
            assert len(pings) - pings_before == wanted_pings, f"{fate}: {pings[pings_before:]}"
            pings_before = len(pings)

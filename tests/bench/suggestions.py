"""How long options take to suggest something: each of them, with nothing typed, a beginning, and a slip.

Through the loopback's websocket and REST, as `./run bench commands`. The season is full: every session of
three rounds has an organiser's list of sixty cars.
"""

from collections.abc import Iterator

from discord import app_commands

from bot.commands import COMMANDS
from bot.domain.results.field import Field, FieldCar
from bot.domain.results.kept_field import KeptField
from bot.storage.press import timing_files
from tests.bench.discord_process import Command, LimitedDiscord
from tests.bench.pitboard import RACE_WEEKEND, Bot, connected
from tests.bench.tables import median, p99, table

CARS = 60
TYPED = {
    "nothing": "",
    "a beginning": "ra",
    "a slip": "mozna",
    "a sentence": "it was a learning weekend for us",
}
HEAD = ("typed", "asked", "median, ms", "p99, ms", "the slowest option", "its median, ms")


async def measure(times: int) -> str:
    """A row for each way of typing, with the option that took longest."""
    options = list(_suggesting(COMMANDS))
    rows: list[tuple[object, ...]] = []
    async with LimitedDiscord.start(0, limits=False) as server, connected(server) as bot:
        await _hand_in_lists(bot, server.world["home"])
        await server.ask([_typing(option, "") for option in options])
        for name, typed in TYPED.items():
            asked = [_typing(option, typed) for option in options] * times
            rows.append(_row(name, options, await server.ask(asked)))
    return table(f"Suggestions of {len(options)} options", HEAD, rows)


def _suggesting(commands: object, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Each command's name with that of an option of it that suggests."""
    assert isinstance(commands, list | tuple)
    for command in commands:
        name = f"{prefix}{command.name}"
        if isinstance(command, app_commands.Group):
            yield from _suggesting(command.commands, f"{name} ")
            continue
        for parameter in command.parameters:
            if parameter.autocomplete:
                yield name, parameter.display_name


def _typing(option: tuple[str, str], typed: str) -> Command:
    command, name = option
    return f"{command}?{name}", {name: typed}


def _row(name: str, options: list[tuple[str, str]], spans: list[float]) -> tuple[object, ...]:
    by_option = {option: spans[place :: len(options)] for place, option in enumerate(options)}
    slowest = max(by_option, key=lambda option: median(by_option[option]))
    shown = f"`/{slowest[0]} {slowest[1]}`"
    return name, len(spans), median(spans), p99(spans), shown, median(by_option[slowest])


async def _hand_in_lists(bot: Bot, home: int) -> None:
    season = (await bot.app.use_cases.seasons.view(home)).season
    cars = tuple(
        FieldCar(
            str(place),
            place,
            "Silver" if place % 2 else "Pro-Am",
            drivers=(f"Driver {place}", f"Other {place}"),
        )
        for place in range(1, CARS + 1)
    )
    async with bot.database.write() as tx:
        for round_ in season.rounds[:3]:
            for session in round_.sessions:
                kept = KeptField(session.id, f"{session.id:064}", "list.pdf", Field(cars), by=1)
                await timing_files.add(tx, kept, RACE_WEEKEND)

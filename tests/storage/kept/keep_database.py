"""Keeps what this code leaves in a database, once a release: `python -m tests.storage.kept.keep_database`."""

import asyncio
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from bot.storage.migrate import HEAD
from tests.loopback import BOT, BotProcess, LoopbackDiscord, Permission
from tests.loopback.people import PeopledGuild

FOLDER = Path(__file__).parent
SUNDAY = "2023-07-02T18:00:00+02:00"


async def main() -> None:
    """Play a Sunday at Spa with the real process, and write its database down."""
    file = FOLDER / f"{HEAD}.sql"
    if file.exists():
        sys.exit(f"{file} is there already, and stays as it is.")
    async with await LoopbackDiscord.start() as discord:
        guild = discord.add_guild("Team", {"race-news": BOT, "staff": BOT}, {"Press": False, "Fans": True})
        async with BotProcess(discord, CLOCK_FROM=SUNDAY) as bot:
            await _play(guild)
            assert await bot.stop() == 0
            with closing(sqlite3.connect(bot.folder / "pitboard.db")) as connection:
                dump = "\n".join(connection.iterdump())
    file.write_text(f"{dump}\n", "utf-8")
    sys.stdout.write(f"{file}\n")


async def _play(guild: PeopledGuild) -> None:
    news, press = guild.channels["race-news"], guild.roles["Press"]
    boss = guild.member("boss", roles=["Press"], permissions=Permission.MANAGE_GUILD)
    chosen = {"channel": news, "staff": press, "season": "gt4-europe-2023", "ping": guild.roles["Fans"]}
    commands: list[tuple[str, dict[str, object]]] = [
        ("setup", {**chosen, "reminders": "7d, 1d, 1h"}),
        ("setup", {"spoilers": "24"}),
        ("setup", {"staff_channel": guild.channels["staff"]}),
        ("result", {"session": "race2", "position": 18, "overall": 24, "grid": 34}),
        (
            "result",
            {"session": "race2", "position": 20, "overall": 26, "note": "18th on the road, 11 s added"},
        ),
        ("result", {"session": "race1", "status": "DNF"}),
        ("quote", {"session": "race2", "driver": "Andreas Bäckman", "text": "“Tough”, but we made it."}),
    ]
    for name, options in commands:
        await (await boss.slash(news, name, options)).settled(10)
    await asyncio.sleep(1)  # what is edited after the answer


if __name__ == "__main__":
    asyncio.run(main())

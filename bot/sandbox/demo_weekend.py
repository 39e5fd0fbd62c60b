"""Spa's weekend as the sandbox begins with it: set up, all but over, and with something to see and to try."""

from datetime import datetime
from importlib.resources import files as package_files
from zoneinfo import ZoneInfo

from simcord.backend import serializers
from simcord.backend.models import EPHEMERAL_FLAG
from simcord.enums import InteractionType

from bot.configuration.settings import config_folder
from bot.sandbox.clock_jumper import ClockJumper
from bot.sandbox.demo_people import DemoServer, Person

SPA = ZoneInfo("Europe/Brussels")
THURSDAY = datetime(2023, 6, 29, 12, tzinfo=SPA)
"""Before the first practice of the example."""
SUNDAY = datetime(2023, 7, 2, 11, 20, tzinfo=SPA)
"""When the visitor comes in: five minutes before the end of Race 2, by the example's times."""
RESULTS = (
    ("fp1", 20, datetime(2023, 6, 29, 15, 5, tzinfo=SPA)),
    ("fp2", 3, datetime(2023, 6, 29, 18, 35, tzinfo=SPA)),
    ("q1", 10, datetime(2023, 6, 30, 11, 52, tzinfo=SPA)),
    ("q2", 24, datetime(2023, 6, 30, 12, 22, tzinfo=SPA)),
    ("race1", 24, datetime(2023, 7, 1, 15, 4, tzinfo=SPA)),
)
"""Positions in class, from the team's press release, and when Petra types them: before anybody has to ask."""

_PETRAS_WELCOME = """\
### Welcome to Pitboard's sandbox
It is Sunday at Spa, and Race 2 is about to end. Session times are examples. Six things to try:
1. **Post a result:** type `/result race2 20` and press Enter. Type it again with another number, \
which corrects it.
2. **Be a fan:** press **Finn**, and try `/next`, `/calendar` or `/results`.
3. **Let time pass:** press **Next ▸** beside the clock. Reminders come, and staff are asked in <#{desk}>.
4. **Quote a driver:** open **⋯** beside Jessica's message in <#{desk}>, choose *Post as quote*, and ask \
her to approve it. Then press **Jessica**: she is asked in her direct messages.
5. **Make it yours:** `/setup` shows every setting, `/help` the rest.
6. **Look at the web:** the team's page, calendar and feeds are at {page}
-# Nothing leaves this computer. Voice is for the real Discord."""
_JESSICAS_WELCOME = """\
**You are Jessica, a driver.** Quotes that Petra asks you to approve arrive in your direct messages. Write \
something in <#{desk}>: Petra can post it as a quote from its menu **⋯**."""
_FINNS_WELCOME = """\
**You are Finn, a fan.** Try `/next`, `/calendar` and `/results`, and the team's page: {page}
Session times here are examples."""
_DRIVERS_MESSAGE = "An example for you to quote: what a race, and what a crowd in the rain!"


async def play_until_sunday(server: DemoServer, jumper: ClockJumper, page_url: str) -> None:
    """Have Petra set the bot up and post the weekend's results so far, as anybody would do it.

    `page_url` is where the team's page on the web is to be.
    """
    petra = server.petra.member
    await petra.slash(
        server.desk,
        "setup",
        channel=server.news,
        staff=server.press,
        staff_channel=server.desk,
        timezone=SPA.key,
        ping=server.fans,
        page="public",
    )
    await petra.slash(server.desk, "season import", file=("season.toml", season_file().encode()))
    for session, position, typed_at in RESULTS:
        await jumper.jump_to(typed_at)
        await petra.slash(server.news, "result", session=session, position=position)
    await jumper.jump_to(SUNDAY)
    await server.jessica.member.send(server.desk, _DRIVERS_MESSAGE)
    _dismiss_answers(server)
    _welcome(server, server.petra, _PETRAS_WELCOME, page_url)
    _welcome(server, server.jessica, _JESSICAS_WELCOME, page_url)
    _welcome(server, server.finn, _FINNS_WELCOME, page_url)


def _dismiss_answers(server: DemoServer) -> None:
    """Take away what only Petra sees: she has read it before the visitor came."""
    backend = server.env.backend
    for channel in (server.news, server.desk):
        for message in list(backend.messages[channel.id].values()):
            if message.is_ephemeral:
                backend.delete_message(channel.id, message.id)


def _welcome(server: DemoServer, person: Person, text: str, page_url: str) -> None:
    """Say to one person what they can try; the others don't see it."""
    backend = server.env.backend
    asked = {
        "id": str(person.id),
        "type": InteractionType.APPLICATION_COMMAND,
        "user": serializers.user_payload(backend.get_user(person.id)),
        "authorizing_integration_owners": {},
    }
    backend.create_message(
        server.news.id,
        server.guide.id,
        text.format(desk=server.desk.id, page=f"<{page_url}>"),
        flags=EPHEMERAL_FLAG,
        interaction_metadata=asked,
        broadcast=False,
    )


def season_file() -> str:
    """The ready season with example times; the page says beside its clock that they are examples."""
    season = (config_folder() / "seasons" / "gt4-europe-2023.toml").read_text("utf-8")
    example = package_files("bot.sandbox").joinpath("example_times.toml").read_text("utf-8")
    _, *parts = example.split("# Times at ")
    for part in parts:
        venue, _, sessions = part.partition("\n")
        before, line, after = season.partition(f'venue = "{venue}"')
        round_, end, rest = after.partition("\n\n")
        season = f"{before}{line}{round_}\n\n{sessions.strip()}{end}{rest}"
    return season

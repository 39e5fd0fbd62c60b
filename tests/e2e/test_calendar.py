"""A fan takes the round home as a calendar file, from a button that a restart left behind."""

from tests.e2e.conftest import Paddock
from tests.readers.calendar_files import Part, plain, take_apart


def sessions_in(files: dict[str, bytes]) -> list[Part]:
    ((name, data),) = files.items()
    assert name.endswith(".ics")
    return take_apart(data).all("VEVENT")


async def test_next_and_calendar_give_their_files_also_after_a_restart(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        season = await paddock.fan.slash(paddock.news, "calendar")
        round_ = await paddock.fan.slash(paddock.news, "next")
        given = await (await paddock.fan.press(season.message, "Add to calendar")).settled()
        assert given.ephemeral
        assert len(sessions_in(given.message.files)) == 6
        await bot.stop()
        await bot.restart()
        given = await (await paddock.fan.press(round_.message, "Add to calendar")).settled()
        (spa,) = sessions_in(given.message.files)
        assert plain(spa.get("SUMMARY")).startswith("Spa-Francorchamps")
        assert (spa.get("DTSTART"), spa.get("DTEND")) == ("20230629", "20230703")

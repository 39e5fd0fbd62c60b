import pytest

from bot.errors import UserError
from tests.clocks import utc
from tests.domain.examples import READY, moved, timed
from tests.readers.calendar_files import Part, plain, take_apart
from tests.services.house import HOME, House


async def season_file(house: House) -> Part:
    made = await house.use_cases.calendars.make(HOME, (await house.season()).id)
    return take_apart(made.data)


def by_title(calendar: Part) -> dict[str, Part]:
    return {plain(event.get("SUMMARY")).split(" (")[0]: event for event in calendar.all("VEVENT")}


async def test_a_season_is_a_file_of_all_its_rounds(team: House) -> None:
    made = await team.use_cases.calendars.make(HOME, (await team.season()).id)
    assert (made.title, made.name) == ("GT4 European Series 2023", "gt4-european-series-2023.ics")
    assert list(by_title(take_apart(made.data))) == [r.name for r in READY.rounds]


async def test_a_round_is_a_file_of_its_own(team: House) -> None:
    await team.upload(timed())
    season = await team.season()
    spa = season.rounds[2]
    made = await team.use_cases.calendars.make(HOME, season.id, spa.id)
    assert made.name == "gt4-european-series-2023-spa-francorchamps.ics"
    assert len(take_apart(made.data).all("VEVENT")) == 7


async def test_a_moved_session_is_the_same_entry_in_a_later_revision(team: House) -> None:
    await team.upload(timed())
    before = by_title(await season_file(team))["Race 2, Spa-Francorchamps"]
    await team.upload(moved(timed(), "race2", utc("2023-07-02 09:00")))
    after = by_title(await season_file(team))["Race 2, Spa-Francorchamps"]
    assert after.get("UID") == before.get("UID")
    assert (before.get("SEQUENCE"), after.get("SEQUENCE")) == ("1", "2")  # it had no time at first
    assert after.get("DTSTART") == "20230702T110000"
    assert after.get("LAST-MODIFIED") == "20230705T120000Z"


async def test_a_result_changes_nothing_and_is_nowhere_in_the_file(team: House) -> None:
    await team.upload(timed())
    season = await team.season()
    before = await team.use_cases.calendars.make(HOME, season.id)
    await team.result("race2", 20, round="spa", note="a penalty")
    assert await team.use_cases.calendars.make(HOME, season.id) == before


async def test_alarms_follow_the_reminders_that_the_server_chose(team: House) -> None:
    await team.upload(timed())

    async def ahead() -> list[str | None]:
        race = by_title(await season_file(team))["Race 2, Spa-Francorchamps"]
        return [alarm.get("TRIGGER") for alarm in race.all("VALARM")]

    assert await ahead() == ["-PT1H"], "the usual, where the channel is told nothing"
    await team.set_up(season=None, reminders="2h, 10m")
    assert await ahead() == ["-PT2H", "-PT10M"]


async def test_another_servers_season_is_not_given(team: House) -> None:
    season = await team.season()
    with pytest.raises(UserError, match="set up here yet"):
        await team.use_cases.calendars.make(HOME + 1, season.id)
    for gone in ((season.id + 1, 1), (season.id, 999)):
        with pytest.raises(UserError, match="`/calendar`"):
            await team.use_cases.calendars.make(HOME, *gone)
    with pytest.raises(UserError, match="`/calendar`"):
        await team.use_cases.calendars.make(HOME, season.id + 1)

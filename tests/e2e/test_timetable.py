"""A press officer pastes the organiser's timetable; the reminder comes at the new time."""

from tests.e2e.conftest import Paddock
from tests.loopback import Upload

PASTED = "Sunday July 2nd\n10:25 Race 2 (60 min)\nPit walk 09:30\n"
CSV = "Deltävling;Pass;Datum;Starttid\nSpa;Race 1;1/7/2023;18:05\n".encode("cp1252")
EARLY = "2023-07-02T06:25:00Z"
DUE = "2023-07-02T07:25:00Z"


async def test_a_pasted_timetable_is_previewed_stored_after_a_restart_and_reminded_of(
    paddock: Paddock,
) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up(reminders="1h")
        opened = await paddock.officer.slash(paddock.news, "season read")
        shown = await (await paddock.officer.submit_modal(opened, {"text": PASTED})).settled()
        assert shown.ephemeral
        assert "Race 2: **Sun July 2nd, 10:25** · 60 min" in shown.text
        assert '"Pit walk 09:30"' in shown.text
        await bot.stop()
        await bot.restart(CLOCK_FROM=EARLY)
        stored = await paddock.officer.press(shown.message, "Save")
        await paddock.discord.wait_for(lambda: "Season updated" in stored.text, 10, "the answer")
        assert paddock.texts() == []
        await bot.stop()
        await bot.restart(CLOCK_FROM=DUE)
        await paddock.discord.wait_for(lambda: len(paddock.texts()) >= 1, 40, "the reminder")
        assert "Race 2" in paddock.texts()[0]


async def test_a_table_in_the_spreadsheets_own_encoding_is_read_and_dropped(paddock: Paddock) -> None:
    async with paddock.bot():
        await paddock.set_up()
        table = Upload("tider.csv", CSV, "text/csv")
        shown = await paddock.officer.slash(paddock.news, "season read", {"file": table})
        await shown.settled()
        assert "Race 1: **Sat July 1st, 18:05**" in shown.text
        dropped = await (await paddock.officer.press(shown.message, "Discard")).settled()
        assert "Discarded" in dropped.text
        asked = await paddock.fan.slash(paddock.news, "next")
        assert "Session times to be confirmed" in asked.text

"""A weekend, from an empty server to the corrected result."""

from tests.e2e.conftest import Paddock

SPA = [("fp1", 20), ("Free practice 2", 3), ("Q1", 10), ("q2", 24), ("R1", 24), ("2", 18)]

SEED = """\
Free practice 1: 20th place
Free practice 2: 3rd place
Qualifying 1 (Q1): 10th place
Qualifying 2 (Q2): 24th place
Race 1: 24th place
Race 2: 20th place"""


async def test_spa_is_typed_corrected_and_read_back_as_the_press_release_has_it(paddock: Paddock) -> None:
    async with paddock.bot():
        await paddock.set_up()
        for session, position in SPA:
            typed = {"session": session, "position": position}
            reply = await paddock.officer.slash(paddock.news, "result", typed)
            await reply.settled()
        assert len(paddock.texts()) == 6
        race = paddock.news.messages[-1]
        assert "Race 2: 18th in Silver" in race.text

        corrected = {"session": "race2", "position": 20, "overall": 26, "grid": 34, "note": "11 s added"}
        reply = await paddock.officer.slash(paddock.news, "result", corrected)
        await reply.settled()
        assert race.link in reply.text
        assert reply.ephemeral
        assert len(paddock.texts()) == 6, "a correction edits, it doesn't post again"
        assert "Race 2: 20th in Silver" in race.text
        assert "26th overall, up 8 from 34th on the grid" in race.text
        assert "11 s added" in race.text

        asked = await paddock.fan.slash(paddock.news, "results")
        lines = [line.split(" (26th")[0].removeprefix("- ") for line in asked.text.splitlines()]
        assert SEED in "\n".join(lines)
        assert not any(message.pinged for message in paddock.news.messages)


async def test_next_between_spa_and_misano_says_misano(paddock: Paddock) -> None:
    async with paddock.bot("2023-07-05T12:00:00Z"):
        await paddock.set_up()
        reply = await paddock.fan.slash(paddock.news, "next")
        assert "Misano" in reply.text
        assert "Round 4 of 6" in reply.text
        assert "July 14th–16th" in reply.text


async def test_a_mention_bomb_in_a_quote_pings_nobody(paddock: Paddock) -> None:
    bomb = f"@everyone @here {paddock.fans.mention} {paddock.fan.mention} well driven"
    async with paddock.bot():
        await paddock.set_up(ping=paddock.fans)
        typed = {"driver": "Jessica", "text": bomb, "session": "race2"}
        await (await paddock.officer.slash(paddock.news, "quote", typed)).settled()
        assert "well driven" in paddock.texts()[-1]
        assert paddock.news.messages[-1].pinged == []


async def test_the_commands_are_sent_to_discord_once(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await bot.stop()
        await bot.restart()
        puts = [call for call in paddock.discord.requests if call.method == "PUT"]
        assert len(puts) == 1

"""Driver of the day by the real process: one poll though its answer was lost, counted once."""

from tests.e2e.conftest import Paddock
from tests.loopback import BOT, Fault, Permission
from tests.loopback.messages import Message

SATURDAY, SUNDAY = "2023-07-01T20:00:00+02:00", "2023-07-02T21:00:00+02:00"


def polls(paddock: Paddock) -> list[Message]:
    return [message for message in paddock.news.messages if message.poll is not None]


async def test_one_poll_for_a_race_though_nobody_heard_of_it_and_its_votes_in_the_recap(
    paddock: Paddock,
) -> None:
    paddock.news.permissions = BOT | Permission.SEND_POLLS
    async with paddock.bot(SATURDAY) as bot:
        await paddock.set_up(driver_poll="on", reminders="off")
        await (
            await paddock.officer.slash(paddock.news, "result", {"session": "q1", "position": 10})
        ).settled()
        typed = {"session": "race1", "position": 24}
        # The answers to the result and to the poll, which are both there.
        paddock.discord.inject(Fault("POST", paddock.news, drop=True, after=True, times=2))
        await (await paddock.officer.slash(paddock.news, "result", typed)).settled()
        await paddock.discord.wait_for(lambda: polls(paddock), 20, "the poll")
        behind = {"session": "q2", "position": 24}  # which is posted once the poll has been looked for
        await (await paddock.officer.slash(paddock.news, "result", behind)).settled()
        await paddock.discord.wait_for(lambda: "Qualifying 2" in paddock.texts()[-1], 20, "what is behind")
        (message,) = polls(paddock)
        assert message.poll is not None
        assert message.poll.answers == ["Andreas Bäckman", "Jessica Bäckman"]
        message.poll.votes = {1: 3, 2: 3}
        await bot.stop()
        await bot.restart(CLOCK_FROM=SUNDAY)
        poll = message.poll
        await paddock.discord.wait_for(lambda: poll.closed, 20, "the end of the poll")
        asked = await paddock.officer.slash(paddock.news, "recap")
        await asked.settled()
        assert "a tie between Andreas Bäckman and Jessica Bäckman, 3 votes each" in asked.text
        assert len(polls(paddock)) == 1

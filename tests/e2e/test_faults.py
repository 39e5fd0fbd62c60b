"""What can go wrong at Discord or on the way there: told once, kept, and in the end delivered once."""

import pytest

from tests.e2e.conftest import Paddock
from tests.loopback import Fault
from tests.loopback.world import walk

pytestmark = pytest.mark.slow

RACE = {"session": "race2", "position": 20}
PAGE = b"<html><body>error 1020</body></html>"
HALF = b'{"id": "12345", "chan'
KEYS = ("fp1", "fp2", "q1", "q2", "race1", "race2")


async def result(paddock: Paddock, **more: object) -> str:
    """`/result` as the press officer types it; what the reply says in the end."""
    return (await (await paddock.officer.slash(paddock.news, "result", {**RACE, **more})).settled(20)).text


def subject(number: int) -> dict[str, object]:
    """A result of its own."""
    round_, place = divmod(number, len(KEYS))
    return {"round": str(round_ + 1), "session": KEYS[place]}


async def last_shows(paddock: Paddock, words: str) -> None:
    await paddock.discord.wait_for(lambda: words in (paddock.texts() or [""])[-1], 20, words)


async def shown(paddock: Paddock, count: int = 1, within: float = 20) -> list[str]:
    await paddock.discord.wait_for(lambda: len(paddock.texts()) >= count, within, f"{count} messages")
    return paddock.texts()


POSTS = (
    {"status": 500, "times": 2},
    {"status": 502, "page": PAGE},
    {"status": 503},
    {"status": 503, "after": True},
    {"status": 504, "after": True},
    {"drop": True},
    {"drop": True, "after": True},
    {"status": 200, "after": True, "page": PAGE},
    {"status": 200, "after": True, "page": HALF},
    {"status": 403, "page": PAGE},
    {"status": 400, "page": PAGE},
    {"status": 429, "retry_after": 0.5},
    {"status": 429, "retry_after": 0.5, "everywhere": True},
    {"status": 429, "retry_after": 1.0, "page": PAGE},
)
EDITS = (
    {"status": 502},
    {"status": 503, "after": True},
    {"drop": True, "after": True},
    {"status": 200, "after": True, "page": PAGE},
    {"status": 429, "retry_after": 0.5},
)
REFUSALS = ((400, 30046), (404, 10008), (403, 50001), (403, 50013), (403, 50005))


async def test_a_post_arrives_once_whatever_went_wrong(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        for number, fault in enumerate(POSTS):
            paddock.discord.inject(Fault("POST", paddock.news, **fault))  # type: ignore[arg-type]
            said = await result(paddock, **subject(number), note=f"post {number}")
            assert "Posted in" in said or "On its way" in said, fault
            await last_shows(paddock, f"post {number}")
            await result(paddock, **subject(number), note=f"corrected {number}")
            await last_shows(paddock, f"corrected {number}")
            assert len(paddock.texts()) == number + 1, fault
        assert await bot.stop() == 0
        assert "Traceback" not in bot.stderr


async def test_a_correction_arrives_once_whatever_went_wrong(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        await result(paddock)
        for number, fault in enumerate(EDITS):
            paddock.discord.inject(Fault("PATCH", paddock.news, **fault))  # type: ignore[arg-type]
            await result(paddock, note=f"corrected {number}")
            await last_shows(paddock, f"corrected {number}")
        await result(paddock, note="at last")
        await last_shows(paddock, "at last")
        assert len(paddock.texts()) == 1
        assert "Traceback" not in bot.stderr


async def test_who_shuts_the_bot_out_is_left_alone_for_as_long_as_it_says(paddock: Paddock) -> None:
    async with paddock.bot():
        await paddock.set_up()
        paddock.discord.inject(Fault("POST", paddock.news, status=429, retry_after=3.0, page=PAGE))
        assert "Discord asks me to wait" in await result(paddock)
        await result(paddock, session="race1")
        await shown(paddock, 2)
        refused, *later = paddock.discord.sent("POST", paddock.news)
        assert [(call.at - refused.at).total_seconds() >= 2.9 for call in later] == [True, True]


async def test_what_discord_wants_to_wait_for_long_rests_and_new_posts_overtake_it(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        await result(paddock)
        paddock.discord.inject(Fault("PATCH", paddock.news, status=429, retry_after=1200, times=None))
        for note in ("first", "again"):
            answer = await result(paddock, note=note)
            assert "Not corrected in" in answer
            assert "Discord takes no more edits there for now. It goes out automatically at" in answer
        assert "Posted in" in await result(paddock, session="race1")
        status = await (await paddock.officer.slash(paddock.news, "desk status")).settled(20)
        assert "1 post is stuck" in status.text
        labels = [part.get("label") for part in walk(status.message.components)]
        assert ("Discard" in labels, "Retry" in labels) == (True, False)
        assert await bot.stop() == 0
        await bot.start()
        await bot.ready()
        assert "Posted in" in await result(paddock, session="q1")  # so it has looked at what waits
        assert len(paddock.discord.sent("PATCH", paddock.news)) == 1
        assert "Traceback" not in bot.stderr


async def test_an_edit_that_discord_refuses_becomes_one_short_correction(paddock: Paddock) -> None:
    async with paddock.bot():
        await paddock.set_up()
        for number, (status, code) in enumerate(REFUSALS):
            await result(paddock, **subject(number))
            paddock.discord.inject(Fault("PATCH", paddock.news, status=status, code=code))
            reply = await result(paddock, **subject(number), note="corrected")
            first, correction = paddock.news.messages[-2:]
            assert "corrected" not in first.text
            assert "Correction" in correction.text
            assert ("The first post was deleted" in correction.text) == (code == 10008)
            assert (first.link in correction.text) == (code != 10008)
            assert correction.link in reply
            await result(paddock, **subject(number), note="again")
            assert len(paddock.texts()) == 2 * (number + 1), code
            assert "again" in correction.text


async def test_what_a_moderator_deleted_is_not_posted_again(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        await result(paddock)
        paddock.news.messages.pop().deleted = True
        assert "Already saved" in await result(paddock)
        await bot.stop()
        await bot.restart()
        await result(paddock, session="race1")
        (post,) = paddock.texts()
        assert "Race 1" in post


async def test_a_refused_message_blocks_no_channel_and_a_correction_tells_it(paddock: Paddock) -> None:
    office = paddock.room("office")
    async with paddock.bot():
        await paddock.set_up()
        paddock.discord.inject(Fault("POST", paddock.news, status=400, code=50035))
        assert "a fault in Pitboard" in await result(paddock)
        await paddock.discord.wait_for(lambda: office.messages, 20, "staff to be told")
        assert "A post failed in" in office.messages[0].text
        await result(paddock, session="race1")
        await result(paddock, note="told after all")
        assert ["Race 1" in paddock.texts()[0], "told after all" in paddock.texts()[1]] == [True, True]


async def test_a_channel_that_does_not_answer_holds_up_no_other_server(paddock: Paddock) -> None:
    other = paddock.discord.add_guild("Other", {"news": paddock.news.permissions}, {"Press": False})
    boss = other.member("Bo", roles=["Press"], permissions=paddock.officer.permissions)
    news = other.channels["news"]
    async with paddock.bot():
        await paddock.set_up()
        chosen = {"channel": news, "staff": other.roles["Press"], "season": "gt4-europe-2023"}
        await (await boss.slash(news, "setup", chosen)).settled()
        held = paddock.discord.inject(Fault("POST", paddock.news, hold=True))
        assert "On its way" in await result(paddock)
        reply = await (await boss.slash(news, "result", RACE)).settled()
        assert "Posted in" in reply.text
        assert paddock.texts() == []
        held.clear()
        await shown(paddock)


async def test_a_correction_never_overtakes_its_post(paddock: Paddock) -> None:
    async with paddock.bot():
        await paddock.set_up()
        held = paddock.discord.inject(Fault("POST", paddock.news, hold=True))
        assert "On its way" in await result(paddock)
        second = await paddock.officer.slash(paddock.news, "result", {**RACE, "note": "corrected"})
        assert paddock.discord.sent("PATCH", paddock.news) == []
        held.clear()
        await second.settled()
        (post,) = paddock.texts()
        assert "corrected" in post

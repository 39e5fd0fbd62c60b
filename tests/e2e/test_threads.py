"""A thread as the place of announcements: archived ones are opened, locked and deleted ones told to staff."""

from tests.e2e.conftest import Paddock
from tests.loopback import BOT, Permission, Thread

QUICK = "60"


def thread_of(paddock: Paddock, *, private: bool = False) -> Thread:
    """A thread that fans have begun in their own channel."""
    lounge = paddock.room("lounge")
    return paddock.officer.guild.add_thread(lounge, "Race talk", private=private)


async def result(paddock: Paddock, session: str, position: int = 20) -> str:
    """`/result` as the press officer types it; what the reply says in the end."""
    typed = {"session": session, "position": position}
    return (await (await paddock.officer.slash(paddock.news, "result", typed)).settled(30)).text


async def set_up(paddock: Paddock, thread: Thread) -> str:
    chosen = {"channel": thread, "staff": paddock.staff, "season": "gt4-europe-2023"}
    return (await (await paddock.officer.slash(paddock.news, "setup", chosen)).settled(20)).text


async def test_news_goes_into_it_and_opens_it_after_a_quiet_day(paddock: Paddock) -> None:
    thread = thread_of(paddock)
    async with paddock.bot():
        assert "Pitboard is ready" in await set_up(paddock, thread)
        assert f"Posted in {thread.mention}" in await result(paddock, "race1")
        thread.archive()
        await paddock.discord.changed(thread)
        assert "Posted in" in await result(paddock, "race2")
        assert not thread.archived
        thread.archive()
        await paddock.discord.changed(thread)
        assert "Corrected in" in await result(paddock, "race1", 18)
        assert "18th" in thread.messages[0].text
        assert len(thread.messages) == 2


async def test_one_that_is_archived_can_be_chosen_and_is_used_after_a_restart(paddock: Paddock) -> None:
    thread = thread_of(paddock)
    thread.archive()
    async with paddock.bot() as bot:
        assert "Pitboard is ready" in await set_up(paddock, thread)
        assert "Posted in" in await result(paddock, "race1")
        await bot.stop()
        thread.archive()
        await bot.restart()
        checked = await (await paddock.officer.slash(paddock.news, "desk check")).settled(20)
        assert "**All good:**" in checked.text
        assert "Corrected in" in await result(paddock, "race1", 18)
        assert len(thread.messages) == 1


async def test_a_locked_one_is_told_to_staff_once_and_gets_what_waits_when_it_is_unlocked(
    paddock: Paddock,
) -> None:
    thread = thread_of(paddock)
    async with paddock.bot(CLOCK_SPEED=QUICK):
        await set_up(paddock, thread)
        await result(paddock, "race1")
        thread.archive(locked=True)
        await paddock.discord.changed(thread)
        assert "Unlock the thread" in await result(paddock, "race1", 18)
        await paddock.discord.wait_for(paddock.texts, 30, "staff to be told")
        assert "Unlock the thread" in paddock.texts()[0]
        thread.archived = thread.locked = False
        await paddock.discord.changed(thread)
        await paddock.discord.wait_for(lambda: "18th" in thread.messages[0].text, 20, "the correction")
        assert len(paddock.texts()) == 1
        assert len(thread.messages) == 1


async def test_one_that_is_deleted_is_told_to_staff_at_once_and_once(paddock: Paddock) -> None:
    thread = thread_of(paddock)
    async with paddock.bot(CLOCK_SPEED=QUICK):
        await set_up(paddock, thread)
        thread.deleted = True
        await paddock.discord.changed(thread)
        await paddock.discord.wait_for(paddock.texts, 30, "staff to be told")
        assert "Choose a new channel with `/setup`: the old one was deleted." in paddock.texts()[0]
        assert "the channel is gone" in await result(paddock, "race1")
        await paddock.set_up()
        await paddock.discord.wait_for(lambda: any("Race 1" in text for text in paddock.texts()), 20)
        assert len([text for text in paddock.texts() if "was deleted" in text]) == 1


async def test_what_it_needs_is_checked_in_the_channel_around_it(paddock: Paddock) -> None:
    thread = thread_of(paddock)
    thread.parent.permissions = BOT & ~Permission.SEND_MESSAGES_IN_THREADS
    async with paddock.bot():
        assert f"Grant **Send Messages in Threads** in {thread.mention}." in await set_up(paddock, thread)
        thread.parent.permissions = BOT & ~Permission.SEND_MESSAGES
        await paddock.discord.changed(thread.parent)
        checked = await (await paddock.officer.slash(paddock.news, "desk check")).settled(20)
        assert "**All good:**" in checked.text


async def test_a_private_one_that_the_bot_is_not_in_says_how_to_add_it(paddock: Paddock) -> None:
    thread = thread_of(paddock, private=True)
    async with paddock.bot():
        assert "mention me once, which adds me" in await set_up(paddock, thread)
        thread.members.add(paddock.news.guild.bot.id)
        await paddock.discord.changed(thread)
        assert "Posted in" in await result(paddock, "race1")

"""A forum as the place of announcements: a post for each round, each message once, whatever goes wrong."""

import pytest

from tests.e2e.conftest import Paddock
from tests.loopback import BOT, Channel, Fault, Forum, Permission, Reply

QUICK = "60"
PAGE = b"<html><body>error 1020</body></html>"
HALF = b'{"id": "12345", "chan'


def forum_of(paddock: Paddock, *tags: str) -> Forum:
    """The forum that announcements go to, with these tags."""
    guild = paddock.officer.guild
    forum = guild.add_forum("race-weekends")
    for tag in tags:
        forum.add_tag(tag)
    return forum


async def result(paddock: Paddock, session: str, position: int = 20, **more: object) -> str:
    """`/result` as the press officer types it; what the reply says in the end."""
    typed = {"session": session, "position": position, **more}
    return (await (await paddock.officer.slash(paddock.news, "result", typed)).settled(30)).text


def shown(forum: Forum) -> dict[str, list[str]]:
    """What each post has in it, by its title."""
    return {post.name: [message.text for message in post.messages] for post in forum.posts}


async def test_each_round_has_a_post_under_its_tag_and_later_news_goes_into_it(paddock: Paddock) -> None:
    forum = forum_of(paddock, "Interviews", "Spa")
    async with paddock.bot():
        await paddock.set_up(channel=forum)
        first = await result(paddock, "race1", round="spa")
        (post,) = forum.posts
        assert post.name == "Round 3: Spa-Francorchamps (2023)"
        assert f"Posted in {post.mention}: " in first
        assert f"[open the message]({post.messages[0].link})" in first
        assert post.tags == [forum.tags[1].id]
        await result(paddock, "race2", 18, round="spa")
        words = {"driver": "Andreas", "text": "We learn.", "round": "spa"}
        await (await paddock.officer.slash(paddock.news, "quote", words)).settled(20)
        await result(paddock, "race1", 12, round="monza")
        assert [len(messages) for messages in shown(forum).values()] == [3, 1]
        assert forum.posts[1].tags == []
        corrected = await result(paddock, "race1", 19, round="spa")
        assert "Corrected in" in corrected
        assert "19th" in post.messages[0].text
        assert [len(messages) for messages in shown(forum).values()] == [3, 1]


async def is_chosen(paddock: Paddock, panel: Reply, place: Channel) -> None:
    """Wait until the panel shows the place as the chosen one."""
    await paddock.discord.wait_for(lambda: str(place.id) in str(panel.message.components), 10, place.name)


async def test_a_forum_and_a_thread_are_chosen_in_the_panel(paddock: Paddock) -> None:
    forum = forum_of(paddock)
    thread = paddock.officer.guild.add_thread(paddock.news, "Race talk")
    async with paddock.bot():
        await paddock.set_up()
        panel = await (await paddock.officer.slash(paddock.news, "setup")).settled()
        for place in (thread, forum):
            await (await paddock.officer.pick(panel.message, "setup:channel", place)).settled()
            await is_chosen(paddock, panel, place)
        assert "Posted in" in await result(paddock, "race1")
        assert len(forum.all_messages) == 1


async def test_a_quote_about_no_round_goes_into_the_seasons_post(paddock: Paddock) -> None:
    forum = forum_of(paddock)
    async with paddock.bot(clock_from="2023-01-10T08:00:00+00:00"):
        await paddock.set_up(channel=forum)
        words = {"driver": "Andreas", "text": "We are ready."}
        await (await paddock.officer.slash(paddock.news, "quote", words)).settled(20)
        assert list(shown(forum)) == ["GT4 European Series 2023"]


async def test_a_post_that_was_archived_is_opened_for_news_and_for_corrections(paddock: Paddock) -> None:
    forum = forum_of(paddock)
    async with paddock.bot():
        await paddock.set_up(channel=forum)
        await result(paddock, "race1")
        (post,) = forum.posts
        post.archive()
        await paddock.discord.changed(post)
        assert "Corrected in" in await result(paddock, "race1", 18)
        assert "18th" in post.messages[0].text
        assert not post.archived
        post.archive()
        await paddock.discord.changed(post)
        assert "Posted in" in await result(paddock, "race2")
        assert len(post.messages) == 2


async def test_a_post_that_somebody_deleted_is_made_anew_by_what_is_told_next(paddock: Paddock) -> None:
    forum = forum_of(paddock)
    async with paddock.bot():
        await paddock.set_up(channel=forum)
        await result(paddock, "race1")
        (post,) = forum.posts
        post.deleted = True
        await paddock.discord.changed(post)
        assert "Posted in" in await result(paddock, "race2")
        (anew,) = forum.posts
        assert anew is not post
        await result(paddock, "race1", 18)
        assert ["Race 2" in anew.messages[0].text, "18th" in anew.messages[1].text] == [True, True]


async def test_a_forum_that_wants_a_tag_says_what_to_do_and_takes_what_waits_then(paddock: Paddock) -> None:
    forum = forum_of(paddock, "Interviews")
    forum.requires_tag = True
    async with paddock.bot(CLOCK_SPEED=QUICK):
        set_up = {"channel": forum, "staff": paddock.staff, "season": "gt4-europe-2023"}
        reply = await (await paddock.officer.slash(paddock.news, "setup", set_up)).settled(20)
        assert "Add a tag to the forum" in reply.text
        assert "Add a tag to the forum" in await result(paddock, "race1")
        await paddock.discord.wait_for(paddock.texts, 30, "staff to be told")
        assert "every post there needs a tag" in paddock.texts()[0]
        assert forum.posts == []
        assert paddock.discord.sent("POST", forum) == []
        forum.add_tag("Round 3")
        await paddock.discord.changed(forum)
        await paddock.discord.wait_for(lambda: forum.all_messages, 20, "what waited")
        assert forum.posts[0].tags == [forum.tags[1].id]
        assert len(paddock.texts()) == 1


async def test_a_locked_post_is_told_to_staff_once_and_takes_what_waits_when_it_is_unlocked(
    paddock: Paddock,
) -> None:
    forum = forum_of(paddock)
    async with paddock.bot(CLOCK_SPEED=QUICK):
        await paddock.set_up(channel=forum)
        await result(paddock, "race1")
        (post,) = forum.posts
        post.archive(locked=True)
        await paddock.discord.changed(post)
        assert "the thread is locked" in await result(paddock, "race2")
        await paddock.discord.wait_for(paddock.texts, 30, "staff to be told")
        assert "Unlock the round's post in the forum" in paddock.texts()[0]
        post.archived = post.locked = False
        await paddock.discord.changed(post)
        await paddock.discord.wait_for(lambda: len(post.messages) == 2, 20, "what waited")
        assert len(paddock.texts()) == 1


async def test_a_locked_post_of_a_round_that_is_over_holds_up_no_other_round(paddock: Paddock) -> None:
    forum = forum_of(paddock)
    async with paddock.bot(CLOCK_SPEED=QUICK):
        await paddock.set_up(channel=forum)
        await result(paddock, "race1", round="monza")
        (monza,) = forum.posts
        monza.archive(locked=True)
        await paddock.discord.changed(monza)
        await result(paddock, "race1", 19, round="monza")
        await result(paddock, "race2", 12, round="monza")
        assert "Posted in" in await result(paddock, "race1", round="spa")
        assert len(forum.posts) == 2
        monza.archived = monza.locked = False
        await paddock.discord.changed(monza)
        await paddock.discord.wait_for(lambda: len(monza.messages) == 2, 30, "what waited")
        assert ["19th" in monza.messages[0].text, "12th" in monza.messages[1].text] == [True, True]


@pytest.mark.parametrize(
    ("right", "name"),
    [
        (Permission.SEND_MESSAGES, "Create Posts"),
        (Permission.SEND_MESSAGES_IN_THREADS, "Send Messages in Threads and Posts"),
    ],
)
async def test_what_a_forum_needs_is_checked(paddock: Paddock, right: Permission, name: str) -> None:
    forum = forum_of(paddock)
    forum.permissions = BOT & ~right
    async with paddock.bot():
        set_up = {"channel": forum, "staff": paddock.staff, "season": "gt4-europe-2023"}
        reply = await (await paddock.officer.slash(paddock.news, "setup", set_up)).settled(20)
        assert f"Grant **{name}** in {forum.mention}." in reply.text
        checked = await (await paddock.officer.slash(paddock.news, "desk check")).settled(20)
        assert f"Grant **{name}** in {forum.mention}." in checked.text


async def test_a_reminder_makes_the_rounds_post_too_and_pings_in_it(paddock: Paddock) -> None:
    forum = forum_of(paddock, "Spa")
    async with paddock.bot(clock_from="2023-06-28T06:00:00+00:00", CLOCK_SPEED="600"):
        await paddock.set_up(channel=forum, ping=paddock.fans, reminders="1d")
        await paddock.discord.wait_for(lambda: forum.all_messages, 20, "the reminder")
    (post,) = forum.posts
    assert post.tags == [forum.tags[0].id]
    assert post.messages[0].pinged == [paddock.fans.mention]


FAULTS = (
    {"status": 500},
    {"status": 502, "page": PAGE},
    {"status": 503},
    {"status": 500, "after": True},
    {"status": 504, "after": True},
    {"drop": True},
    {"drop": True, "after": True},
    {"status": 200, "after": True, "page": PAGE},
    {"status": 201, "after": True, "page": HALF},
    {"status": 403, "page": PAGE},
    {"status": 429, "retry_after": 0.5},
)


PAIRS = (("fp1", "fp2"), ("q1", "q2"), ("race1", "race2"))
"""Sessions of one round, whose results are told in one post."""


@pytest.mark.slow
async def test_a_post_is_made_once_whatever_went_wrong(paddock: Paddock) -> None:
    async with paddock.bot(clock_from="2023-12-01T08:00:00+00:00") as bot:
        for number, fault in enumerate(FAULTS):
            forum = paddock.officer.guild.add_forum(f"forum-{number}")
            await paddock.discord.gateway.tell(paddock.news.guild, "CHANNEL_CREATE", forum.json())
            await paddock.set_up(channel=forum)
            paddock.discord.inject(Fault("POST", forum, **fault))  # type: ignore[arg-type]
            round_, pair = divmod(number, len(PAIRS))
            first, second = PAIRS[pair]
            await result(paddock, first, round=str(round_ + 1))
            await paddock.discord.wait_for(lambda: forum.all_messages, 30, f"one after {fault}")  # noqa: B023
            await result(paddock, second, round=str(round_ + 1))
            await paddock.discord.wait_for(lambda: len(forum.all_messages) == 2, 30, f"both after {fault}")  # noqa: B023
            assert len(forum.posts) == 1, fault
        assert await bot.stop() == 0
        assert "Traceback" not in bot.stderr

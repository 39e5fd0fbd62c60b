"""A post of a forum is there once, in whatever step of its making the process is killed.

Its first message takes no nonce: only its mark, and the row that says it is begun, can tell.
"""

import random
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing

import pytest

from tests.crash import books
from tests.crash.audit import audit
from tests.crash.campaign import archive_posts, let_time_pass
from tests.crash.stage import PATIENCE, Stage
from tests.crash.work import Kind, Officer
from tests.loopback import BOT, LoopbackDiscord, Permission

pytestmark = pytest.mark.slow

BLIND = BOT & ~Permission.READ_MESSAGE_HISTORY


class Scene:
    """A stage on which the forum has no post yet, with the bot ready."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.forum = stage.forum
        self.officer = Officer(stage, random.Random(1))  # noqa: S311 - nothing hangs on it

    async def start(self) -> None:
        await self.stage.start(self.stage.now)
        await self.stage.bot.ready(PATIENCE)

    async def kill(self) -> None:
        await self.stage.kill()
        await self.officer.rest()

    async def kill_while_it_is_made(self, *, after: bool) -> None:
        """The request is at Discord's door, or carried out and not answered."""
        held = self.stage.hold("POST", where=self.forum, after=after)
        self.officer.type(Kind.RESULT)
        assert await self.stage.struck(held, PATIENCE)
        await self.kill()

    async def finish(self) -> None:
        """Start in peace; then everything is there once."""
        await self.start()
        await self.stage.drained()
        await self.stage.bot.stop()
        stage = self.stage
        counted = audit(stage.read(), stage.channels, self.officer.acknowledged(), stage.now)
        assert not counted.broken, f"{counted}\n{stage.bot.stderr}"
        assert len(self.own_posts()) == 1

    def own_posts(self) -> list[str]:
        return [post.name for post in self.forum.posts if post.owner.bot]


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Set up, and the bot is ready; in the end nothing that it sent may have been wrong."""
    async with await LoopbackDiscord.start() as discord:
        stage = Stage(discord)
        try:
            await stage.set_up()
            scene = Scene(stage)
            await scene.start()
            yield scene
        finally:
            await stage.bot.close()
        assert discord.violations == []
        assert discord.false_replies() == []


async def test_killed_when_it_is_begun_and_discord_has_nothing(scene: Scene) -> None:
    await scene.kill_while_it_is_made(after=False)
    assert scene.own_posts() == []
    await scene.finish()


async def test_killed_when_discord_has_it_and_nobody_heard(scene: Scene) -> None:
    await scene.kill_while_it_is_made(after=True)
    assert len(scene.own_posts()) == 1
    await scene.finish()


async def test_killed_so_and_archived_meanwhile_among_posts_of_others(scene: Scene) -> None:
    await scene.kill_while_it_is_made(after=True)
    let_time_pass(scene.forum, 40)
    archive_posts(scene.forum)
    await scene.finish()


async def test_killed_so_where_the_bot_may_not_read_history(scene: Scene) -> None:
    scene.forum.permissions = BLIND
    await scene.stage.discord.changed(scene.forum)
    await scene.kill_while_it_is_made(after=True)
    await scene.finish()


async def test_killed_when_discord_has_answered_and_nothing_is_written_down(scene: Scene) -> None:
    held = scene.stage.hold("POST", where=scene.forum, after=True)
    scene.officer.type(Kind.RESULT)
    assert await scene.stage.struck(held, PATIENCE)
    answered = scene.stage.answered(scene.forum)
    with books.locked(scene.stage.file):
        for fault in held:
            fault.release()
        await scene.stage.discord.wait_for(lambda: scene.stage.answered(scene.forum) > answered, PATIENCE)
    await scene.kill()
    await scene.finish()


async def test_killed_when_the_post_is_written_down_and_the_delivery_not(scene: Scene) -> None:
    scene.officer.type(Kind.RESULT)
    await scene.stage.discord.wait_for(scene.own_posts, PATIENCE, "the post")
    await scene.stage.drained()
    await scene.kill()
    with closing(sqlite3.connect(scene.stage.file)) as db, db:
        db.execute(
            "UPDATE deliveries SET state = 'claimed', claimed_by = 'nobody', doubtful = 1, "
            "message_id = NULL, thread_id = NULL, sent_at = NULL WHERE channel_id = ? AND state = 'sent'",
            (scene.forum.id,),
        )
    let_time_pass(scene.forum, 3)
    archive_posts(scene.forum)
    await scene.finish()


async def test_killed_again_while_it_looks_for_it(scene: Scene) -> None:
    await scene.kill_while_it_is_made(after=True)
    held = scene.stage.hold("GET", where=scene.forum)
    await scene.stage.start(scene.stage.now)
    assert await scene.stage.struck(held, PATIENCE)
    await scene.kill()
    await scene.finish()


async def test_killed_again_while_it_makes_it_anew(scene: Scene) -> None:
    await scene.kill_while_it_is_made(after=False)
    for after in (False, True):
        held = scene.stage.hold("POST", where=scene.forum, after=after)
        await scene.stage.start(scene.stage.now)
        assert await scene.stage.struck(held, PATIENCE)
        await scene.kill()
    await scene.finish()


@pytest.mark.parametrize("after", [False, True])
async def test_killed_while_later_news_goes_into_it(scene: Scene, after: bool) -> None:  # noqa: FBT001
    scene.officer.type(Kind.RESULT)
    await scene.stage.discord.wait_for(scene.own_posts, PATIENCE, "the post")
    await scene.stage.drained()
    await scene.kill_while_it_is_made(after=after)
    let_time_pass(scene.forum, 30)
    archive_posts(scene.forum)
    await scene.finish()


async def test_what_is_given_up_unheard_does_not_make_a_second_post(scene: Scene) -> None:
    """Staff dropped the delivery that began it: the next one finds the post by that one's mark."""
    await scene.kill_while_it_is_made(after=True)
    with closing(sqlite3.connect(scene.stage.file)) as db, db:
        db.execute(
            "UPDATE deliveries SET state = 'skipped', reason = 'dropped', claimed_by = NULL "
            "WHERE channel_id = ? AND state = 'claimed'",
            (scene.forum.id,),
        )
    let_time_pass(scene.forum, 3)
    archive_posts(scene.forum)
    await scene.start()
    scene.officer.type(Kind.RESULT)
    await scene.officer.answered()
    await scene.stage.drained()
    await scene.stage.bot.stop()
    await scene.finish()

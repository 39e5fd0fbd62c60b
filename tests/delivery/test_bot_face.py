"""The bot's face on its way to Discord: what is sent, and what becomes of every answer."""

import asyncio
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import aiohttp
import discord
import pytest

from bot.clock import Clock
from bot.delivery.bot_face import BotFace
from bot.discord_ui.servers import Servers
from bot.domain.base.look import FaceState
from bot.domain.press.photo import Picture
from bot.languages.catalogue import kept_in_words
from bot.services.server.look import DEFAULT_FACE, LookChoices
from bot.storage.database import Database
from bot.storage.desk import faces
from tests.services.house import HOME, House, make_house

AVATAR, BANNER = Picture(b"avatar"), Picture(b"banner")


@pytest.fixture
def house(database: Database, clock: Clock) -> House:
    return make_house(database, cast("Any", clock))


class Guild:
    """A server whose own member notes each edit, or answers it with an error."""

    def __init__(self, error: BaseException | None = None, *, unavailable: bool = False) -> None:
        self.edits: list[dict[str, Any]] = []
        self.edited = asyncio.Event()
        self.error = error
        self.unavailable = unavailable
        self.me: Any = SimpleNamespace(edit=self._edit)

    async def _edit(self, **changes: Any) -> None:
        self.edits.append(changes)
        self.edited.set()
        if self.error:
            raise self.error


def keeper(house: House, guild: Guild | None, *, ready: bool = True) -> BotFace:
    client = cast("discord.Client", SimpleNamespace(is_ready=lambda: ready, get_guild=lambda _id: guild))
    servers = Servers(client, lambda _id: True)
    return BotFace(client, servers, house.use_cases.faces, house.use_cases.photos.picture)


def answered(status: int, text: object = "") -> discord.HTTPException:
    response: Any = SimpleNamespace(status=status, reason="")
    if status == 403:
        return discord.Forbidden(response, "Missing Permissions")
    return discord.HTTPException(response, cast("Any", text))


def refused(code: str, message: str) -> discord.HTTPException:
    errors = {"avatar": {"_errors": [{"code": code, "message": message}]}}
    return answered(400, {"code": 50035, "message": "Invalid Form Body", "errors": errors})


async def state(house: House) -> FaceState:
    async with house.database.read() as tx:
        return await faces.get(tx, HOME)


async def choose(house: House, choices: LookChoices) -> None:
    await house.set_up(None, look=choices)


async def test_only_what_differs_is_sent_and_default_takes_it_away(house: House) -> None:
    await house.set_up()
    guild = Guild()
    await choose(house, LookChoices(avatar=AVATAR, banner=BANNER, bio="Words"))
    await keeper(house, guild).show_due()
    await choose(house, LookChoices(bio="Other words"))
    await keeper(house, guild).show_due()
    await choose(house, DEFAULT_FACE)
    await keeper(house, guild).show_due()
    assert guild.edits == [
        {"avatar": AVATAR.data, "banner": BANNER.data, "bio": "Words"},
        {"bio": "Other words"},
        {"avatar": None, "banner": None, "bio": None},
    ]
    assert (await state(house)).due_at is None


@pytest.mark.parametrize(
    ("error", "words", "seconds"),
    [
        (
            refused("AVATAR_RATE_LIMIT", "You are changing your avatar too fast. Try again later."),
            "few times",
            600,
        ),
        (answered(429), "few times", 600),
        (discord.RateLimited(700), "few times", 600),
        (answered(503), "couldn't be reached", 60),
        (aiohttp.ClientConnectionError(), "couldn't be reached", 60),
        (KeyError("half an answer"), "couldn't be reached", 60),
    ],
)
async def test_trouble_that_passes_is_tried_again(
    house: House, error: Exception, words: str, seconds: int
) -> None:
    await house.set_up()
    await choose(house, LookChoices(avatar=AVATAR))
    await keeper(house, Guild(error)).show_due()
    stands = await state(house)
    assert words in (stands.trouble or "")
    assert stands.due_at is not None
    assert (stands.due_at - house.clock.now()).total_seconds() == seconds
    assert stands.face.avatar == AVATAR.digest


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (refused("IMAGE_INVALID", "Invalid image"), "Discord doesn't take it: Invalid image."),
        (answered(400), "Discord doesn't take it."),
        (answered(403), "Discord doesn't let the bot change it in this server."),
    ],
)
async def test_a_refusal_for_good_is_told_and_the_old_face_stays(
    house: House, error: Exception, words: str
) -> None:
    await house.set_up()
    await choose(house, LookChoices(avatar=AVATAR))
    await keeper(house, Guild(error)).show_due()
    stands = await state(house)
    assert (kept_in_words(stands.trouble or ""), stands.due_at, stands.face.avatar) == (words, None, None)


@pytest.mark.parametrize("guild", [None, Guild(unavailable=True)])
async def test_a_server_that_cannot_be_seen_is_waited_for(house: House, guild: Guild | None) -> None:
    await house.set_up()
    await choose(house, LookChoices(avatar=AVATAR))
    await keeper(house, guild).show_due()
    assert "can't see this server" in ((await state(house)).trouble or "")


async def test_nothing_is_tried_before_discord_is_there(house: House) -> None:
    await house.set_up()
    await choose(house, LookChoices(avatar=AVATAR))
    guild = Guild()
    await keeper(house, guild, ready=False).show_due()
    assert guild.edits == []


async def test_a_choice_wakes_it_and_a_fault_of_ours_does_not_end_it(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.delivery.bot_face.SOON", 0.01)
    await house.set_up()
    guild = Guild()
    face = keeper(house, guild)
    monkeypatch.setattr(face, "show_due", failing_once(face.show_due))
    face.start()
    await choose(house, LookChoices(avatar=AVATAR))
    async with asyncio.timeout(5):
        await guild.edited.wait()
    await face.close()
    assert "Looking after the bot's faces failed" in caplog.text


def failing_once(show_due: Callable[[], Any]) -> Callable[[], Any]:
    failures = [RuntimeError("the database is gone")]

    async def show() -> None:
        if failures:
            raise failures.pop()
        await show_due()

    return show


async def test_closing_what_never_began_is_fine(house: House) -> None:
    await keeper(house, None).close()


async def test_while_discord_is_away_a_due_face_is_not_asked_for_again_and_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.set_up()
    await choose(house, LookChoices(avatar=AVATAR))
    face = keeper(house, Guild(), ready=False)
    looks: list[None] = []

    async def counted() -> None:
        looks.append(None)

    monkeypatch.setattr(face, "show_due", counted)
    face.start()
    await asyncio.sleep(0.2)
    assert len(looks) == 1
    await face.close()

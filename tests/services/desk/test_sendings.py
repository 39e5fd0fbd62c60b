"""What came to nothing is kept for its sender: a few of each person, for a week, and apart from drafts."""

import asyncio

import pytest

from bot.domain.desk.draft import KEPT_FOR, DraftKind
from bot.domain.press.photo import Picture
from bot.errors import UserError
from bot.services.desk.drafts import Drafts
from bot.services.desk.sendings import MOST_KEPT, Sendings
from tests.services.house import HOME, PETRA, House
from tests.stores import EACH_KIND

BODY = {"data": {"name": "result"}, "picture": None}
OTHER = PETRA + 1


@pytest.fixture
async def sendings(house: House) -> Sendings:
    await house.set_up()
    return house.use_cases.sendings


async def is_kept(sendings: Sendings, key: str, by: int = PETRA, server_id: int = HOME) -> bool:
    try:
        return await sendings.get(server_id, by, key) == BODY
    except UserError:
        return False


@EACH_KIND
async def test_of_each_person_the_newest_are_kept(house: House, sendings: Sendings) -> None:
    keys = []
    for _ in range(MOST_KEPT + 2):
        house.clock.move(KEPT_FOR / 1000)
        keys.append(await sendings.keep(HOME, PETRA, BODY))
    others = await sendings.keep(HOME, OTHER, BODY)
    assert [await is_kept(sendings, key) for key in keys] == [False] * 2 + [True] * MOST_KEPT
    assert await is_kept(sendings, others, OTHER)


async def test_it_is_its_senders_alone_in_its_server(sendings: Sendings) -> None:
    key = await sendings.keep(HOME, PETRA, BODY)
    assert await is_kept(sendings, key)
    assert not await is_kept(sendings, key, OTHER)
    assert not await is_kept(sendings, key, PETRA, HOME + 1)


async def test_it_is_forgotten_after_a_week_or_when_it_is_done(house: House, sendings: Sendings) -> None:
    done, forgotten = [await sendings.keep(HOME, PETRA, BODY) for _ in range(2)]
    await sendings.drop(done)
    assert not await is_kept(sendings, done)
    assert await is_kept(sendings, forgotten)
    house.clock.move(KEPT_FOR * 1.01)
    await sendings.keep(HOME, OTHER, BODY)
    assert not await is_kept(sendings, forgotten)


async def test_what_is_refused_again_stays_under_its_key(house: House, sendings: Sendings) -> None:
    key = await sendings.keep(HOME, PETRA, {"data": {}, "picture": None})
    assert await sendings.keep(HOME, PETRA, BODY, key=key) == key
    assert await is_kept(sendings, key)
    assert await house.counts("drafts") == 1


async def test_a_preview_is_no_sending(house: House, sendings: Sendings) -> None:
    preview = await Drafts(house.database, house.clock).keep(HOME, PETRA, DraftKind.QUOTE, BODY)
    assert not await is_kept(sendings, preview.key)


async def test_what_the_database_does_not_take_is_held_and_saved_once_it_does(
    house: House, sendings: Sendings, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = Picture(b"jpeg")

    def refuse() -> None:
        raise OSError("database is locked")

    with monkeypatch.context() as patch:
        patch.setattr(house.database, "write", refuse)
        keys = await asyncio.gather(*(sendings.keep(HOME, PETRA, BODY, picture) for _ in range(60)))
    assert await house.counts("drafts") == 0
    assert [await is_kept(sendings, key) for key in keys] == [False] * 10 + [True] * 50
    assert await house.use_cases.photos.picture(picture.digest) is picture
    await sendings.keep(HOME, PETRA, BODY, picture, keys[-1])
    assert await house.counts("drafts") == await house.counts("photos") == 1
    await sendings.drop(keys[-2])
    assert [await is_kept(sendings, key) for key in keys[-2:]] == [False, True]

import asyncio

import pytest

from bot.domain.desk.draft import KEPT_FOR, Draft, DraftKind
from bot.errors import UserError
from bot.services.desk.drafts import Drafts, take_draft
from tests.services.house import HOME, PETRA, House
from tests.stores import EACH_KIND

BODY = {"text": "Wet!", "lines": [1, 2]}


def drafts(house: House) -> Drafts:
    return Drafts(house.database, house.clock)


@pytest.fixture
async def draft(house: House) -> Draft:
    await house.set_up()
    return await drafts(house).keep(HOME, PETRA, DraftKind.QUOTE, BODY)


async def test_a_draft_is_kept_as_it_was_shown(house: House, draft: Draft) -> None:
    assert await drafts(house).get(HOME, draft.key, DraftKind.QUOTE) == draft
    assert (draft.body, draft.by, draft.made_at) == (BODY, PETRA, house.clock.now())


async def test_a_revised_draft_has_its_new_body_under_the_same_key(house: House, draft: Draft) -> None:
    await drafts(house).revise(HOME, draft.key, DraftKind.QUOTE, {"text": "Dry!"})
    assert (await drafts(house).get(HOME, draft.key, DraftKind.QUOTE)).body == {"text": "Dry!"}


async def test_what_somebody_else_has_revised_meanwhile_stays(house: House, draft: Draft) -> None:
    await drafts(house).revise(HOME, draft.key, DraftKind.QUOTE, {"text": "Dry!"}, was=BODY)
    with pytest.raises(UserError, match="somebody else answered"):
        await drafts(house).revise(HOME, draft.key, DraftKind.QUOTE, {"text": "Hail!"}, was=BODY)
    assert (await drafts(house).get(HOME, draft.key, DraftKind.QUOTE)).body == {"text": "Dry!"}


@EACH_KIND
async def test_of_two_who_confirm_together_one_gets_the_draft(house: House, draft: Draft) -> None:
    async def confirm() -> Draft:
        async with house.database.write() as tx:
            return await take_draft(tx, HOME, draft.key, DraftKind.QUOTE)

    done = await asyncio.gather(confirm(), confirm(), return_exceptions=True)
    assert sorted(type(one).__name__ for one in done) == ["Draft", "UserError"]


async def test_a_draft_that_could_not_be_used_is_still_there(house: House, draft: Draft) -> None:
    async def confirm() -> None:
        async with house.database.write() as tx:
            await take_draft(tx, HOME, draft.key, DraftKind.QUOTE)
            raise UserError("no such round")

    with pytest.raises(UserError, match="no such round"):
        await confirm()
    assert await drafts(house).get(HOME, draft.key, DraftKind.QUOTE) == draft


async def test_a_dropped_draft_is_gone(house: House, draft: Draft) -> None:
    await drafts(house).drop(HOME, draft.key, DraftKind.QUOTE)
    with pytest.raises(UserError, match="already been used or discarded"):
        await drafts(house).get(HOME, draft.key, DraftKind.QUOTE)


async def test_a_draft_of_another_server_or_kind_is_not_found(house: House, draft: Draft) -> None:
    for server_id, kind in ((HOME + 1, DraftKind.QUOTE), (HOME, DraftKind.RECAP)):
        with pytest.raises(UserError, match="already been used or discarded"):
            await drafts(house).drop(server_id, draft.key, kind)
    assert await drafts(house).get(HOME, draft.key, DraftKind.QUOTE) == draft


async def test_a_draft_that_nobody_wants_is_forgotten_after_a_week(house: House, draft: Draft) -> None:
    house.clock.move(KEPT_FOR * 1.01)
    await drafts(house).keep(HOME, PETRA, DraftKind.QUOTE, BODY)
    with pytest.raises(UserError, match="already been used or discarded"):
        await drafts(house).get(HOME, draft.key, DraftKind.QUOTE)

import asyncio
import gc

import pytest

from bot.domain.press.photo import Hanging, Photo, Picture
from bot.domain.results.result import Result
from bot.errors import UserError
from bot.services.press.photos import UNWANTED_FOR
from tests.pictures_made import with_secrets
from tests.services.house import HOME, House
from tests.stores import EACH_KIND

ONE, OTHER = Picture(b"one"), Picture(b"other")


async def shown(house: House) -> Result:
    (told,) = await house.deliver()
    return told.news.result  # type: ignore[union-attr]


async def test_a_photo_is_stored_with_its_result_and_told_with_it(team: House) -> None:
    await team.result("race2", 20, photo=Hanging(ONE, "Jane", "The podium"))
    assert (await shown(team)).photo == Photo(ONE.digest, "Jane", "The podium")
    assert await team.use_cases.photos.picture(ONE.digest) == ONE


async def test_a_photo_may_follow_without_the_place_being_typed_again(team: House) -> None:
    await team.result("race2", status="DNF", note="Gearbox")
    await team.deliver()
    done = await team.result("race2", photo=Hanging(ONE))
    assert done.changed
    result = await shown(team)
    assert (result.status, result.note, result.photo) == ("DNF", "Gearbox", Photo(ONE.digest))


async def test_a_correction_of_the_place_keeps_the_photo(team: House) -> None:
    await team.result("race2", 18, photo=Hanging(ONE, "Jane"))
    done = await team.result("race2", 20)
    assert done.news.result.photo == Photo(ONE.digest, "Jane")


async def test_a_photo_alone_is_no_result(team: House) -> None:
    with pytest.raises(UserError, match="Give a position or a status"):
        await team.result("race2", photo=Hanging(ONE))
    assert await team.counts("photos") == 0


async def test_the_same_picture_is_kept_once(team: House) -> None:
    await team.result("race1", 24, photo=Hanging(ONE))
    assert not (await team.result("race1", 24, photo=Hanging(ONE))).changed
    await team.result("race2", 20, photo=Hanging(ONE, "Jane"))
    assert await team.counts("photos") == 1


async def test_a_picture_that_nothing_shows_any_more_goes_after_a_while(team: House) -> None:
    await team.result("race1", 24, photo=Hanging(ONE), round="spa")
    await team.result("race2", 20, photo=Hanging(OTHER), round="spa")
    team.clock.move(UNWANTED_FOR * 2)
    await team.result("race1", photo=Hanging(credit="-"), round="spa")
    await team.result("q1", 10, photo=Hanging(Picture(b"third")), round="spa")
    assert await team.counts("photos") == 3, "it may still be wanted back"
    team.clock.move(UNWANTED_FOR * 1.1)
    await team.result("q2", 24, photo=Hanging(Picture(b"fourth")), round="spa")
    assert await team.counts("photos") == 3
    assert await team.use_cases.photos.picture(OTHER.digest) == OTHER


@EACH_KIND
async def test_a_picture_is_read_once_for_all_who_send_it_and_not_kept_in_memory(team: House) -> None:
    await team.result("race2", 20, photo=Hanging(ONE))
    one, other = await asyncio.gather(*(team.use_cases.photos.picture(ONE.digest) for _ in range(2)))
    assert one is other
    del one, other
    await asyncio.sleep(0)  # the loop lets go of what it has just handed over
    gc.collect()
    assert not list(team.use_cases.photos._at_hand)


async def test_an_upload_is_cleaned_beside_the_loop(team: House) -> None:
    kept = await team.use_cases.photos.read(HOME, with_secrets())
    assert b"Canon" not in kept.data
    with pytest.raises(UserError, match="can't open that file"):
        await team.use_cases.photos.read(HOME, b"PK")

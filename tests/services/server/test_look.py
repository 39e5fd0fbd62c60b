"""The team's look and the bot's face: kept and undone with the settings, and on their way to Discord."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.base.look import Face, FaceState, Look
from bot.domain.press.photo import Picture
from bot.errors import UserError
from bot.services.press.photos import UNWANTED_FOR
from bot.services.server.look import DEFAULT_FACE, LookChoices, Reset, moved_colour_note
from bot.storage.desk import faces
from bot.storage.press import photos
from bot.storage.tables import photos as photo_rows
from tests.services.house import HOME, PETRA, House

LOGO, AVATAR, BANNER = Picture(b"logo"), Picture(b"avatar"), Picture(b"banner")


async def choose(house: House, **choices: object) -> Look:
    set_up = await house.set_up(None, look=LookChoices(**choices))  # type: ignore[arg-type] # by name
    return set_up.server.look


async def face(house: House) -> FaceState:
    async with house.database.read() as tx:
        return await faces.get(tx, HOME)


async def test_colour_and_logo_are_kept_and_stay_when_something_else_is_chosen(house: House) -> None:
    await house.set_up()
    assert await choose(house, colour="#1F6FEB", logo=LOGO) == Look(0x1F6FEB, LOGO.digest)
    done = await house.set_up(None, team="Team A")
    assert done.changed == {"team"}
    assert done.server.look == Look(0x1F6FEB, LOGO.digest)
    assert await house.use_cases.photos.picture(LOGO.digest) == LOGO


async def test_default_takes_each_back_and_undo_brings_it_again(house: House) -> None:
    await house.set_up()
    await choose(house, colour="navy", logo=LOGO)
    done = await house.set_up(None, look=LookChoices(colour="default", logo=Reset.DEFAULT))
    assert done.changed == {"colour", "logo"}
    assert done.server.look == Look()
    assert done.change is not None
    await house.use_cases.undos.undo(HOME, done.change.id, PETRA)
    assert (await house.use_cases.servers.get(HOME)).look == Look(0x282894, LOGO.digest)


async def test_a_colour_that_could_not_be_seen_is_moved_and_said_so(house: House) -> None:
    await house.set_up()
    assert (await choose(house, colour="white")).colour == 0xDFDFDF
    assert "`#FFFFFF` can hardly be seen" in moved_colour_note("white")
    assert [moved_colour_note(typed) for typed in (None, "", "default", "#1F6FEB")] == [""] * 4


async def test_what_is_no_colour_changes_nothing(house: House) -> None:
    await house.set_up()
    with pytest.raises(UserError, match="can't read"):
        await house.set_up(None, look=LookChoices(colour="banana", logo=LOGO), team="Team A")
    server = await house.use_cases.servers.get(HOME)
    assert (server.look, server.team) == (Look(), None)


async def test_pictures_that_are_shown_outlive_the_tidying_and_others_do_not(house: House) -> None:
    await house.set_up()
    await choose(house, logo=LOGO, avatar=AVATAR, banner=BANNER)
    async with house.database.write() as tx:
        await photos.save(tx, Picture(b"of nothing"), house.clock.now())
        house.clock.move(UNWANTED_FOR + timedelta(days=1))
        await photos.remove_unwanted(tx, house.clock.now() - UNWANTED_FOR)
        kept = {row.digest for row in await tx.execute(photo_rows.select())}
    assert kept == {LOGO.digest, AVATAR.digest, BANNER.digest}


async def test_a_face_waits_for_discord_and_is_shown_once_it_has_it(house: House) -> None:
    await house.set_up()
    await choose(house, avatar=AVATAR, bio="News of the Bäckmans")
    chosen = Face(AVATAR.digest, None, "News of the Bäckmans")
    use = house.use_cases.faces
    ((server_id, state),) = await use.claim_due()
    assert (server_id, state.face, state.shown) == (HOME, chosen, Face())
    assert await use.claim_due() == [], "nobody else tries it meanwhile"
    await use.shown(HOME, chosen)
    assert await face(house) == FaceState(chosen, chosen)
    assert await use.seconds_until_due() is None


async def test_a_face_that_is_put_off_is_tried_again_later(house: House) -> None:
    await house.set_up()
    await choose(house, avatar=AVATAR)
    use = house.use_cases.faces
    ((_, state),) = await use.claim_due()
    await use.put_off(HOME, state.face, "Too often.", 600)
    assert (await use.outcome(HOME)).trouble == "Too often."
    assert await use.claim_due() == []
    house.clock.move(timedelta(seconds=601))
    assert [server_id for server_id, _ in await use.claim_due()] == [HOME]


async def test_a_face_that_discord_refuses_goes_back_to_the_one_it_has_and_staff_read_why(
    house: House,
) -> None:
    await house.set_up()
    await choose(house, bio="Old words")
    use = house.use_cases.faces
    ((_, state),) = await use.claim_due()
    await use.shown(HOME, state.face)
    await choose(house, avatar=AVATAR)
    ((_, state),) = await use.claim_due()
    await use.refused(HOME, state.face, "Discord doesn't take it: Invalid image.")
    stands = await face(house)
    assert (stands.face, stands.due_at) == (Face(bio="Old words"), None)
    assert stands.trouble == "Discord doesn't take it: Invalid image."
    (change, *_) = await house.use_cases.trail.page(HOME, 1)
    assert change.title == "The bot's face"
    assert (change.after or {})["reason"] == stands.trouble
    with pytest.raises(UserError, match="can't be undone"):
        await house.use_cases.undos.undo(HOME, change.id, PETRA)


@pytest.mark.parametrize("ending", ["shown", "put_off", "refused"])
async def test_another_choice_made_meanwhile_is_tried_at_once(house: House, ending: str) -> None:
    await house.set_up()
    await choose(house, avatar=AVATAR)
    use = house.use_cases.faces
    ((_, tried),) = await use.claim_due()
    await choose(house, avatar=BANNER)
    match ending:
        case "shown":
            await use.shown(HOME, tried.face)
        case "put_off":
            await use.put_off(HOME, tried.face, "Too often.", 600)
        case _:
            await use.refused(HOME, tried.face, "Invalid image.")
    ((_, state),) = await use.claim_due()
    assert state.face == Face(BANNER.digest)


async def test_default_and_undo_give_the_face_back(house: House) -> None:
    await house.set_up()
    await choose(house, avatar=AVATAR, banner=BANNER, bio="Words")
    before = (await face(house)).face
    done = await house.set_up(None, look=DEFAULT_FACE)
    assert done.face == Face()
    assert done.change is not None
    await house.use_cases.undos.undo(HOME, done.change.id, PETRA)
    assert replace(await face(house), due_at=None).face == before


async def test_a_text_about_the_bot_that_is_too_long_is_refused(house: House) -> None:
    await house.set_up()
    with pytest.raises(UserError, match="it has 191 characters, and Discord takes 190"):
        await choose(house, bio="x" * 191)


async def test_who_waits_hears_of_a_face_that_nobody_tries_after_their_patience(house: House) -> None:
    await house.set_up()
    await choose(house, avatar=AVATAR)
    assert (await house.use_cases.faces.outcome(HOME, patience=0.05)).due_at is not None

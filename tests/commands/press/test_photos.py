"""Photos on results, as people send and see them."""

import discord

from bot.domain.press.photo import HEAVIEST_UPLOAD
from tests.pictures_made import SECRETS, bomb, encoded, opened, two_halves, with_secrets
from tests.simulated import Reply, World, components, text

SENT = ("IMG_0042.jpg", with_secrets())


async def race_2(world: World, **more: object) -> Reply:
    return await world.result("race2", 20, **more)


def shown(post: discord.Message) -> list[tuple[str, str | None]]:
    """The photos that a post shows: file and description."""
    galleries = [c for c in components(post) if c["type"] == 12]
    return [(item["media"]["url"], item.get("description")) for g in galleries for item in g["items"]]


async def test_a_photo_is_posted_with_its_result_cleaned_credited_and_described(world: World) -> None:
    reply = await race_2(world, photo=SENT, credit="racing *one*", alt="The car in the rain")
    (post,) = world.posts
    (file,) = post.attachments
    data = await file.read()
    assert not [secret for secret in SECRETS if secret in data]
    assert opened(data).size == (64, 32)
    assert shown(post) == [(file.url, "The car in the rain")]
    assert file.description == "The car in the rain"
    assert r"Photo: racing \*one\*" in text(post)
    assert "people who can't see" not in reply.text.lower()


async def test_without_alt_text_the_facts_stand_in_and_staff_are_asked_for_it(world: World) -> None:
    reply = await race_2(world, photo=SENT)
    assert shown(world.posts[0])[0][1] == "Race 2 at Spa-Francorchamps: Bäckman siblings"
    assert "Describe it better with `alt`" in reply.text


async def test_a_correction_keeps_the_photo_and_another_photo_takes_its_place(world: World) -> None:
    await race_2(world, photo=SENT, alt="One")
    await world.result("race2", 19)
    (post,) = world.posts
    assert ("19th" in text(post), len(post.attachments), shown(post)[0][1]) == (True, 1, "One")
    first = post.attachments[0].filename
    await race_2(world, photo=("b.png", encoded(two_halves((20, 20)), "PNG")), alt="Two")
    (post,) = world.posts
    (file,) = post.attachments
    assert file.filename != first
    assert shown(post) == [(file.url, "Two")]


async def test_a_photo_is_taken_away_with_a_dash(world: World) -> None:
    await race_2(world, photo=SENT)
    await world.result("race2", credit="-")
    (post,) = world.posts
    assert (post.attachments, shown(post)) == ([], [])


async def test_a_post_that_waits_brings_its_photo_after_a_restart(world: World) -> None:
    world.refuse_sends(500)
    await race_2(world, photo=SENT)
    assert world.posts == []
    await world.restart()
    (post,) = world.posts
    assert len(post.attachments) == 1


async def test_what_is_no_picture_is_refused_and_nothing_stored(world: World) -> None:
    for name, data in (("photo.jpg", b"PK\x03\x04"), ("photo.png", bomb())):
        reply = await race_2(world, photo=(name, data))
        assert "Send a" in reply.text
        assert reply.is_private
    reply = await race_2(world, photo=("photo.jpg", b"\xff" * (HEAVIEST_UPLOAD + 1)))
    assert "the limit is 8 MiB" in reply.text
    assert world.posts == []
    assert "no results" in (await world.slash(world.fan, "results")).text.lower()


async def test_where_files_are_not_allowed_the_post_waits_and_staff_learn_what_to_grant(world: World) -> None:
    await world.permit(world.channel, attach_files=False)
    reply = await race_2(world, photo=SENT)
    if not world.posts:
        assert "**Attach Files**" in reply.text
        await world.permit(world.channel, attach_files=None)
    assert len(world.posts) == 1

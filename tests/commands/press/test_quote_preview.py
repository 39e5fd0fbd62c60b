"""`/quote` with more than words: looked at first, under embargo, with a translation or a photo."""

import pytest

from tests.commands.press_helpers import fill, last_post_text, message, press, text_below
from tests.pictures_made import SECRETS, with_secrets
from tests.simulated import FRIDAY, Reply, World, text

WORDS = "Det regnade hela tiden."
AT_SIX = int(FRIDAY.timestamp()) + 8 * 3600  # 18:00 at Spa on the Friday


async def preview(world: World, **more: object) -> Reply:
    return await world.quote("Jessica", more.pop("text", WORDS), preview=True, **more)  # type: ignore[arg-type]


async def test_a_preview_reads_as_the_post_will_and_publishes_nothing(world: World) -> None:
    reply = await preview(world, session="race2")
    assert "Only you see this" in reply.text
    assert reply.is_private
    assert world.posts == []
    shown = reply.text
    done = await press(world, message(reply), "Post")
    assert "Posted in" in done.text
    assert shown.startswith(last_post_text(world))


@pytest.mark.parametrize(
    "more",
    [
        {"language": "sv"},
        {"translation": "It rained."},
        {"embargo": "18:00"},
        {"photo": ("a.jpg", with_secrets())},
    ],
)
async def test_whatever_else_is_said_of_a_quote_is_looked_at_first(
    world: World, more: dict[str, object]
) -> None:
    assert "Only you see this" in (await world.quote("Jessica", WORDS, **more)).text
    assert world.posts == []


async def test_the_original_stands_first_and_its_translation_below(world: World) -> None:
    reply = await world.quote("Jessica", WORDS, language="Swedish", translation="It rained all the time.")
    await press(world, message(reply), "Post")
    lines = last_post_text(world).splitlines()
    assert lines[1:5] == ["-# Swedish", f">>> {WORDS}", "-# Translation", ">>> It rained all the time."]


async def test_a_preview_is_published_after_a_restart_and_by_another_of_staff(world: World) -> None:
    reply = await preview(world)
    await world.restart()
    shown = message(reply)
    opened = await world.slash(world.boss, "desk quotes")
    theirs = await press(world, message(opened), "Open", world.boss)
    await press(world, message(theirs), "Post", world.boss)
    assert f">>> {WORDS}" in last_post_text(world)
    assert "already been used or discarded" in text_below(await press(world, shown, "Post"))
    assert len(world.posts) == 1


async def test_a_preview_is_edited_in_a_field_for_each_part(world: World) -> None:
    reply = await preview(world)
    shown = await fill(
        world, message(reply), "Edit", text="Blött.", translation="Wet.", language="svenska", session="R2"
    )
    assert "### 🎙️ Jessica Bäckman on Race 2\n" in shown.text
    assert "-# Swedish" in shown.text
    await press(world, message(shown), "Post")
    assert ">>> Blött." in last_post_text(world)
    assert ">>> Wet." in last_post_text(world)


async def test_a_refused_edit_gives_the_words_back_and_keeps_the_preview(world: World) -> None:
    reply = await preview(world)
    long = "We were one of the fastest cars. " * 10
    refused = await fill(world, message(reply), "Edit", text=long, session="race9")
    assert 'which session "race9" is' in text_below(refused)
    assert long.strip() in text_below(refused)
    assert f">>> {WORDS}" in text(message(reply))


async def test_words_may_follow_where_a_preview_was_asked_for_without_any(world: World) -> None:
    reply = await world.quote("Jessica", preview=True)
    assert "No words yet" in reply.text
    assert "[Post]" not in reply.text
    shown = await fill(world, message(reply), "Write", text=WORDS)
    await press(world, message(shown), "Post")
    assert f">>> {WORDS}" in last_post_text(world)


async def test_a_dropped_preview_is_gone(world: World) -> None:
    reply = await preview(world)
    assert "Nothing was saved" in (await press(world, message(reply), "Discard")).text
    assert "Preview of" not in (await world.slash(world.officer, "desk quotes")).text


async def test_under_an_embargo_a_quote_waits_for_its_time_and_the_ledger_shows_it(world: World) -> None:
    reply = await world.quote("Jessica", WORDS, embargo="18:00")
    assert f"Goes out <t:{AT_SIX}:F>" in reply.text
    done = await press(world, message(reply), "Post")
    assert f"Goes out in {world.channel.mention} <t:{AT_SIX}:F>" in done.text
    assert world.posts == []
    status = await world.slash(world.officer, "desk status")
    assert f"<t:{AT_SIX}:f>" in status.text
    assert "Quote of Jessica Bäckman" in status.text
    await world.restart()
    assert world.posts == []
    await world.at(2023, 6, 30, 16, 1)
    assert f">>> {WORDS}" in last_post_text(world)


async def test_a_dash_in_a_field_takes_its_value_away(world: World) -> None:
    reply = await world.quote("Jessica", WORDS, embargo="18:00", language="Swedish")
    edited = await fill(world, message(reply), "Edit", text=WORDS, embargo="–", language=" — ", session="R2.")
    assert "18:00" not in edited.text
    assert "Swedish" not in edited.text
    assert "Race 2" in edited.text


async def test_a_result_is_not_held_up_by_a_quote_under_embargo(world: World) -> None:
    await press(world, message(await world.quote("Jessica", WORDS, embargo="18:00")), "Post")
    await world.result("fp1", 20)
    assert "Free practice 1" in last_post_text(world)


async def test_an_embargo_of_the_past_is_refused_with_what_to_do(world: World) -> None:
    reply = await world.quote("Jessica", WORDS, embargo="2023-06-29 18:00")
    assert "leave the embargo out" in reply.text


async def test_a_photo_comes_with_the_quote_as_it_was_shown(world: World) -> None:
    reply = await world.quote("Jessica", WORDS, photo=("a.png", with_secrets("PNG")), credit="racing one")
    assert len(message(reply).attachments) == 1
    assert "Describe it better with `alt`" in reply.text
    await press(world, message(reply), "Post")
    (post,) = world.posts
    (file,) = post.attachments
    data = await file.read()
    assert not [secret for secret in SECRETS if secret in data]
    assert file.description == "Jessica Bäckman, Spa-Francorchamps"
    assert "-# Photo: racing one" in text(post)


async def test_publishing_can_be_undone_and_the_post_goes(world: World) -> None:
    done = await press(world, message(await preview(world)), "Post")
    assert "Undone:" in (await press(world, message(done), "Undo")).text
    assert world.posts == []


async def test_what_is_posted_at_once_can_be_undone_as_well(world: World) -> None:
    done = await world.quote("Jessica", WORDS)
    assert "Undone:" in (await press(world, message(done), "Undo")).text
    assert world.posts == []


async def test_somebody_who_is_no_staff_any_more_presses_in_vain(world: World) -> None:
    reply = await preview(world)
    world.env.backend.remove_member_role(world.guild.id, world.officer.id, world.press.id)
    for label in ("Post", "Edit", "Discard"):
        assert "You need the" in (await press(world, message(reply), label)).text
    assert world.posts == []


async def test_a_fan_gets_no_preview(world: World) -> None:
    reply = await world.slash(world.fan, "quote", driver="Jessica", text=WORDS, preview=True)
    assert "You need the" in reply.text

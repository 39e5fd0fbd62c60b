"""`/quote` with its driver alone, and the race desk's *Quote*, open a form: driver, words, session, photo."""

from typing import Any

import pytest

from bot.domain.press.quote import LONGEST_QUOTE
from tests.commands.press_helpers import message, press, send_words
from tests.commands.pressing import chosen_already
from tests.pictures_made import encoded, two_halves
from tests.simulated import READY_TOML, Reply, World, text

RACE_1_OVER = (2023, 7, 1, 20)
ADDED_ENTRIES = (
    '\n[[entries]]\nnumber = "{number}"\nclass = "Silver"\ncar = "Alpine A110"\ndrivers = ["{name}"]\n'
)


def parts(opened: Reply) -> dict[str, dict[str, Any]]:
    """The form's parts by custom id."""
    labels = (opened.result.modal or {})["components"]
    return {label["component"]["custom_id"]: label["component"] for label in labels}


def offered(opened: Reply, part: str) -> list[str]:
    return [option["label"] for option in parts(opened)[part]["options"]]


async def test_the_driver_alone_opens_a_form_of_five_parts_with_them_chosen(world: World) -> None:
    opened = await world.quote("Andreas")
    form = parts(opened)
    assert list(form) == ["driver", "text", "session", "photo", "alt"]
    assert (form["text"]["style"], form["text"]["max_length"]) == (2, LONGEST_QUOTE)
    assert offered(opened, "driver") == ["Andreas Bäckman", "Jessica Bäckman"]
    assert chosen_already(opened)["driver"] == ["Andreas Bäckman"]
    assert [part for part in form.values() if part.get("required", True)] == [
        form["driver"], form["text"], form["session"]
    ]  # fmt: skip
    assert world.posts == []


async def test_nobody_is_chosen_where_nobody_was_named(world: World) -> None:
    room = world.guild.create_text_channel("press-room")
    await world.setup(season=None, staff_channel=room)
    await world.settle()
    (desk,) = world.race_desks_in(room)
    opened = Reply(await world.officer.click(desk, label="Quote"))
    assert "driver" not in chosen_already(opened)
    reply = await send_words(world, opened, "We learn.", driver=["Jessica Bäckman"])
    assert "Posted in" in reply.text
    assert "### 🎙️ Jessica Bäckman" in text(world.posts[-1])


async def test_the_last_session_that_began_is_chosen(timed: World) -> None:
    assert chosen_already(await timed.quote("Andreas"))["session"] == ["q2"]
    await timed.at(*RACE_1_OVER)
    after = await timed.quote("Andreas")
    assert chosen_already(after)["session"] == ["race1"]
    await send_words(timed, after, "What a race.")
    assert "Race 1" in text(timed.posts[-1])


async def test_no_session_is_the_whole_weekend(timed: World) -> None:
    await timed.at(*RACE_1_OVER)
    await send_words(timed, await timed.quote("Andreas"), "What a weekend.", session=["-"])
    assert "Race 1" not in text(timed.posts[-1])
    assert "Spa-Francorchamps" in text(timed.posts[-1])


async def test_without_times_a_session_with_a_result_is_likely_and_else_none(world: World) -> None:
    before = await world.quote("Andreas")
    assert chosen_already(before)["session"] == ["-"]
    assert offered(before, "session")[0] == "No session: the whole weekend"
    await world.result("race1", 20)
    assert chosen_already(await world.quote("Andreas"))["session"] == ["race1"]


async def test_several_lines_about_a_named_session_are_announced_as_they_were_typed(world: World) -> None:
    opened = await world.quote("Andreas", session="q1", round_="Monza")
    assert chosen_already(opened)["session"] == ["q1"]
    reply = await send_words(world, opened, "First line.\n\n\nSecond line.")
    (post,) = world.posts
    assert ">>> First line.\n\nSecond line." in text(post)
    assert "### 🎙️ Andreas Bäckman on Qualifying 1\n" in text(post)
    assert "Posted in" in reply.text
    assert reply.is_private


async def test_with_a_photo_it_is_shown_first_as_from_the_command(world: World) -> None:
    photo = ("IMG_1.png", encoded(two_halves(), "PNG"))
    opened = await world.quote("Andreas")
    preview = await send_words(world, opened, "Look.", photo=photo, alt="Andreas in the rain")
    assert "Only you see this" in preview.text or "Preview" in preview.text
    assert world.posts == []
    await press(world, message(preview), "Post")
    (post,) = world.posts
    assert ">>> Look." in text(post)
    assert [attachment.description for attachment in post.attachments] == ["Andreas in the rain"]


async def test_what_a_photo_shows_is_refused_where_there_is_none(world: World) -> None:
    reply = await send_words(world, await world.quote("Andreas"), "Look.", alt="Andreas in the rain")
    assert "Add a photo with `photo`" in reply.text
    assert world.posts == []


async def test_the_form_can_be_sent_after_the_bot_was_restarted(world: World) -> None:
    opened = await world.quote("Andreas", session="q1")
    await world.restart()
    reply = await send_words(world, opened, "Still here.")
    assert "Posted in" in reply.text
    assert "Andreas Bäckman on Qualifying 1\n" in text(world.posts[0])


async def test_the_form_keeps_its_round_when_the_next_one_begins_meanwhile(world: World) -> None:
    opened = await world.quote("Andreas")
    world.clock.set(2023, 7, 14, 12)
    await send_words(world, opened, "Late words.")
    assert "Spa-Francorchamps" in text(world.posts[-1])


async def test_any_drivers_name_comes_through_the_form(world: World) -> None:
    await world.import_season(READY_TOML.replace('"Andreas Bäckman"', '"An|dreas | ' + "B" * 49 + '"'))
    opened = await world.quote("An|d")
    assert len((opened.result.modal or {})["custom_id"]) <= 100
    assert "Posted in" in (await send_words(world, opened, "Hello.")).text


async def test_of_many_drivers_the_one_named_is_among_those_offered(world: World) -> None:
    entries = [ADDED_ENTRIES.format(number=100 + n, name=f"Driver {n:02}") for n in range(28)]
    await world.import_season(READY_TOML + "".join(entries))
    opened = await world.quote("Driver 27")
    names = offered(opened, "driver")
    assert len(names) == 25
    assert names[0] == "Driver 27"
    (label,) = [part for part in (opened.result.modal or {})["components"] if part["label"] == "Driver"]
    assert "/quote" in label["description"]


async def test_somebody_who_lost_the_role_meanwhile_is_refused(world: World) -> None:
    opened = await world.quote("Andreas")
    world.env.backend.remove_member_role(world.guild.id, world.officer.id, world.press.id)
    reply = await send_words(world, opened, "I was staff a minute ago.")
    assert "You need the" in reply.text
    assert reply.is_private
    assert world.posts == []


async def test_two_people_can_have_the_same_form_open(world: World) -> None:
    mine = await world.quote("Andreas")
    theirs = await world.slash(world.boss, "quote", driver="Andreas")
    await send_words(world, mine, "One.")
    Reply(await world.boss.submit_modal(theirs.result, chosen_already(theirs) | {"text": "Two."}))
    assert ["One." in text(world.posts[0]), "Two." in text(world.posts[1])] == [True, True]


@pytest.mark.parametrize("words", [" ", "\u200b", "\n \n"])
async def test_a_form_without_words_is_refused(world: World, words: str) -> None:
    reply = await send_words(world, await world.quote("Andreas"), words)
    assert "that quote is empty" in reply.text
    assert world.posts == []


async def test_before_the_season_there_is_no_session_to_choose(world: World) -> None:
    world.clock.set(2023, 1, 5)
    opened = await world.quote("Jessica")
    assert offered(opened, "session") == ["No session: the whole weekend"]
    await send_words(world, opened, "I am ready.")
    assert "I am ready." in text(world.posts[-1])


async def test_a_fan_gets_no_form(world: World) -> None:
    reply = await world.slash(world.fan, "quote", driver="Andreas")
    assert reply.result.modal is None
    assert reply.is_private

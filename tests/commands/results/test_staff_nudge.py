"""Staff are asked how a session ended, and answer in their channel."""

from typing import Any

import discord
import pytest
import simcord

from tests.commands.pressing import chosen_already
from tests.simulated import TIMED, TWO_CARS, Reply, World, components, text

SUNDAY = (2023, 7, 2, 9, 28)
"""Three minutes after Race 2 should be over (UTC)."""
BOTH = TIMED.replace(
    TIMED[TIMED.index("[[entries]]") : TIMED.index("[[rounds]]")],
    TWO_CARS[TWO_CARS.index("[[entries]]") : TWO_CARS.index("[[rounds]]")],
)


@pytest.fixture
def room(world: World) -> simcord.ChannelHandle:
    return world.guild.create_text_channel("press-room")


async def begin(world: World, room: simcord.ChannelHandle, toml: str) -> None:
    """It is Sunday; staff are asked about Race 2, and were told nothing else."""
    await world.import_season(toml)
    await world.at(2023, 7, 1, 20)
    await world.setup(season=None, staff_channel=room, reminders="off")
    await world.at(*SUNDAY)


@pytest.fixture
async def asked(world: World, room: simcord.ChannelHandle) -> World:
    await begin(world, room, TIMED)
    return world


def questions(world: World, room: simcord.ChannelHandle) -> list[discord.Message]:
    return [message for message in world.posts_in(room) if "How did" in text(message)]


async def press(world: World, message: Any, label: str, who: str = "officer") -> Reply:
    done = await getattr(world, who).click(message, label=label)
    await world.settle()
    return Reply(done)


async def fill_in(world: World, opened: Reply, **fields: str) -> Reply:
    """Send the form with what is chosen in it already, but for these fields."""
    done = await world.officer.submit_modal(opened.result, chosen_already(opened) | fields)
    await world.settle()
    return Reply(done)


async def enter(
    world: World, room: simcord.ChannelHandle, label: str = "Enter result", **fields: str
) -> Reply:
    """Press the button under the last question, and fill in what opens."""
    return await fill_in(world, await press(world, questions(world, room)[-1], label), **fields)


async def test_the_result_goes_in_from_the_question_which_then_goes(
    asked: World, room: simcord.ChannelHandle
) -> None:
    (message,) = questions(asked, room)
    assert "## How did Race 2 end?" in text(message)
    assert asked.pinged(message) == ([], [], False)
    reply = await enter(asked, room, positions="P20 overall 26", note="11 s  added")
    assert "**Race 2: 20th in Silver**" in reply.text
    assert f"Posted in {asked.channel.mention}" in reply.text
    assert reply.is_private
    (post,) = asked.posts
    assert "26th overall" in text(post)
    assert "11 s added" in text(post)
    assert "· Final" in text(post)
    assert questions(asked, room) == []
    assert "Undone:" in (await press(asked, reply.result.response, "Undo")).text
    assert asked.posts == []
    assert questions(asked, room) == [], "nobody is asked twice"


async def test_the_question_goes_as_well_when_the_result_is_typed(
    asked: World, room: simcord.ChannelHandle
) -> None:
    await asked.result("race2", 20)
    assert questions(asked, room) == []


async def test_an_overall_position_alone_is_one_on_the_road(
    asked: World, room: simcord.ChannelHandle
) -> None:
    await enter(asked, room, positions="18th overall")
    (post,) = asked.posts
    assert "Race 2: 18th overall" in text(post)
    assert "**Provisional**" in text(post)


async def test_a_car_that_did_not_finish_is_told_in_words(asked: World, room: simcord.ChannelHandle) -> None:
    await enter(asked, room, outcome="DNF", note="Contact at La Source")
    (post,) = asked.posts
    assert "did not finish (DNF)" in text(post)
    assert "Contact at La Source" in text(post)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"positions": "well"}, "as a position in class"),
        ({"positions": "20 overall well"}, "as a position"),
        ({"note": "wet"}, "Give the position in class"),
        ({"positions": "20 overall 3"}, "can't be ahead"),
        ({"outcome": "DNF", "positions": "20"}, "has no position"),
    ],
)
async def test_what_cannot_be_is_refused_and_the_question_stays(
    fields: dict[str, str], words: str, asked: World, room: simcord.ChannelHandle
) -> None:
    reply = await enter(asked, room, **fields)
    assert words in reply.text
    assert reply.is_private
    assert asked.posts == []
    assert len(questions(asked, room)) == 1


async def test_question_and_fields_outlive_a_restart(asked: World, room: simcord.ChannelHandle) -> None:
    await asked.restart()
    opened = await press(asked, questions(asked, room)[-1], "Enter result")
    assert len((opened.result.modal or {})["custom_id"]) <= 100
    await asked.restart()
    assert "Posted in" in (await fill_in(asked, opened, positions="20")).text
    assert questions(asked, room) == []


@pytest.mark.parametrize("label", ["Enter result", "Delayed +15 min", "Other time…", "Cancelled"])
async def test_a_fan_who_sees_it_may_not_answer(
    label: str, asked: World, room: simcord.ChannelHandle
) -> None:
    refused = await press(asked, questions(asked, room)[-1], label, "fan")
    assert "You need the" in refused.text
    assert refused.is_private
    assert refused.result.modal is None


@pytest.mark.parametrize(
    ("label", "fields"), [("Enter result", {"positions": "20"}), ("Other time…", {"start": "11:00"})]
)
async def test_who_is_staff_no_more_when_the_field_is_sent_is_refused(
    label: str, fields: dict[str, str], asked: World, room: simcord.ChannelHandle
) -> None:
    opened = await press(asked, questions(asked, room)[-1], label)
    asked.env.backend.remove_member_role(asked.guild.id, asked.officer.id, asked.press.id)
    assert "You need the" in (await fill_in(asked, opened, **fields)).text
    assert asked.posts == []


async def test_with_two_cars_each_has_its_button_until_its_result_is_in(
    world: World, room: simcord.ChannelHandle
) -> None:
    await begin(world, room, BOTH)
    await enter(world, room, "Result of #42", positions="2")
    (left,) = questions(world, room)
    assert "#42" not in text(left)
    opened = await press(world, left, "Result of #7")
    form = opened.result.modal or {}
    (shown, *others) = form["components"][0]["component"]["options"]
    assert (shown["label"].partition("/")[0], shown["default"]) == ("Race 2: #7 Andreas Bäckman ", True)
    assert all("#7" in other["label"] for other in others)
    assert "20th in Silver" in (await fill_in(world, opened, positions="20")).text
    assert questions(world, room) == []
    assert len(world.posts) == 2


async def test_many_cars_are_chosen_from_a_menu(world: World, room: simcord.ChannelHandle) -> None:
    car = '[[entries]]\nnumber = "{}"\ncar = "Car"\nclass = "Am"\ndrivers = ["Driver {}"]\n\n'
    field = "".join(car.format(n, n) for n in range(50, 56))
    await begin(world, room, TIMED.replace("[[entries]]", f"{field}[[entries]]", 1))
    (message,) = questions(world, room)
    assert "7 results missing" in text(message)
    (menu,) = [one for one in components(message) if one["type"] == 3]
    (value,) = [o["value"] for o in menu["options"] if o["label"].startswith("#53")]
    opened = Reply(await world.officer.select(message, [value], custom_id=menu["custom_id"]))
    assert "Posted in" in (await fill_in(world, opened, positions="3")).text
    (left,) = questions(world, room)
    assert "6 results missing" in text(left)
    assert "3rd in Am" in text(world.posts[-1])


async def test_a_delay_is_previewed_and_told_as_a_move_is_and_asked_about_anew(
    asked: World, room: simcord.ChannelHandle
) -> None:
    (message,) = questions(asked, room)
    preview = await press(asked, message, "Delayed +15 min")
    assert "**Preview:** Race 2 at Spa-Francorchamps." in preview.text
    assert preview.is_private
    await press(asked, preview.result.response, "Save and post")
    (told,) = asked.posts
    assert "Race 2" in text(told)
    assert "<t:1688287200:F>" in text(told), "10:40 at Spa"
    assert questions(asked, room) == []
    await asked.at(2023, 7, 2, 9, 42)
    assert questions(asked, room) == []
    await asked.at(2023, 7, 2, 9, 43)
    (again,) = questions(asked, room)
    assert again.id != message.id


async def test_a_time_is_typed_on_the_venues_clock_or_by_how_much(
    asked: World, room: simcord.ChannelHandle
) -> None:
    preview = await enter(asked, room, "Other time…", start="11:00")
    assert "<t:1688288400:F>" in preview.text
    shifted = await enter(asked, room, "Other time…", start="+35m")
    assert "<t:1688288400:F>" in shifted.text
    earlier = await enter(asked, room, "Other time…", start="–\u00a05 m.")
    assert "10:25 → 10:20" in earlier.text
    assert "as a time" in (await enter(asked, room, "Other time…", start="soon")).text
    assert len(questions(asked, room)) == 1


async def test_cancelled_is_previewed_and_takes_the_question_away(
    asked: World, room: simcord.ChannelHandle
) -> None:
    preview = await press(asked, questions(asked, room)[-1], "Cancelled")
    await press(asked, preview.result.response, "Save and post")
    (told,) = asked.posts
    assert "cancelled" in text(told)
    assert questions(asked, room) == []


async def test_of_two_who_press_at_once_the_second_delays_nothing_more(
    asked: World, room: simcord.ChannelHandle
) -> None:
    (message,) = questions(asked, room)
    first, second = [await press(asked, message, "Delayed +30 min", who) for who in ("officer", "boss")]
    await press(asked, first.result.response, "Save and post")
    late = await press(asked, second.result.response, "Save and post", "boss")
    (refused,) = late.result.followups
    assert "has changed" in text(refused)
    assert len(asked.posts) == 1


async def test_a_form_that_was_open_when_its_session_was_moved_still_posts(
    asked: World, room: simcord.ChannelHandle
) -> None:
    await asked.at(2023, 7, 2, 9, 40)
    opened = await press(asked, questions(asked, room)[-1], "Enter result")
    await asked.import_season(TIMED.replace("2023-07-02T10:25:00", "2023-07-02T10:30:00"))
    await asked.settle()
    assert "20th in Silver" in (await fill_in(asked, opened, positions="20")).text
    assert "20th in Silver" in text(asked.posts[-1])
    assert questions(asked, room) == []

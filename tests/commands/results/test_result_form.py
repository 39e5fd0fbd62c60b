"""`/result race2` and nothing more opens a form; what is refused is given back in it."""

from typing import Any

import pytest

from tests.commands.pressing import chosen_already
from tests.pictures_made import encoded, two_halves
from tests.simulated import READY_TOML, TIMED, TWO_CARS, Reply, World, text


async def opened(world: World, session: str = "race2", **options: Any) -> Reply:
    return await world.slash(world.officer, "result", session=session, **options)


def parts(reply: Reply) -> dict[str, dict[str, Any]]:
    """The form's parts by custom id."""
    form = reply.result.modal or {}
    assert len(form["components"]) <= 5
    return {label["component"]["custom_id"]: label["component"] for label in form["components"]}


def default(part: dict[str, Any]) -> str:
    (chosen,) = [option["value"] for option in part["options"] if option.get("default")]
    return str(chosen)


async def send(world: World, form: Reply, **fields: Any) -> Reply:
    done = await world.officer.submit_modal(form.result, chosen_already(form) | fields)
    await world.settle()
    return Reply(done)


async def test_a_session_alone_opens_a_form_with_it_chosen(world: World) -> None:
    form = parts(await opened(world, "R2"))
    assert list(form) == ["session", "outcome", "positions", "note", "photo"]
    assert default(form["session"]).startswith("race2|")
    assert default(form["outcome"]) == "finished"
    assert [option["value"] for option in form["outcome"]["options"]] == [
        "finished", "provisional", "DNF", "DNS", "DSQ"
    ]  # fmt: skip


async def test_two_keys_and_a_tap_post_the_result(world: World) -> None:
    reply = await send(world, await opened(world), positions="20")
    assert "Race 2: 20th in Silver" in reply.text
    (post,) = world.posts
    assert "20th in Silver" in text(post)


async def test_a_line_of_positions_a_note_and_a_photo_are_kept(world: World) -> None:
    photo = ("IMG_1.png", encoded(two_halves(), "PNG"))
    await send(
        world,
        await opened(world),
        outcome="provisional",
        positions="20 overall 26 grid 34",
        note="Wet",
        photo=photo,
    )
    (stored,) = (await world.use_cases.seasons.view(world.guild.id)).results.values()
    kept = (stored.position, stored.overall, stored.grid, stored.note, stored.life.value)
    assert kept == (20, 26, 34, "Wet", "provisional")
    assert stored.photo is not None


async def test_a_car_that_did_not_finish_needs_no_position(world: World) -> None:
    await send(world, await opened(world), outcome="DNF")
    assert "DNF" in text(world.posts[-1])


async def test_with_two_cars_each_session_is_offered_for_each(world: World) -> None:
    await world.import_season(TWO_CARS)
    form = await opened(world)
    labels = [option["label"] for option in parts(form)["session"]["options"]]
    assert labels[0].startswith("Race 2: #42")
    assert labels[1].startswith("Race 2: #7")
    only_seven = parts(await opened(world, entry="7"))["session"]["options"]
    assert all("#7" in option["label"] for option in only_seven)


async def test_of_many_cars_and_sessions_the_named_ones_are_offered_and_how_to_name_the_others(
    world: World,
) -> None:
    cars = [
        f'\n[[entries]]\nnumber = "{n}"\nclass = "Silver"\ncar = "Alpine"\ndrivers = ["Driver {n}"]\n'
        for n in range(10, 16)
    ]
    await world.import_season(READY_TOML.replace("[[rounds]]", f"{''.join(cars)}\n[[rounds]]", 1))
    form = await opened(world, "q2")
    labels = [option["label"] for option in parts(form)["session"]["options"]]
    assert len(labels) == 25
    assert all(label.startswith("Qualifying 2") for label in labels[:7])
    (part,) = [label for label in (form.result.modal or {})["components"] if label["label"] == "Session"]
    assert part["description"] == (
        "17 more don't fit here: type /result with the session, and its entry for the car."
    )
    refused = await send(world, form, session=[parts(form)["session"]["options"][6]["value"]], positions="x")
    assert refused.result.response is not None
    again = Reply(await world.officer.click(refused.result.response, label="Change"))
    assert parts(again)["session"]["options"][0]["label"] == labels[6]
    only_one = parts(await opened(world, "q2", entry="15"))["session"]["options"]
    assert all("#15" in option["label"] for option in only_one)


async def test_what_is_refused_is_given_back_and_one_press_opens_the_form_with_it(world: World) -> None:
    form = await opened(world)
    refused = await send(world, form, outcome="DNF", positions="20 overall 26", note="Contact: lap 3")
    assert "Contact: lap 3" in refused.text
    assert refused.is_private
    assert refused.result.response is not None
    again = Reply(await world.officer.click(refused.result.response, label="Change"))
    written = parts(again)
    assert default(written["outcome"]) == "DNF"
    assert written["positions"]["value"] == "20 overall 26"
    assert written["note"]["value"] == "Contact: lap 3"
    await send(world, again, outcome="finished")
    assert "20th in Silver" in text(world.posts[-1])


async def test_a_refused_command_opens_the_form_too(world: World) -> None:
    refused = await world.slash(world.officer, "result", session="race2", position=20, overall=3, note="Wet")
    assert refused.result.response is not None
    again = parts(Reply(await world.officer.click(refused.result.response, label="Change")))
    assert default(again["session"]).startswith("race2|")
    assert again["positions"]["value"] == "20 overall 3"
    assert again["note"]["value"] == "Wet"


async def test_a_refused_photo_loses_nothing_else(world: World) -> None:
    form = await opened(world)
    refused = await send(world, form, positions="20 grid 34", photo=[("x.jpg", b"PK" + bytes(90))])
    assert "can't open that file" in refused.text
    assert world.posts == []
    assert refused.result.response is not None
    again = Reply(await world.officer.click(refused.result.response, label="Change"))
    await send(world, again)
    assert "20th in Silver" in text(world.posts[-1])


async def test_a_note_of_any_length_comes_back_into_the_form(world: World) -> None:
    note = ("wet " * 49).strip()
    refused = await send(world, await opened(world), positions="20 overall 3", note=note)
    assert refused.result.response is not None
    again = parts(Reply(await world.officer.click(refused.result.response, label="Change")))
    assert again["positions"]["value"] == "20 overall 3"
    assert again["note"]["value"] == note


async def test_a_line_that_was_refused_comes_back_in_its_parts(world: World) -> None:
    refused = await world.slash(world.officer, "result", session="race2 20", overall=3)
    assert refused.result.response is not None
    again = parts(Reply(await world.officer.click(refused.result.response, label="Change")))
    assert default(again["session"]).startswith("race2|")
    assert again["positions"]["value"] == "20 overall 3"


async def test_everything_of_an_early_result_is_posted_when_it_is_confirmed(world: World) -> None:
    await world.import_season(TIMED)
    note = ("Contact at La Source " * 9).strip()
    given = {"grid": 34, "status": "DNF", "state": "provisional", "note": note, "driver": "Jessica Bäckman"}
    shown = await world.slash(world.officer, "result", session="race2", **given)
    assert shown.result.response is not None
    await world.officer.click(shown.result.response, label="Save and post")
    (stored,) = (await world.use_cases.seasons.view(world.guild.id)).results.values()
    kept = (stored.grid, stored.status.value, stored.life.value, stored.note, stored.driver)
    assert kept == (34, "DNF", "provisional", note, "Jessica Bäckman")


async def test_an_early_result_is_saved_once(world: World) -> None:
    await world.import_season(TIMED)
    shown = await world.slash(world.officer, "result", session="race2", position=20)
    twice = await world.slash(world.officer, "result", session="race2", position=21)
    for reply in (shown, twice):
        assert reply.result.response is not None
    await world.officer.click(shown.result.response, label="Discard")  # type: ignore[arg-type]
    await world.officer.click(twice.result.response, label="Save and post")  # type: ignore[arg-type]
    (stored,) = (await world.use_cases.seasons.view(world.guild.id)).results.values()
    assert stored.position == 21


async def test_a_fan_gets_no_form(world: World) -> None:
    reply = await world.slash(world.fan, "result", session="race2")
    assert reply.result.modal is None
    assert reply.is_private


async def test_before_its_session_starts_a_result_is_shown_first(world: World) -> None:
    await world.import_season(TIMED)  # it is Friday; Race 2 is on Sunday
    shown = await world.slash(world.officer, "result", session="race2 20")
    assert "Race 2 hasn't started yet" in shown.text
    assert "20th in Silver" in shown.text
    assert world.posts == []
    assert shown.result.response is not None
    posted = Reply(await world.officer.click(shown.result.response, label="Save and post"))
    assert "Posted in" in posted.text
    assert "Save and post" not in posted.text
    assert "20th in Silver" in text(world.posts[-1])


async def test_an_early_result_can_be_discarded(world: World) -> None:
    await world.import_season(TIMED)
    shown = await world.slash(world.officer, "result", session="race2", position=20)
    assert shown.result.response is not None
    await world.officer.click(shown.result.response, label="Discard")
    assert not (await world.use_cases.seasons.view(world.guild.id)).results


@pytest.mark.parametrize("label", ["Save and post", "Change"])
async def test_whoever_is_staff_no_more_presses_in_vain(world: World, label: str) -> None:
    if label == "Save and post":
        await world.import_season(TIMED)
    overall = None if label == "Save and post" else 3
    options = {"overall": overall} if overall else {}
    shown = await world.slash(world.officer, "result", session="race2", position=20, **options)
    world.env.backend.remove_member_role(world.guild.id, world.officer.id, world.press.id)
    assert shown.result.response is not None
    pressed = await world.officer.click(shown.result.response, label=label)
    assert pressed.modal is None
    assert world.posts == []

"""`/recap`: staff preview, rewrite and publish; everybody else reads what is published."""

import csv
import io
import re

import pytest
import simcord

from tests.simulated import Reply, World, text

TOLD = (("fp1", 20), ("fp2", 3), ("q1", 10), ("q2", 24), ("race1", 24), ("race2", 18))
PREVIEW = "Preview. Only you see this"


@pytest.fixture
async def raced(world: World) -> World:
    """Spa's weekend is stored, and the posts about it are read."""
    await world.at(2023, 7, 3, 9)
    for session, position in TOLD:
        await world.report(session, position)
    await world.settle()
    return world


def shown(done: simcord.InteractionResult) -> simcord.ResponseMessage:
    assert done.response is not None
    return done.response


async def press(world: World, message: simcord.ResponseMessage, label: str, who: str = "officer") -> Reply:
    done = await getattr(world, who).click(message, label=label)
    await world.settle()
    return Reply(done)


async def preview(world: World) -> simcord.ResponseMessage:
    return shown((await world.slash(world.officer, "recap")).result)


def recap_of(world: World) -> str:
    return text(world.posts[-1])


async def test_staff_see_it_as_it_will_look_and_nobody_else_does(raced: World) -> None:
    reply = await raced.slash(raced.officer, "recap")
    assert PREVIEW in reply.text
    assert "Race 2: 18th place" in reply.text
    assert reply.is_private
    assert len(raced.posts) == len(TOLD)


async def test_publishing_announces_it_as_it_was_shown(raced: World) -> None:
    message = await preview(raced)
    lines = text(message).splitlines()
    done = await press(raced, message, "Post")
    assert "Posted in" in done.text
    as_shown = [line for line in lines if "Preview" not in line and "](recap:" not in line]
    assert recap_of(raced).splitlines() == as_shown


async def test_a_headline_and_lead_of_ones_own_are_previewed_then_published(raced: World) -> None:
    message = await preview(raced)
    modal = (await press(raced, message, "Edit headline and lead")).result
    typed = {"headline": "Mixed results at Spa @everyone", "lead": "It **rained**.\n\nA lot."}
    changed = shown(await raced.officer.submit_modal(modal, typed))
    assert PREVIEW in text(changed)
    assert "Mixed results at Spa \\@everyone" in text(changed)
    await press(raced, changed, "Post")
    assert "It \\*\\*rained\\*\\*.\n\nA lot." in recap_of(raced)
    assert raced.pinged(raced.posts[-1]) == ([], [], False)


async def test_words_that_nobody_changed_follow_a_correction_and_so_does_the_post(raced: World) -> None:
    message = await preview(raced)
    modal = (await press(raced, message, "Edit headline and lead")).result
    kept = shown(await raced.officer.submit_modal(modal, {"headline": "Rain"}))
    await press(raced, kept, "Post")
    count = len(raced.posts)
    await raced.result("race2", 20, note="11 s added")
    await raced.settle()
    assert len(raced.posts) == count
    assert "## Rain" in recap_of(raced)
    assert "Race 2: 20th place" in recap_of(raced)
    assert "20th place in Silver (11 s added)" in recap_of(raced)


async def test_publishing_again_edits_the_post(raced: World) -> None:
    await press(raced, await preview(raced), "Post")
    count = len(raced.posts)
    again = await preview(raced)
    modal = (await press(raced, again, "Edit headline and lead")).result
    changed = shown(await raced.officer.submit_modal(modal, {"headline": "Rain"}))
    done = await press(raced, changed, "Update the post")
    assert "Corrected in" in done.text
    assert len(raced.posts) == count
    assert "## Rain" in recap_of(raced)
    unchanged = await press(raced, await preview(raced), "Update the post")
    assert "Already saved:" in unchanged.text


async def test_it_all_works_after_a_restart(raced: World) -> None:
    message = await preview(raced)
    await raced.restart()
    modal = (await press(raced, message, "Edit headline and lead")).result
    await raced.restart()
    changed = shown(await raced.officer.submit_modal(modal, {"headline": "Rain", "lead": ""}))
    await raced.restart()
    await press(raced, changed, "Post")
    assert "## Rain" in recap_of(raced)


async def test_undo_takes_the_first_publishing_down(raced: World) -> None:
    count = len(raced.posts)
    done = await press(raced, await preview(raced), "Post")
    assert "Undone:" in (await press(raced, shown(done.result), "Undo")).text
    assert len(raced.posts) == count
    assert "isn't out yet" in (await raced.slash(raced.fan, "recap")).text


async def test_undo_of_a_second_publishing_gives_the_words_of_before(raced: World) -> None:
    await press(raced, await preview(raced), "Post")
    first = recap_of(raced)
    modal = (await press(raced, await preview(raced), "Edit headline and lead")).result
    changed = shown(await raced.officer.submit_modal(modal, {"headline": "Rain"}))
    done = await press(raced, changed, "Update the post")
    await press(raced, shown(done.result), "Undo")
    assert recap_of(raced) == first


async def test_dropping_leaves_nothing_to_publish(raced: World) -> None:
    dropped = (await press(raced, await preview(raced), "Discard")).text
    assert dropped == "Discarded. What was posted stays as it is."
    assert len(raced.posts) == len(TOLD)


async def test_each_step_takes_staff(raced: World) -> None:
    message = await preview(raced)
    modal = (await press(raced, message, "Edit headline and lead")).result
    raced.env.backend.guilds[raced.guild.id].members[raced.officer.id].role_ids.clear()
    for label in ("Post", "Edit headline and lead", "Press pack", "Discard"):
        assert "You need the" in (await press(raced, message, label)).text
    refused = await raced.officer.submit_modal(modal, {"headline": "Rain"})
    assert "You need the" in text(refused.followups[-1])
    assert len(raced.posts) == len(TOLD)


async def test_a_fan_reads_what_is_published_without_the_buttons(raced: World) -> None:
    assert "isn't out yet" in (await raced.slash(raced.fan, "recap", round_="spa")).text
    await press(raced, await preview(raced), "Post")
    reply = await raced.slash(raced.fan, "recap", round_="3")
    assert reply.text == recap_of(raced)
    assert reply.is_private


async def test_the_press_pack_is_four_files_for_whoever_pressed(raced: World) -> None:
    pack = await press(raced, await preview(raced), "Press pack")
    assert pack.is_private
    files = {file.filename: file for file in shown(pack.result).attachments}
    assert sorted(files) == [
        "spa-francorchamps-2023-release.html",
        "spa-francorchamps-2023-release.md",
        "spa-francorchamps-2023-release.txt",
        "spa-francorchamps-2023-results.csv",
    ]
    assert all(re.fullmatch(r"[a-z0-9.-]+", name) for name in files)
    table = (await files["spa-francorchamps-2023-results.csv"].read()).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert [row["position in class"] for row in rows] == ["20", "3", "10", "24", "24", "18"]


async def test_a_round_that_is_none_is_refused(world: World) -> None:
    assert "which round" in (await world.slash(world.officer, "recap", round_="Suzuka")).text


async def test_a_preview_that_was_used_meanwhile_says_so_beside_it(raced: World) -> None:
    message = await preview(raced)
    (key,) = re.findall(r"recap:publish:(\w+)", text(message))
    await raced.use_cases.recaps.publish(raced.guild.id, key, raced.officer.id)
    pressed = (await press(raced, message, "Post")).result
    assert [text(told) for told in pressed.followups] == [
        "Type the command again: that preview has already been used or discarded."
    ]
    assert PREVIEW in text(message)

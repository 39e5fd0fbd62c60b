"""`/timing read` and *Read results*: an organiser's file is previewed, answered, saved and posted."""

import pytest

from tests.commands.press_helpers import message, press
from tests.commands.pressing import chosen_already
from tests.readers.papers.timing_judge import timing_data
from tests.simulated import Reply, World, text
from tests.simulated.reading import components

OFFICIAL = "spa_race2.pdf"
PROVISIONAL = "spa_race2_provisional.pdf"
GRID = "02_Starting Grid_Race 2.CSV"


@pytest.fixture(autouse=True)
def after_race_2(timed: World) -> None:
    timed.clock.set(2023, 7, 2, 12)


async def read(
    world: World, name: str, data: bytes | None = None, who: str = "officer", **more: str
) -> Reply:
    file = (name, timing_data(name) if data is None else data)
    return await world.slash(getattr(world, who), "timing read", file=file, **more)


async def pressed(world: World, shown: Reply, label: str) -> Reply:
    return await press(world, message(shown), label)


async def choose(world: World, shown: Reply, step: str, value: str) -> Reply:
    """Choose an option of the menu with that step in its custom id."""
    (menu,) = [c for c in components(message(shown)) if f":{step}:" in str(c.get("custom_id"))]
    return Reply(await world.officer.select(message(shown), [value], custom_id=menu["custom_id"]))


def only_post(world: World) -> str:
    (post,) = [post for post in world.posts if post.author.bot]
    return text(post)


async def test_provisional_then_official_is_one_post_and_one_edit_and_the_same_again_is_nothing(
    timed: World,
) -> None:
    shown = await read(timed, PROVISIONAL)
    assert shown.is_private
    assert timed.posts == []
    await pressed(timed, shown, "Save and post")
    assert "Race 2: 14th in Silver" in only_post(timed)
    assert "Provisional" in only_post(timed)
    await timed.restart()
    shown = await read(timed, OFFICIAL)
    assert "14th place (provisional; 18th overall) → 20th place (26th overall)" in shown.text
    done = await pressed(timed, shown, "Save and post")
    assert "1 corrected in" in done.text
    shared = await pressed(timed, done, "Share text")
    assert "Race 2 at Spa-Francorchamps: 20th in Silver" in shared.text
    assert "Race 2: 20th in Silver" in only_post(timed)
    assert "now 20th: 11 s added to the time" in only_post(timed)
    again = await read(timed, OFFICIAL)
    assert "Already saved" in again.text
    assert "[Save" not in again.text
    undone = await pressed(timed, done, "Undo")
    assert "Undone." in undone.text
    assert "Race 2: 14th in Silver" in only_post(timed)


async def test_a_list_that_differs_from_a_final_result_amends_it(timed: World) -> None:
    await timed.result("race2", 14, overall=18)
    shown = await read(timed, OFFICIAL)
    await pressed(timed, shown, "Save without posting")
    assert "**Amended**" in only_post(timed)
    assert "now 20th" in only_post(timed)
    refused = await read(timed, PROVISIONAL)
    assert "the saved result is final already" in refused.text


async def test_save_posts_nothing_new_and_discard_saves_nothing(timed: World) -> None:
    done = await pressed(timed, await read(timed, "spa_fp1.pdf"), "Discard")
    assert "Discarded" in done.text
    done = await pressed(timed, await read(timed, OFFICIAL), "Save without posting")
    assert "Nothing was posted." in done.text
    assert timed.posts == []
    results = (await timed.slash(timed.fan, "results")).text
    assert "20th place" in results
    assert "29th overall" not in results
    assert "You need the" in (await read(timed, OFFICIAL, who="fan")).text


async def test_a_grid_is_kept_until_there_is_a_result_and_posts_nothing(timed: World) -> None:
    shown = await read(timed, GRID)
    assert "34th on the grid, posted with the race result" in shown.text
    assert "Save and post" not in shown.text
    await pressed(timed, shown, "Save")
    assert timed.posts == []
    await pressed(timed, await read(timed, OFFICIAL), "Save and post")
    assert "26th overall, up 8 from 34th on the grid" in only_post(timed)
    assert "Already saved" in (await read(timed, GRID)).text


async def test_without_classes_only_the_overall_place_is_told_until_another_file_has_them(
    timed: World,
) -> None:
    name = "03_Classification_Free Practice 2.CSV"
    assert "4th overall (provisional)" in (await read(timed, name)).text
    await pressed(timed, await read(timed, OFFICIAL), "Save without posting")
    assert "3rd place (4th overall)" in (await read(timed, name)).text


async def test_round_and_session_can_be_chosen_in_the_preview(timed: World) -> None:
    data = timing_data("spa Race 2 official.csv")
    shown = await read(timed, "results.csv", data)
    assert "Which session of Spa-Francorchamps?" in shown.text
    assert "[Save" not in shown.text
    chosen = await choose(timed, shown, "session", "race1")
    assert "Race 1 at Spa-Francorchamps" in chosen.text
    elsewhere = await choose(timed, chosen, "round", "2")
    assert "Which session of Paul Ricard?" in elsewhere.text


async def test_another_event_and_unknown_tables_are_refused_without_a_button(timed: World) -> None:
    other = b"Some Cup\n\nPos,No,Driver,Class,Laps\n1,7,Ann Berg,Silver,10\n2,8,Bo Ek,Silver,10\n"
    shown = await read(timed, "race 2.csv", other)
    assert "None of your cars is among the 2 cars" in shown.text
    assert "[" not in shown.text
    shown = await read(timed, "list.csv", b"Name;Born;Town\nAnn;1990;Ystad\n")
    assert "headings are Name, Born, Town" in shown.text
    shown = await read(timed, OFFICIAL, round_="Monza", session="race1")
    assert "Race 1 at Monza" in shown.text


async def test_two_cars_that_could_be_ours_are_a_question(timed: World) -> None:
    data = b"Pos,No,Driver,Class,Laps\n1,7,Andreas Backman,Silver,10\n2,8,Jessica Backman,Silver,10\n"
    shown = await read(timed, "race 2.csv", data)
    assert "more than one car in the file could be yours" in shown.text
    assert "[Save" not in shown.text
    chosen = await choose(timed, shown, "car", "8")
    assert "2nd place (2nd overall)" in chosen.text
    assert "[Save and post]" in chosen.text
    left = await choose(timed, await read(timed, "race 2.csv", data), "car", "-")
    assert "not in this file" in left.text


async def test_the_form_and_the_menu_of_a_message_read_a_file_too(timed: World) -> None:
    unknown = await timed.slash(timed.officer, "timing read", round_="x" * 200)
    assert "I don't know which round" in unknown.text
    opened = await timed.slash(timed.officer, "timing read", session="race2")
    assert opened.result.modal is not None
    fields = {"session": "race2", "file": [(OFFICIAL, timing_data(OFFICIAL))]}
    shown = Reply(await timed.officer.submit_modal(opened.result, fields))
    assert "20th place (26th overall)" in shown.text
    said = await timed.fan.send(timed.channel, "Results!", attachments=[(OFFICIAL, timing_data(OFFICIAL))])
    shown = Reply(await timed.officer.context_menu(timed.channel, "Read results", said))
    assert "20th place (26th overall)" in shown.text
    files = [(OFFICIAL, timing_data(OFFICIAL)), ("second.csv", timing_data(OFFICIAL))]
    both = await timed.fan.send(timed.channel, "Two lists", attachments=files)
    refused = Reply(await timed.officer.context_menu(timed.channel, "Read results", both))
    assert "that message has 2 files" in refused.text
    without = await timed.fan.send(timed.channel, "No file")
    refused = Reply(await timed.officer.context_menu(timed.channel, "Read results", without))
    assert "Choose a message with the organiser's result list" in refused.text


async def test_the_form_of_a_result_takes_a_file_too(timed: World) -> None:
    opened = await timed.slash(timed.officer, "result", session="race2")
    fields = chosen_already(opened) | {"photo": [(OFFICIAL, timing_data(OFFICIAL))]}
    shown = Reply(await timed.officer.submit_modal(opened.result, fields))
    assert "20th place (26th overall)" in shown.text
    assert timed.posts == []


async def test_fans_page_through_the_field_of_a_class_or_all(timed: World) -> None:
    assert "No list of the whole field" in (await timed.slash(timed.fan, "field")).text
    await pressed(timed, await read(timed, OFFICIAL), "Save without posting")
    shown = await timed.slash(timed.fan, "field", session="race2", class_="silver")
    assert shown.is_private
    assert "## Race 2: Silver" in shown.text
    assert "- 1. `#326` G.Marekinen / Ā.Şahinmann\n  1:02:27.399 · best 2:35.678" in shown.text
    second = Reply(await timed.fan.click(message(shown), label="Next ▶"))
    assert "**20. `#42` A.Bäckman / J.Bäckman**\n  +1:13.583" in second.text
    first = Reply(await timed.fan.click(message(second), label="◀ Previous"))
    assert "Page 1 of 3" in first.text
    (menu,) = [part for part in components(message(first)) if part.get("type") == 3]
    whole = Reply(await timed.fan.select(message(first), ["-"], custom_id=menu["custom_id"]))
    assert "1. `#192` Ö.Şahingård / B.Wójciković\n  Pro-Am · 1:02:25.837" in whole.text
    assert "I don't know which class" in (await timed.slash(timed.fan, "field", class_="X")).text
    results = await timed.slash(timed.fan, "results", session="race2")
    assert "### Race 2: Silver" in results.text
    assert "- …" in results.text
    assert "**20. `#42` A.Bäckman / J.Bäckman**\n  +1:13.583" in results.text
    assert "Fastest lap: " in results.text
    assert "Other class wins: Pro-Am #192 Ö.Şahingård / B.Wójciković" in results.text
    pressed_results = Reply(await timed.officer.click(message(results), label="Race 2: the whole field"))
    assert "## Race 2: the field" in pressed_results.text
    assert pressed_results.is_private

"""`/season read`: a preview first, Store or Drop, also after a restart; staff only, at each step."""

import discord
import pytest

from tests.readers.timetables.test_text_reader import ENGLISH
from tests.simulated import TIMED, Reply, World
from tests.simulated import text as text_of

CSV = "Round;Session;Date;Start;End\nSpa;Race 1;01.07.2023;18:05;19:05\n"


async def read(world: World, text: str, name: str = "timetable.txt", **options: str) -> Reply:
    return await world.slash(world.officer, "season read", file=(name, text.encode()), **options)


async def press(world: World, shown: Reply, label: str, who: str = "officer") -> Reply:
    assert shown.result.response is not None
    done = Reply(await getattr(world, who).click(shown.result.response, label=label))
    await world.settle()
    return done


async def next_said(world: World) -> str:
    return (await world.slash(world.fan, "next")).text


async def test_a_file_is_shown_first_and_then_stored(world: World) -> None:
    shown = await read(world, ENGLISH)
    assert shown.is_private
    assert "Race 1: **Sat July 1st, 18:05** · 60 min · <t:1688227500:f>" in shown.text
    assert "<t:1688227500" not in await next_said(world)
    done = await press(world, shown, "Save")
    assert "Season updated" in done.text
    assert "<t:1688227500" in await next_said(world)


async def test_dropped_it_leaves_the_season_as_it_is(world: World) -> None:
    before = await next_said(world)
    shown = await read(world, ENGLISH)
    dropped = await press(world, shown, "Discard")
    assert "Discarded" in dropped.text
    assert "[Store]" not in dropped.text
    assert await next_said(world) == before


async def test_the_buttons_work_after_a_restart(world: World) -> None:
    shown = await read(world, ENGLISH)
    await world.restart()
    assert "Season updated" in (await press(world, shown, "Save")).text


async def test_the_answer_to_store_has_undo(world: World) -> None:
    done = await press(world, await read(world, ENGLISH), "Save")
    assert "Undone:" in (await press(world, done, "Undo")).text
    assert "<t:1688227500" not in await next_said(world)


async def test_without_a_file_a_field_opens_and_outlives_a_restart(world: World) -> None:
    opened = await world.slash(world.officer, "season read")
    modal = opened.result.modal
    assert modal is not None
    assert "Spa-Francorchamps" in modal["components"][0]["label"]
    await world.restart()
    shown = Reply(await world.officer.submit_modal(opened.result, {"text": "Saturday\nRace 1: 18:05"}))
    assert shown.is_private
    assert "Race 1: **Sat July 1st, 18:05**" in shown.text


async def test_another_round_may_be_named(world: World) -> None:
    opened = await world.slash(world.officer, "season read", round="misano")
    shown = Reply(
        await world.officer.submit_modal(opened.result, {"text": "Saturday July 15\nRace 1: 18:05"})
    )
    assert "Misano" in shown.text
    assert "Save these times?" in shown.text
    assert "is not in the days" in (await read(world, ENGLISH, round="misano")).text


async def test_a_long_preview_shows_its_first_lines_and_all_of_them_when_asked_also_after_a_restart(
    world: World,
) -> None:
    rounds = ["Monza", "Paul Ricard", "Spa", "Misano", "Hockenheim", "Barcelona"]
    days = ["2023-04-22", "2023-06-03", "2023-07-01", "2023-07-15", "2023-09-02", "2023-09-30"]
    table = "round,session,date,start\n"
    for name, day in zip(rounds, days, strict=True):
        table += f"{name},Race 1,{day},12:15\n{name},Qualifying 1,{day},09:00\n{name},Parade,{day},10:00\n"
    shown = await read(world, table, "times.csv")
    assert "Found 12 times" in shown.text
    assert "- and 6 more" in shown.text
    assert "Barcelona" not in shown.text
    await world.restart()
    whole = await press(world, shown, "Show all")
    assert "Barcelona" in whole.text
    assert whole.text.count('"Parade"') == 1
    assert "- and " not in whole.text
    assert (await press(world, whole, "Show less")).text == shown.text
    assert "Season updated" in (await press(world, whole, "Save")).text


async def test_problems_are_told_with_their_lines_and_nothing_can_be_stored(world: World) -> None:
    shown = await read(world, "Friday July 1\nRace 1 12:15\n")
    assert '"friday july 1": 1 July 2023 is a Saturday.' in shown.text
    assert "[Store]" not in shown.text


async def test_what_was_pasted_with_a_problem_is_corrected_in_the_field_also_after_a_restart(
    world: World,
) -> None:
    opened = await world.slash(world.officer, "season read")
    wrong = "Friday July 1\nRace 1: 18:05"
    shown = Reply(await world.officer.submit_modal(opened.result, {"text": wrong}))
    assert "is a Saturday" in shown.text
    await world.restart()
    again = await press(world, shown, "Correct it")
    assert again.result.modal is not None
    assert again.result.modal["components"][0]["component"]["value"] == wrong
    right = Reply(
        await world.officer.submit_modal(again.result, {"text": wrong.replace("Friday", "Saturday")})
    )
    assert "Season updated" in (await press(world, right, "Save")).text


async def test_what_is_longer_than_one_field_comes_back_in_as_many_as_it_needs(world: World) -> None:
    opened = await world.slash(world.officer, "season read")
    notes, wrong = "Paddock opens early\n" * 190, "Friday July 1\nRace 1: 18:05"
    shown = Reply(await world.officer.submit_modal(opened.result, {"text": notes, "text_2": notes + wrong}))
    assert "is a Saturday" in shown.text
    again = await press(world, shown, "Correct it")
    assert again.result.modal is not None
    values = [label["component"].get("value", "") for label in again.result.modal["components"]]
    assert "".join(values) == notes + notes + wrong
    assert all(len(value) <= 4000 for value in values)


@pytest.mark.parametrize(("text", "name"), [(CSV, "times.csv"), (TIMED, "season.toml")])
async def test_tables_and_season_files_are_read_too(world: World, text: str, name: str) -> None:
    shown = await read(world, text, name)
    assert "<t:1688227500:f>" in shown.text
    assert "Season updated" in (await press(world, shown, "Save")).text


async def test_the_calendar_file_that_the_bot_gives_is_read_back(world: World) -> None:
    await world.import_season(TIMED)
    calendar = await press(world, await world.slash(world.fan, "next"), "Add to calendar", "fan")
    text = (await calendar.file.read()).decode()
    assert "Nothing new" in (await read(world, text, "spa.ics")).text
    assert (
        "→ **18:20**"
        in (await read(world, text.replace("T180500", "T182000").replace("T190500", "T192000"))).text
    )


async def test_staff_rights_are_looked_at_at_each_step(world: World) -> None:
    for options in ({}, {"file": ("x.txt", ENGLISH.encode())}):
        assert "You need the" in (await world.slash(world.fan, "season read", **options)).text
    shown = await read(world, ENGLISH)
    opened = await world.slash(world.officer, "season read")
    world.env.backend.remove_member_role(world.guild.id, world.officer.id, world.press.id)
    for label in ("Save", "Discard"):
        assert "You need the" in (await press(world, shown, label)).text
    submitted = Reply(await world.officer.submit_modal(opened.result, {"text": "Saturday\nRace 1: 18:05"}))
    assert "You need the" in submitted.text
    assert "<t:1688227500" not in await next_said(world)


async def test_a_file_that_is_too_large_is_refused_without_being_fetched(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discord.Attachment, "read", None)
    assert "9.0 MiB; the limit is 8 MiB" in (await read(world, "#" * (9 * 2**20))).text


async def test_mention_bombs_ping_nobody(world: World) -> None:
    bomb = "Saturday\nRace 1 18:05\n@everyone <@&1> 12:00 **x** [a](http://b.c)"
    shown = await read(world, bomb)
    assert "\\@everyone \\<\\@&1>" in shown.text
    assert shown.is_private


async def test_a_round_that_is_new_is_shown_saved_and_taken_back(world: World) -> None:
    headings = "Round,Country,Session,Date,Start"
    rows = ("Imola,Italy,Race 1,2023-08-12,14:00", "Zolder,,Race 1,2023-05-06,15:00")
    table = "\n".join((headings, *rows))
    shown = await read(world, table, "calendar.csv")
    assert "New round: Imola" in shown.text
    assert "Imola, Italy · Europe/Rome" in shown.text
    assert 'Press "Add Zolder" to say where it is' in shown.text
    sources = await press(world, shown, "Where from?")
    assert "“Imola · Italy · Race 1 · 2023-08-12 · 14:00”" in sources.text
    again = await press(world, sources, "Show less")
    done = await press(world, again, "Save")
    assert "Imola: added" in done.text
    assert "Undone:" in (await press(world, done, "Undo")).text
    assert "Imola" not in (await world.slash(world.fan, "calendar")).text


async def test_where_a_new_round_is_can_be_said_and_its_times_are_saved_with_it_also_after_a_restart(
    world: World,
) -> None:
    table = "Round,Country,Session,Date,Start\nZolder,,Race 1,2023-05-06,15:00"
    shown = await read(world, table, "calendar.csv")
    await world.restart()
    opened = await press(world, shown, "Add Zolder")
    modal = opened.result.modal
    assert modal is not None
    values = [label["component"].get("value") for label in modal["components"]]
    assert values == ["Zolder", "Zolder", None, None]
    fields = {"name": "Zolder", "venue": "Circuit Zolder", "country": "Belgium", "timezone": "brussels"}
    for wrong, told in (
        ({"country": "Belgum"}, "Type the country in English"),
        ({"timezone": "Europe/Brusels"}, "Type a city of that time zone"),
    ):
        refused = Reply(await world.officer.submit_modal(opened.result, fields | wrong))
        assert told in text_of(refused.result.followups[-1])
        opened = await press(world, shown, "Add Zolder")
    said = Reply(await world.officer.submit_modal(opened.result, fields))
    assert "New round: Zolder" in said.text
    assert "[Add Zolder]" not in said.text
    done = await press(world, said, "Save")
    assert "Zolder: added" in done.text
    assert "Zolder" in (await world.slash(world.fan, "calendar")).text


async def test_a_new_round_of_a_large_document_can_be_said_too(world: World) -> None:
    heads = "".join(f"<th>{word}</th>" for word in ("Round", "Country", "Session", "Date", "Start"))
    cells = "".join(f"<td>{word}</td>" for word in ("Zolder", "", "Race 1", "2023-05-06", "15:00"))
    page = f"<html><!--{'x' * 300_000}--><table><tr>{heads}</tr><tr>{cells}</tr></table></html>"
    shown = await read(world, page, "calendar.html")
    opened = await press(world, shown, "Add Zolder")
    assert opened.result.modal is not None

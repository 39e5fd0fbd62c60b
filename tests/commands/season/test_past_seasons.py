"""A past year stays readable: `season` in the commands that show something, with all that is suggested."""

import pytest

from tests.commands.press_helpers import message, press
from tests.commands.pressing import chosen_already
from tests.readers.papers.timing_judge import timing_data
from tests.simulated import READY_TOML, World, components
from tests.simulated.reading import Reply, text

NEXT_YEAR = READY_TOML.replace("2023-", "2024-").replace("year = 2023", "year = 2024")
OWN = "Bäckman siblings"
TWO_TEAMS = READY_TOML.replace(f'team = "{OWN}"', 'team = "Other Team"')
OTHER_SERIES = READY_TOML.replace("GT4 European Series", "TCR Denmark").replace("2023-06-29", "2023-06-30")
OLD_TITLE, NEW_TITLE = "GT4 European Series 2023", "GT4 European Series 2024"


@pytest.fixture
async def two_years(world: World) -> World:
    """Spa 2023 has a result, and 2024 was imported."""
    await world.result("race2", 20)
    await world.import_season(NEXT_YEAR)
    return world


async def test_a_past_year_is_read_with_season(two_years: World) -> None:
    fan = two_years.fan
    assert OLD_TITLE in (await two_years.slash(fan, "calendar", season="2023")).text
    assert "Race 2: 20th place" in (await two_years.slash(fan, "results", season="2023")).text
    assert "Round 3 of 6" in (await two_years.slash(fan, "watch", season="2023", round_="spa")).text
    assert "Spa-Francorchamps" in (await two_years.slash(fan, "next", season=OLD_TITLE)).text
    assert NEW_TITLE in (await two_years.slash(fan, "calendar", season="2024")).text
    assert "No list of the whole field for Spa" in (await two_years.slash(fan, "field", season="2023")).text
    charted = await two_years.slash(fan, "season chart", season="2023")
    assert OLD_TITLE in charted.text

    exported = message(await two_years.slash(two_years.officer, "season export", season="2023"))
    (file,) = exported.attachments
    assert file.filename == "gt4-european-series-2023.toml"
    assert b"year = 2023" in await file.read()


async def test_seasons_are_suggested_and_what_else_is_suggested_follows_them(two_years: World) -> None:
    assert await two_years.suggested("results", "season", "") == [NEW_TITLE, OLD_TITLE]
    assert await two_years.suggested("results", "season", "23") == [OLD_TITLE]
    assert (await two_years.suggested("results", "round", "", season="2023"))[0] == "3"
    assert (await two_years.suggested("results", "round", "", season="2024"))[0] == "1"
    assert (await two_years.suggested("results", "session", "", season="2023"))[-1] == "race2"
    assert await two_years.suggested("results", "round", "", season="1999") == []


async def test_a_season_that_is_unknown_is_refused_with_those_there_are(two_years: World) -> None:
    refused = await two_years.slash(two_years.fan, "calendar", season="1999")
    assert refused.is_private
    assert "I don't know which season" in refused.text
    assert NEW_TITLE in refused.text
    assert OLD_TITLE in refused.text


async def watch_links(world: World, season: str) -> str:
    """What `/watch` shows of Spa, with the addresses of its links."""
    shown = await world.slash(world.fan, "watch", round_="Spa", season=season)
    return f"{shown.text} {components(message(shown))}"


async def test_another_series_comes_beside_or_instead_as_staff_say(world: World) -> None:
    asked = await world.import_season(TWO_TEAMS)
    assert asked.is_private
    assert "A second team, or a new name?" in asked.text
    placed = await press(world, message(asked), "Second team")
    assert "Season saved" in placed.text
    assert await world.suggested("next", "season", "") == [f"{OLD_TITLE}, {OWN}", f"{OLD_TITLE}, Other Team"]
    await world.result("race2", 20, season=OWN)
    await world.result("race2", 3, season="Other Team")
    assert "20th place" in (await world.slash(world.fan, "results", season=OWN)).text
    other = (await world.slash(world.fan, "results", season="Other Team")).text
    assert "3rd place" in other
    assert "20th" not in other
    await world.slash(
        world.officer, "session set", session="race2", watch="https://example.org/o", season="Other"
    )
    assert "example.org/o" in await watch_links(world, "Other Team")
    assert "example.org/o" not in await watch_links(world, OWN)
    form = await world.slash(world.officer, "result", session="race1", season="Other Team")
    parts = chosen_already(form)
    await world.officer.submit_modal(form.result, parts | {"positions": "7"})
    assert "7th place" in (await world.slash(world.fan, "results", season="Other Team")).text
    assert "7th place" not in (await world.slash(world.fan, "results", season=OWN)).text


async def test_a_series_on_the_same_days_is_likely_the_same_and_undo_brings_back_what_was(
    world: World,
) -> None:
    asked = await world.import_season(READY_TOML.replace("GT4 European Series", "GT4 Europe"))
    assert "One more season, or instead?" in asked.text
    (buttons,) = [part["components"] for part in components(message(asked)) if part["type"] == 1]
    assert [button["label"] for button in buttons] == ["Instead", "One more", "Discard"]
    placed = await press(world, message(asked), "Instead")
    assert "GT4 Europe 2023" in (await world.slash(world.fan, "calendar")).text
    assert OLD_TITLE in (await world.slash(world.fan, "calendar", season=OLD_TITLE)).text
    assert "Undone" in (await press(world, message(placed), "Undo")).text
    assert await world.suggested("next", "season", "") == [OLD_TITLE]
    assert OLD_TITLE in (await world.slash(world.fan, "calendar")).text


async def test_quotes_and_guesses_are_of_the_season_that_is_named(world: World) -> None:
    await world.setup(guess="on")
    await press(world, message(await world.import_season(TWO_TEAMS)), "Second team")
    await world.quote("Andreas", "We were quick.", season="Other Team")
    listed = await world.slash(world.officer, "desk quotes", season="Other Team")
    assert "We were quick." in listed.text
    assert "We were quick." not in (await world.slash(world.officer, "desk quotes", season=OWN)).text
    form = await world.slash(world.officer, "release read", round_="Spa", season="Other Team")
    read = Reply(await world.officer.submit_modal(form.result, {"text": "Race 2: P7 in Silver."}))
    assert "Race 2: 7th in Silver" in read.text
    await press(world, message(read), "Save it")
    assert "7th place" in (await world.slash(world.fan, "results", season="Other Team")).text
    assert "7th place" not in (await world.slash(world.fan, "results", season=OWN)).text
    guessed = await world.slash(world.fan, "guess", season="Other Team")
    own = await world.slash(world.fan, "guess", season=OWN)
    assert chosen_already(guessed)["race"] != chosen_already(own)["race"]
    assert (await world.slash(world.fan, "guesses", season="Other Team")).text


async def test_posts_say_whose_they_are_where_a_server_follows_several_seasons(world: World) -> None:
    await world.result("q1", 9)
    assert OLD_TITLE not in text(world.posts[-1])
    await press(world, message(await world.import_season(TWO_TEAMS)), "Second team")
    await world.result("race2", 20, season="Other Team")
    assert f"{OLD_TITLE} · Other Team" in text(world.posts[-1])
    await world.result("race2", 3, season=OWN)
    assert f"{OLD_TITLE} · {OWN}" in text(world.posts[-1])
    await world.at(2023, 7, 7, 12)
    reminders = [text(post) for post in world.posts if "Round 4" in text(post)]
    assert len(reminders) == 2
    assert f"{OLD_TITLE} · {OWN}" in reminders[0]
    assert f"{OLD_TITLE} · Other Team" in reminders[1]


async def test_answers_say_of_which_series_they_are_and_what_comes_beside(world: World) -> None:
    asked = await world.import_season(OTHER_SERIES)
    placed = await press(world, message(asked), "One more")
    assert "See it with `season` in `/calendar`" in placed.text
    officer, fan = world.officer, world.fan
    named = f"{OLD_TITLE} · {OWN}"
    shown = await world.slash(fan, "next")
    assert named in shown.text
    assert "Also, with `season`: TCR Denmark 2023 (🇧🇪 Spa-Francorchamps, June 30th – July 2nd)" in shown.text
    assert named in (await world.slash(fan, "watch")).text
    assert "20th in Silver · GT4 European Series 2023" in (await world.result("race2", 20, season="gt4")).text
    assert "3rd in Silver · TCR Denmark 2023" in (await world.result("race2", 3, season="tcr 2023")).text
    assert named in (await world.slash(fan, "results", season="gt4 23")).text
    assert named in (await world.slash(officer, "desk history", session="race2", season="gt4")).text
    quoted = await world.quote("Jessica", "We were quick.", season="tcr")
    assert "Spa-Francorchamps · TCR Denmark 2023" in quoted.text
    assert "-# TCR Denmark 2023" in (await world.slash(officer, "desk quotes", season="tcr")).text
    assert "Race 2: 3rd in Silver · TCR Denmark 2023" in (await world.slash(officer, "desk status")).text
    preview = await world.slash(officer, "session move", session="race1", to="1 July 14:20", season="tcr")
    assert f"TCR Denmark 2023 · {OWN}" in preview.text
    saved = await press(world, message(preview), "Save without posting")
    assert "14:20 · TCR Denmark 2023" in saved.text
    taken_back = await world.slash(officer, "desk withdraw", session="race2", season="tcr")
    assert "Race 2: 3rd in Silver · TCR Denmark 2023" in taken_back.text


async def test_a_whole_file_that_is_read_asks_what_its_import_would(world: World) -> None:
    file = ("season.toml", TWO_TEAMS.encode())
    preview = await world.slash(world.officer, "season read", file=file)
    asked = await press(world, message(preview), "Save")
    assert "A second team, or a new name?" in asked.text
    assert await world.suggested("next", "season", "") == [OLD_TITLE]
    assert "Season saved" in (await press(world, message(asked), "Second team")).text
    assert await world.suggested("next", "season", "") == [f"{OLD_TITLE}, {OWN}", f"{OLD_TITLE}, Other Team"]


async def test_a_timetable_is_read_for_the_season_that_is_named(world: World) -> None:
    await press(world, message(await world.import_season(TWO_TEAMS)), "Second team")
    form = await world.slash(world.officer, "season read", round_="Misano", season="Other Team")
    pasted = {"text": "Saturday July 15\nRace 1: 12:15"}
    preview = Reply(await world.officer.submit_modal(form.result, pasted))
    await press(world, message(preview), "Save")
    assert "12:15" in await timetable(world, "Other Team")
    assert "12:15" not in await timetable(world, OWN)


async def test_a_timing_file_is_read_for_the_series_that_it_is_of(world: World) -> None:
    """Nobody's car of the usual season is in it, so it is held against the other one in force."""
    world.clock.set(2023, 7, 2, 12)
    others_car = READY_TOML.replace("GT4 European Series", "Supercup").replace(
        'drivers = ["Andreas Bäckman", "Jessica Bäckman"]', 'number = "7"\ndrivers = ["Ada Lind"]'
    )
    asked = await world.import_season(others_car.replace("2023-06-29", "2023-06-30"))  # the last begun
    await press(world, message(asked), "One more")
    officer, file = world.officer, ("spa_race2.pdf", timing_data("spa_race2.pdf"))
    read = await world.slash(officer, "timing read", file=file)
    assert "Race 2 at Spa-Francorchamps\n-# GT4 European Series 2023" in read.text
    assert "20th place (26th overall)" in read.text
    opened = await world.slash(officer, "timing read", season="supercup")
    refused = Reply(await officer.submit_modal(opened.result, {"file": [file]}))
    assert "This file is from another event" in refused.text
    opened = await world.slash(officer, "timing read")
    found = Reply(await officer.submit_modal(opened.result, {"file": [file]}))
    assert "20th place (26th overall)" in found.text


async def timetable(world: World, season: str) -> str:
    """The season's file, which has every time."""
    exported = message(await world.slash(world.officer, "season export", season=season))
    return (await exported.attachments[0].read()).decode()

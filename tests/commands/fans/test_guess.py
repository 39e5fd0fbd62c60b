"""`/guess` and `/guesses`: guessed in private until the start, and counted from the final result."""

from typing import Any

import pytest
import simcord

from tests.commands.press_helpers import text_below
from tests.commands.pressing import chosen_already, press
from tests.simulated import READY_TOML, Reply, World
from tests.simulated.reading import walk
from tests.simulated.seasons import TWO_CARS

GAINS, LOSES = "gain", "loss"


@pytest.fixture
async def guessing(timed: World) -> World:
    await timed.slash(timed.boss, "setup", guess="on")
    return timed


async def fill_in(world: World, who: simcord.MemberActor, place: str, gain: str, **more: Any) -> Reply:
    """Open the form and send it for the race that it is on, Race 1, unless `more` names another."""
    opened = await world.slash(who, "guess")
    fields = {**chosen_already(opened), "place": place, "gain": gain, **more}
    done = await who.submit_modal(opened.result, fields)
    return Reply(done)


async def test_nothing_is_guessed_where_nobody_has_turned_it_on(timed: World) -> None:
    for command in ("guess", "guesses"):
        assert "`/setup guess: on`" in (await timed.slash(timed.fan, command)).text


async def test_a_guess_is_private_until_it_has_points_and_a_correction_counts_it_anew(
    guessing: World,
) -> None:
    saved = await fill_in(guessing, guessing.fan, "P20", GAINS)
    assert saved.is_private
    assert "Saved: **20th in Silver, gaining places: Race 1 at Spa-Francorchamps**" in saved.text
    table = await guessing.slash(guessing.officer, "guesses")
    assert "No points yet" in table.text
    opened = await press(guessing, table, "Guess…", "officer")
    assert "place" not in chosen_already(opened)  # what others guess isn't in it
    await guessing.at(2023, 7, 2, 18)
    await guessing.result("race1", 20, overall=26, grid=34, state="provisional")
    assert "No points yet" in (await guessing.slash(guessing.officer, "guesses")).text
    await guessing.result("race1", state="final")
    fan = f"<@{guessing.fan.id}>"
    assert f"{fan} · 4 points" in (await guessing.slash(guessing.officer, "guesses")).text
    await guessing.result("race1", 22, overall=28)
    assert f"{fan} · 2 points" in (await guessing.slash(guessing.officer, "guesses")).text


async def test_a_guess_is_changed_undone_and_taken_back(guessing: World) -> None:
    await fill_in(guessing, guessing.fan, "20", GAINS)
    opened = await guessing.slash(guessing.fan, "guess")
    race_2 = chosen_already(opened)
    assert "place" not in race_2  # the form is on the race that they haven't guessed yet
    first_race = (await _choices(opened))[0]
    changed = await fill_in(guessing, guessing.fan, "12", LOSES, race=[first_race])
    assert "12th in Silver, losing places: Race 1" in changed.text
    reopened = await press(guessing, changed, "Change…", "fan")
    assert chosen_already(reopened) == {"race": [first_race], "place": "12", "gain": LOSES}
    undone = await press(guessing, changed, "Undo", "fan")
    assert "20th in Silver, gaining places: Race 1" in undone.text
    again = await press(guessing, undone, "Undo", "fan")
    assert "12th" in again.text


async def test_a_first_guess_is_taken_back_and_put_back(guessing: World) -> None:
    saved = await fill_in(guessing, guessing.fan, "20", GAINS)
    dropped = await press(guessing, saved, "Undo", "fan")
    assert "Taken back" in dropped.text
    assert "20th in Silver" in (await press(guessing, dropped, "Undo", "fan")).text


async def test_the_start_closes_it_even_for_a_form_that_is_open(guessing: World) -> None:
    opened = await guessing.slash(guessing.fan, "guess")
    saved = await fill_in(guessing, guessing.fan, "20", GAINS)
    await guessing.at(2023, 7, 2, 18)
    late = await guessing.fan.submit_modal(
        opened.result, {**chosen_already(opened), "place": "3", "gain": GAINS}
    )
    assert "closed" in Reply(late).text
    undone = await press(guessing, saved, "Undo", "fan")
    assert "closed" in text_below(undone)


@pytest.mark.parametrize(("place", "refusal"), [("0", ""), ("dnf", "Give the place"), ("many", "many")])
async def test_what_is_no_place_is_refused(guessing: World, place: str, refusal: str) -> None:
    refused = await fill_in(guessing, guessing.fan, place, GAINS)
    assert "Saved" not in refused.text
    assert refusal in refused.text


async def test_somebody_sees_and_forgets_their_guesses(guessing: World) -> None:
    await fill_in(guessing, guessing.fan, "20", GAINS)
    shown = await guessing.slash(guessing.fan, "privacy mine")
    assert "1 guess at a result" in shown.text
    await press(guessing, await press(guessing, shown, "Take me out of it", "fan"), "Take me out", "fan")
    assert "keeps nothing about you" in (await guessing.slash(guessing.fan, "privacy mine")).text


async def _choices(opened: Reply) -> list[str]:
    menu = (opened.result.modal or {})["components"][0]["component"]
    return [option["value"] for option in menu["options"]]


MADE_UP = ("nonsense", "set:999:1:5:gain", "set:17:1:5:up", "set:17:1:1000:gain", "set:17:1:x:gain")


async def test_made_up_buttons_are_refused(guessing: World) -> None:
    saved = await fill_in(guessing, guessing.fan, "20", GAINS)
    assert saved.result.response is not None
    stored = guessing.env.backend.messages[guessing.channel.id][saved.result.response.id]
    button = next(part for part in walk(stored.components) if part.get("label") == "Undo")
    for made_up in MADE_UP:
        button["custom_id"] = f"guess:{made_up}"
        pressed = Reply(await guessing.fan.click(saved.result.response, custom_id=f"guess:{made_up}"))
        if pressed.result.followups:
            assert "Saved" not in text_below(pressed)
        else:
            assert "Saved" not in pressed.text
    mine = await guessing.use_cases.guesses.open(guessing.guild.id, guessing.fan.id)
    assert [guess.place for guess in mine.mine.values()] == [20]


async def test_each_car_of_a_team_is_guessed_by_itself(guessing: World) -> None:
    await guessing.import_season(TWO_CARS)
    await guessing.at(2023, 6, 20, 12)
    opened = await guessing.slash(guessing.fan, "guess")
    menu = (opened.result.modal or {})["components"][0]["component"]
    labels = [option["label"] for option in menu["options"]]
    assert len(labels) == 4
    assert labels[0].startswith("Race 1: #42")
    assert "(\\#42)" in (await fill_in(guessing, guessing.fan, "3", GAINS)).text


async def test_the_button_under_a_reminder_opens_the_form_on_its_own_season(guessing: World) -> None:
    await guessing.at(2023, 7, 2, 7, 30)
    reminder = guessing.posts[-1]
    own_form = chosen_already(Reply(await guessing.fan.click(reminder, label="Guess…")))
    begun_earlier = READY_TOML.replace("GT4 European Series", "TCR Europe").replace(
        "2023-06-29", "2023-06-28"
    )
    asked = await guessing.import_season(begun_earlier)
    await press(guessing, asked, "One more")
    assert chosen_already(await guessing.slash(guessing.fan, "guess")) != own_form
    opened = Reply(await guessing.fan.click(reminder, label="Guess…"))
    assert chosen_already(opened) == own_form

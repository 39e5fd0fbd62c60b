"""`/standings` counts the season by its lists and by what staff type with `/points`, and says which it is."""

from tests.commands.press_helpers import message, press
from tests.commands.season.test_past_seasons import NEXT_YEAR
from tests.readers.papers.timing_judge import timing_data
from tests.simulated import TIMED, Reply, World, components

OFFICIAL = "spa_race2.pdf"
RULES = '[points]\nrule = "top-ten"\nfastest_lap = 1\n\n[[entries]]'


async def test_standings_are_counted_typed_undone_and_shown_by_class(timed: World) -> None:
    timed.clock.set(2023, 7, 2, 12)
    assert "No standings yet" in (await timed.slash(timed.fan, "standings")).text
    assert "Add `[points]`" in (await timed.slash(timed.officer, "standings")).text
    await timed.import_season(TIMED.replace("[[entries]]", RULES, 1))
    assert "/timing read" in (await timed.slash(timed.officer, "standings")).text
    shown = await timed.slash(timed.officer, "timing read", file=(OFFICIAL, timing_data(OFFICIAL)))
    await press(timed, message(shown), "Save without posting")

    counted = await timed.slash(timed.fan, "standings")
    assert "## GT4 European Series 2023: Silver standings" in counted.text
    assert "After Spa-Francorchamps · counted from the results of 1 session" in counted.text
    assert "- 1. G.Marekinen · 25 points" in counted.text
    assert "**20. Andreas Bäckman** · 0 points" in counted.text
    assert "Not counted yet: " in counted.text
    (menu,) = [part for part in components(message(counted)) if part.get("type") == 3]
    chosen = Reply(await timed.fan.select(message(counted), ["Am"], custom_id=menu["custom_id"]))
    assert "Am standings" in chosen.text
    assert chosen.is_private
    assert "I don't know which class" in (await timed.slash(timed.fan, "standings", class_="GT3")).text
    before = await timed.slash(timed.fan, "standings", after="1")
    assert "No standings yet" in before.text

    typed = {"class_": "silver", "driver": "jessica", "points": "7,5"}
    assert "You need the" in (await timed.slash(timed.fan, "points", **typed)).text
    saved = await timed.slash(timed.officer, "points", **typed)
    assert "Saved: Jessica Bäckman, 7.5 points in Spa-Francorchamps (Silver)." in saved.text
    assert "Already saved" in (await timed.slash(timed.officer, "points", **typed)).text
    counted = await timed.slash(timed.fan, "standings")
    assert "Jessica Bäckman** · 7.5 points" in counted.text
    assert "points of Spa-Francorchamps typed by the team" in counted.text
    assert "Undone" in (await press(timed, message(saved), "Undo")).text
    assert "7.5" not in (await timed.slash(timed.fan, "standings")).text
    assert (
        "Write the points as a number"
        in (await timed.slash(timed.officer, "points", **typed | {"points": "many"})).text
    )
    assert "Nothing to remove" in (await timed.slash(timed.officer, "points", **typed | {"points": "-"})).text

    await timed.import_season(NEXT_YEAR)
    chosen = Reply(await timed.fan.select(message(counted), ["Am"], custom_id=menu["custom_id"]))
    assert "GT4 European Series 2023: Am standings" in chosen.text
    assert "2023: Silver standings" in (await timed.slash(timed.fan, "standings", season="2023")).text
    assert "Am" in await timed.suggested("standings", "class", "", season="2023")

"""With `/setup standings: on` followers hear after each round where ours stand, once, corrected by edits."""

from tests.commands.press_helpers import message, press
from tests.readers.papers.timing_judge import timing_data
from tests.simulated import TIMED, Reply, World, text

OFFICIAL = "spa_race2.pdf"
PROVISIONAL = "spa_race2_provisional.pdf"
RULES = "[points]\nrace2 = [25, 18, 15, 12, 10, 8, 6, 4, 2, 1, 1, 1, 1, 1]\n\n[[entries]]"
EARLIER = ({"round_": "1"}, {"round_": "2"})


async def save(world: World, name: str, label: str) -> Reply:
    shown = await world.slash(world.officer, "timing read", file=(name, timing_data(name)))
    return await press(world, message(shown), label)


def standings_posts(world: World) -> list[str]:
    return [text(post) for post in world.posts if "Whole standings" in text(post)]


async def test_standings_are_posted_once_when_all_is_known_and_corrected_by_edits(timed: World) -> None:
    timed.clock.set(2023, 7, 2, 12)
    await timed.import_season(TIMED.replace("[[entries]]", RULES, 1))
    await timed.slash(timed.boss, "setup", standings="on")
    rival = {"class_": "Silver", "driver": "G.Marekinen", "points": "18"}
    typed = await timed.slash(timed.officer, "points", **rival, **EARLIER[0])
    assert "Post standings" in typed.text

    await save(timed, PROVISIONAL, "Save and post")
    assert standings_posts(timed) == []  # nothing is known of the second round
    typed = await timed.slash(timed.officer, "points", **rival, **EARLIER[1])
    assert standings_posts(timed) == []
    done = await save(timed, OFFICIAL, "Save and post")
    assert "1 posted" in done.text
    (post,) = standings_posts(timed)
    assert "## Bäckman siblings 21st in Silver" in post
    assert "- 1. G.Marekinen · 61 points" in post
    assert "Counted from the results of 1 session · points of Monza, Paul Ricard typed by the team" in post

    await timed.slash(timed.officer, "points", class_="Silver", driver="jessica", points="99", round_="1")
    await timed.settle()
    (post,) = standings_posts(timed)
    assert "- **Jessica Bäckman** 1st in Silver" in post
    (shown,) = [each for each in timed.posts if "Whole standings" in text(each)]
    whole = await press(timed, shown, "Whole standings", timed.fan)
    assert whole.is_private
    assert "After Spa-Francorchamps" in whole.text

    await press(timed, message(done), "Undo")
    (post,) = standings_posts(timed)  # the provisional list still tells the round
    assert "provisional" in post.lower()


async def test_staff_post_them_once_points_are_typed_but_not_while_some_are_missing(timed: World) -> None:
    timed.clock.set(2023, 7, 2, 12)
    typed = await timed.slash(
        timed.officer, "points", class_="Silver", driver="Cy Dahl", points="25", round_="1"
    )
    done = await press(timed, message(typed), "Post standings")
    assert "Posted in" in done.text
    assert "Standings after Monza" in done.text
    (post,) = standings_posts(timed)
    assert "## Standings after Monza" in post
    removed = {"class_": "Silver", "driver": "Cy Dahl", "points": "-", "round_": "1"}
    assert "Post standings" not in (await timed.slash(timed.officer, "points", **removed)).text
    await timed.settle()
    assert standings_posts(timed) == []
    refused = await press(timed, message(typed), "Post standings")
    assert "aren't complete" in refused.text

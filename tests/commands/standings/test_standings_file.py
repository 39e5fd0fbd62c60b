"""The organiser's standings are handed in as results are, shown where ours can't be counted, and undone."""

from tests.commands.press_helpers import message, press
from tests.simulated import Reply, World, text

TABLE = """Silver;;;
Pos;Driver;Team;Points
1;Cy Dahl;Osprey GT;60
2;A. Bäckman / J. Bäckman;Bäckman siblings;24
3;Bo Ek;Y;12
"""


async def read(world: World, table: str, **typed: str) -> Reply:
    file = ("standings.csv", table.encode())
    return await world.slash(world.officer, "timing read", file=file, **typed)


def standings_posts(world: World) -> list[str]:
    return [text(post) for post in world.posts if "Whole standings" in text(post)]


async def test_a_file_is_previewed_saved_posted_corrected_and_undone(timed: World) -> None:
    timed.clock.set(2023, 7, 2, 12)
    shown = await read(timed, TABLE)
    assert shown.is_private
    assert "## Standings after Spa-Francorchamps" in shown.text
    assert "**2. Andreas Bäckman** · 24 points" in shown.text
    assert "The last line is 3. Bo Ek, 12 points." in shown.text
    assert timed.posts == []
    saved = await press(timed, message(shown), "Save and post")
    assert "1 posted" in saved.text
    (post,) = standings_posts(timed)
    assert "## Bäckman siblings 2nd in Silver" in post
    counted = await timed.slash(timed.fan, "standings")
    assert "from the organiser's standings, “standings.csv”" in counted.text
    assert "Already saved" in (await read(timed, TABLE)).text

    shown = await read(timed, TABLE.replace(";60", ";20").replace(";12", ";1"))
    assert "Download the file again" in shown.text
    better = TABLE.replace("1;Cy", "2;Cy").replace("2;A.", "1;A.").replace(";60", ";21").split("\n")
    better[2], better[3] = better[3], better[2]
    later = await press(timed, message(await read(timed, "\n".join(better))), "Save without posting")
    assert "Nothing was posted" in later.text
    (post,) = standings_posts(timed)
    assert "## Bäckman siblings 1st in Silver" in post
    await press(timed, message(saved), "Undo")  # which is refused: the later one goes first
    assert standings_posts(timed) == [post]
    await press(timed, message(later), "Undo")
    (post,) = standings_posts(timed)
    assert "## Bäckman siblings 2nd in Silver" in post
    await press(timed, message(saved), "Undo")
    assert standings_posts(timed) == []
    assert "No standings yet" in (await timed.slash(timed.fan, "standings")).text


async def test_standings_without_ours_and_a_discarded_file_are_not_saved(timed: World) -> None:
    timed.clock.set(2023, 7, 2, 12)
    other = TABLE.replace("A. Bäckman / J. Bäckman;Bäckman siblings", "Zed Two;Z")
    refused = await read(timed, other)
    assert "None of your drivers is in these standings" in refused.text
    assert "[Save" not in refused.text
    plain = "Pos,No,Driver,Points\n1,7,Ann Berg,25\n2,42,Andreas Bäckman / Jessica Bäckman,18\n"
    assert "## Standings after" in (await read(timed, plain)).text
    assert "## Race 2 at Spa-Francorchamps" in (await read(timed, plain, session="race2")).text
    shown = await read(timed, TABLE, round_="Monza")
    assert "## Standings after Monza" in shown.text
    assert "Discarded" in (await press(timed, message(shown), "Discard")).text
    assert "No standings yet" in (await timed.slash(timed.fan, "standings")).text

"""`/round`, as people use it."""

from tests.commands.pressing import press
from tests.simulated import World, text


async def test_a_round_is_added_and_postponed(timed: World) -> None:
    facts = {"name": "Imola", "venue": "Imola", "country": "IT", "timezone": "Europe/Rome"}
    days = {"first_day": "2023-08-11", "last_day": "2023-08-13"}
    preview = await timed.slash(timed.officer, "round add", **facts, **days)
    assert "New: 🇮🇹 Imola, August 11th–13th" in preview.text
    await press(timed, preview, "Save and post")
    await press(
        timed, await timed.slash(timed.officer, "round postpone", round="Imola"), "Save without posting"
    )
    assert "postponed, date to be confirmed" in (await timed.slash(timed.fan, "calendar")).text


async def test_a_round_with_its_sessions_is_moved_to_other_days(timed: World) -> None:
    preview = await timed.slash(
        timed.officer, "round postpone", round="3", first_day="2023-07-20", reason="Fog"
    )
    assert "June 29th – July 2nd → July 20th–23rd" in preview.text
    await timed.restart()
    await press(timed, preview, "Save and post")
    assert "Why: Fog" in text(timed.posts[-1])
    assert "July 20th–23rd" in (await timed.slash(timed.fan, "calendar")).text


async def test_an_edited_round_shows_its_new_place(timed: World) -> None:
    preview = await timed.slash(timed.officer, "round edit", round="Misano", venue="Mugello Circuit")
    done = await press(timed, preview, "Save and post")
    assert "Venue: Misano World Circuit Marco Simoncelli → Mugello Circuit" in text(timed.posts[-1])
    await press(timed, done, "Undo")
    assert "Venue: Mugello Circuit → Misano World Circuit Marco Simoncelli" in text(timed.posts[-1])


async def test_a_cancelled_round_is_shown_as_that_and_reminds_nobody_until_it_is_back(timed: World) -> None:
    await press(timed, await timed.slash(timed.officer, "round cancel", round="Spa"), "Save and post")
    assert "Spa-Francorchamps is cancelled" in text(timed.posts[-1])
    await timed.at(2023, 7, 1, 15, 5)
    assert len(timed.posts) == 1
    await press(timed, await timed.slash(timed.officer, "round restore", round="Spa"), "Save and post")
    assert "Spa-Francorchamps is on again" in text(timed.posts[-1])
    await timed.at(2023, 7, 2, 7, 25)
    assert "Race 2 · <t:" in text(timed.posts[-1])


async def test_what_cannot_be_is_refused_with_the_way_on(timed: World) -> None:
    refused = await timed.slash(timed.officer, "round edit", round="Spa", last_day="2023-07-01")
    assert "Move Race 2 first" in refused.text
    assert refused.is_private
    assert timed.posts == []

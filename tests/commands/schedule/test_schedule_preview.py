"""`/session` and `/watch`, as people use them."""

import pytest

from tests.commands.pressing import press
from tests.simulated import Reply, World, text


async def move(world: World, **options: str | None) -> Reply:
    usual = {"session": "race1", "by": "+20m"} | options
    given = {name: value for name, value in usual.items() if value is not None}
    return await world.slash(world.officer, "session move", **given)


async def test_a_move_is_shown_first_and_then_posted_where_followers_read_it(timed: World) -> None:
    preview = await move(timed, reason="Fog")
    assert preview.is_private
    assert "Only you see this" in preview.text
    assert "Race 1: 18:05 → 18:25" in preview.text
    assert timed.posts == []
    done = await press(timed, preview, "Save and post")
    assert "Posted in" in done.text
    assert "Undo" in done.text
    (post,) = timed.posts
    assert "Race 1: 18:05 → 18:25" in text(post)
    assert "<t:1688228700:F>" in text(post)
    assert "Why: Fog" in text(post)
    assert timed.pinged(post) == ([], [], False)
    assert "<t:1688228700:F>" in (await timed.slash(timed.fan, "next")).text


async def test_stored_quietly_nothing_is_posted(timed: World) -> None:
    done = await press(timed, await move(timed), "Save without posting")
    assert "Not posted." in done.text
    assert timed.posts == []
    assert "<t:1688228700:F>" in (await timed.slash(timed.fan, "next")).text


async def test_dropped_nothing_changes(timed: World) -> None:
    assert (await press(timed, await move(timed), "Discard")).text == "Discarded. Nothing changed."
    assert "<t:1688227500:F>" in (await timed.slash(timed.fan, "next")).text


async def test_a_preview_survives_a_restart(timed: World) -> None:
    preview = await move(timed)
    await timed.restart()
    assert "Posted in" in (await press(timed, preview, "Save and post")).text
    assert len(timed.posts) == 1


@pytest.mark.parametrize("label", ["Save and post", "Save without posting", "Discard"])
async def test_each_press_takes_staff(timed: World, label: str) -> None:
    preview = await move(timed)
    timed.env.backend.guilds[timed.guild.id].members[timed.officer.id].role_ids.clear()
    assert "You need the" in (await press(timed, preview, label)).text
    assert timed.posts == []


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("session move", {"session": "race1", "by": "+20m"}),
        ("session set", {"session": "race1", "watch": "https://example.org"}),
        ("session postpone", {"session": "race1"}),
        ("session cancel", {"session": "race1"}),
        ("session restore", {"session": "race1"}),
        ("round cancel", {"round": "Spa"}),
        ("round restore", {"round": "Spa"}),
        ("round postpone", {"round": "Misano"}),
        ("round edit", {"round": "Misano", "name": "X"}),
    ],
)
async def test_a_fan_changes_nothing(timed: World, command: str, options: dict[str, str]) -> None:
    assert "You need the" in (await timed.slash(timed.fan, command, **options)).text


async def test_undo_puts_it_back_and_tells_so(timed: World) -> None:
    done = await press(timed, await move(timed), "Save and post")
    assert "Undone:" in (await press(timed, done, "Undo")).text
    assert [text(p).splitlines()[0] for p in timed.posts] == [
        "## 🕑 Race 1: 18:05 → 18:25",
        "## 🕑 Race 1: 18:25 → 18:05",
    ]


async def test_a_posted_reminder_is_edited_when_its_session_is_cancelled(timed: World) -> None:
    await timed.at(2023, 7, 1, 15, 5)
    (reminder,) = timed.posts
    assert "⏰ Race 1" in text(reminder)
    await press(timed, await timed.slash(timed.officer, "session cancel", session="race1"), "Save and post")
    reminder, news = timed.posts
    assert "Race 1 is cancelled" in text(reminder)
    assert "Race 1 is cancelled" in text(news)
    refused = await timed.result("race1", 3)
    assert "`/session restore race1`" in refused.text


async def test_links_are_stored_at_once_and_seen_with_watch(timed: World) -> None:
    link = "https://example.org/again"
    done = await timed.slash(timed.officer, "session set", session="race1", replay=link)
    assert "Undo" in done.text
    shown = await timed.slash(timed.fan, "watch")
    assert not shown.is_private
    assert f"[Watch Race 1 again]({link})" in shown.text


async def test_a_replay_link_is_added_to_the_posted_result(timed: World) -> None:
    timed.clock.set(2023, 7, 1, 18)
    await timed.result("race1", 24)
    link = "https://example.org/again"
    await timed.slash(timed.officer, "session set", session="race1", replay=link)
    await timed.settle()
    assert f"[Watch Race 1 again]({link})" in text(timed.posts[-1])


async def test_watch_never_tells_a_result(timed: World) -> None:
    timed.clock.set(2023, 7, 1, 18)
    await timed.result("race1", 24)
    assert "24" not in (await timed.slash(timed.fan, "watch")).text.replace("2023", "")


async def test_sessions_and_rounds_ahead_are_suggested(timed: World) -> None:
    assert await timed.suggested("session move", "session", "race") == ["race1", "race2"]
    assert await timed.suggested("session move", "session", "", round_="4") == [
        "fp1", "fp2", "q1", "q2", "race1", "race2",
    ]  # fmt: skip
    assert (await timed.suggested("round cancel", "round", ""))[0] == "3"
    assert await timed.suggested("round add", "country", "belg") == ["BE"]


async def test_delays_are_suggested_with_the_time_that_they_come_to(timed: World) -> None:
    found = await timed.officer.autocomplete(timed.channel, "session move", "by", "", session="race1")
    assert found[3] == {"name": "+20 min: 18:05 → 18:25", "value": "+20m"}
    assert await timed.suggested("session move", "by", "30", session="race1") == ["+30m"]
    assert await timed.suggested("session move", "by", "", session="race1", round_="Misano") == []
    assert await timed.suggested("session move", "by", "") == []


async def test_a_second_preview_is_refused_once_the_first_is_published(timed: World) -> None:
    first, second = await move(timed), await move(timed, by="+30m")
    await press(timed, first, "Save and post")
    refused = (await press(timed, second, "Save and post")).result
    assert ["has changed" in text(told) for told in refused.followups] == [True]
    assert len(timed.posts) == 1


async def test_a_start_is_set_with_its_length_and_only_the_start_is_told(timed: World) -> None:
    preview = await timed.slash(
        timed.officer, "session set", session="race1", start="Sunday 1420", duration="45m"
    )
    assert "Race 1: Sat July 1st, 18:05 → Sun July 2nd, 14:20" in preview.text
    assert "Race 1 would be after Race 2" in preview.text
    assert "Also: length 60 min → 45 min." in preview.text
    await press(timed, preview, "Save and post")
    assert "45 min" not in text(timed.posts[-1])


async def test_a_session_moved_past_midnight_is_on_the_next_day_which_is_named(timed: World) -> None:
    night = await timed.slash(timed.officer, "session set", session="race1", start="Saturday 23:30")
    await press(timed, night, "Save and post")
    preview = await move(timed, to="00:30", by=None)
    assert "Race 1: Sat July 1st, 23:30 → Sun July 2nd, 00:30" in preview.text
    (offered,) = await timed.offered("session move", "by", "60", session="race1")
    assert offered["name"] == "+60 min: 23:30 → Sun 00:30"


@pytest.mark.parametrize("typed", ["+20m", "＋２０ m", " +20 min."])
async def test_how_much_later_is_understood_in_place_of_when(timed: World, typed: str) -> None:
    preview = await move(timed, to=typed, by=None)
    assert "Race 1: 18:05 → 18:25" in preview.text


async def test_a_time_that_may_be_on_two_days_is_asked_about_with_both(timed: World) -> None:
    asked = await move(timed, to="00:30", by=None)
    question, _, _ = asked.text.partition("\nYou typed:")
    assert question == "Say which day: `Saturday 00:30` or `Sunday 00:30`?"


async def test_a_time_that_the_clocks_skip_is_refused_with_the_reason(timed: World) -> None:
    timed.clock.set(2023, 3, 24, 10)
    facts = {"name": "Imola", "venue": "Imola", "country": "IT", "timezone": "Europe/Rome"}
    days = {"first_day": "2023-03-24", "last_day": "2023-03-26"}
    await press(timed, await timed.slash(timed.officer, "round add", **facts, **days), "Save without posting")
    refused = await move(timed, to="Sunday 02:30", by=None)
    assert "doesn't exist in Europe/Rome, as the clocks go forward that night" in refused.text
    assert refused.is_private


async def test_a_session_is_postponed_and_brought_back(timed: World) -> None:
    off = await timed.slash(timed.officer, "session postpone", session="race1", reason="Fog")
    await press(timed, off, "Save and post")
    assert "⏸️ Race 1 is postponed" in text(timed.posts[-1])
    assert "postponed" in (await timed.slash(timed.fan, "next")).text
    back = await timed.slash(timed.officer, "session restore", session="race1")
    await press(timed, back, "Save and post")
    assert "✅ Race 1 is on again" in text(timed.posts[-1])

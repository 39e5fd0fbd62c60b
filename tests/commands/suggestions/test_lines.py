"""All in one line, as clients send it in the first required option, and what is suggested under it."""

import pytest

from tests.simulated import TIMED, World, text


async def test_a_quote_in_one_line_is_its_drivers(world: World) -> None:
    typed = "Jessica “We were – really – fast today.”"
    (choice,) = await world.offered("quote", "driver", typed)
    assert (choice["name"], choice["value"]) == ("Jessica Bäckman: “We were – really – fast today.”", typed)
    for sent in (choice["value"], choice["name"]):
        await world.slash(world.officer, "quote", driver=sent)
    posts = [text(post) for post in world.posts]
    assert len(posts) == 1  # the same words twice are posted once
    assert "Jessica Bäckman" in posts[0]
    assert ">>> We were – really – fast today." in posts[0]


async def test_words_in_the_line_and_in_their_option_are_refused_naming_both(world: World) -> None:
    reply = await world.slash(world.officer, "quote", driver="Jessica: fast", text="slow")
    assert "`driver` says" in reply.text
    assert "`text` says" in reply.text
    assert not world.posts
    assert "You need the" in (await world.slash(world.fan, "quote", driver="Jessica: fast", text="slow")).text


async def test_a_driver_alone_opens_the_form_and_what_is_nobodys_is_given_back(world: World) -> None:
    assert (await world.slash(world.officer, "quote", driver="Jessica")).result.modal is not None
    reply = await world.slash(world.officer, "quote", driver="Somebody we were fast")
    assert "I don't know which driver" in reply.text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("race1 +20m", "Race 1: +20m (18:05 → 18:25)"),
        ("Race 1, 20 min", "Race 1: 20 min (18:05 → 18:25)"),
        ("race1 Sunday 09:00", "Race 1: sunday 09:00 (→ Sun 09:00)"),
    ],
)
async def test_a_session_is_moved_in_one_line(world: World, typed: str, shown: str) -> None:
    await world.import_season(TIMED)
    (choice,) = await world.offered("session move", "session", typed, round="3")
    assert choice["value"] == typed
    assert choice["name"].casefold() == shown.casefold()
    by_value = await world.slash(world.officer, "session move", session=choice["value"], round="3")
    by_shown = await world.slash(world.officer, "session move", session=choice["name"], round="3")
    assert shown.rpartition("→ ")[2].rstrip(")").split()[-1] in by_value.text
    assert _without_keys(by_shown.text) == _without_keys(by_value.text)


def _without_keys(shown: str) -> str:
    return shown.partition("[Save")[0]


async def test_other_changes_of_the_schedule_are_said_in_one_line(world: World) -> None:
    await world.import_season(TIMED)
    called_off = await world.slash(world.officer, "session cancel", session="race1 “heavy rain”", round="3")
    assert "heavy rain" in called_off.text
    watch = await world.slash(
        world.officer, "session set", session="race1 https://team.example/live", round="3"
    )
    assert "live link added" in watch.text
    postponed = await world.slash(world.officer, "round postpone", round="misano 2023-07-21 flooding")
    assert "July 21st" in postponed.text.replace("\u00a0", " ")
    assert "flooding" in postponed.text
    cancelled = await world.slash(world.officer, "round cancel", round="4: flooding")
    assert "flooding" in cancelled.text


async def test_what_a_line_and_an_option_say_differently_is_refused_naming_both(world: World) -> None:
    await world.import_season(TIMED)
    for command, options in {
        "session move": {"session": "race1 +20m", "by": "+10m"},
        "session set": {"session": "race1 14:20", "start": "15:00"},
        "session cancel": {"session": "race1 rain", "reason": "fog"},
        "round cancel": {"round": "misano rain", "reason": "fog"},
        "round postpone": {"round": "misano 2023-07-21", "first_day": "2023-07-22"},
    }.items():
        reply = await world.slash(world.officer, command, **options)
        assert "Leave one of them out." in reply.text, command


@pytest.mark.parametrize(
    ("command", "option", "typed", "shown"),
    [
        ("session set", "session", "race1 60m", "Race 1: 60m (→ length)"),
        (
            "session set",
            "session",
            "race1 https://team.example/live",
            "Race 1: https://team.example/live (→ live link)",
        ),
        ("session cancel", "session", "race1 heavy rain", "Race 1: “heavy rain”"),
        ("round postpone", "round", "misano 2023-07-21 flooding", "Misano: 2023-07-21 “flooding”"),
        ("round cancel", "round", "misano flooding", "Misano: “flooding”"),
        ("session move", "session", "race1 +2x", "Race 1: 2x"),
    ],
)
async def test_what_a_line_would_change_is_shown_under_it(
    world: World, command: str, option: str, typed: str, shown: str
) -> None:
    await world.import_season(TIMED)
    beside = {"round": "3"} if option == "session" else {}
    (choice,) = await world.offered(command, option, typed, **beside)
    assert (choice["name"], choice["value"]) == (shown, typed)


async def test_before_there_is_a_season_nothing_is_suggested(empty: World) -> None:
    await empty.setup(season=None)
    for command, option in (
        ("session move", "session"),
        ("session move", "by"),
        ("session set", "session"),
        ("session cancel", "session"),
        ("session restore", "session"),
        ("round postpone", "round"),
        ("result", "session"),
        ("quote", "driver"),
    ):
        for typed in ("", "race1 +20m", "race1 20"):
            assert await empty.offered(command, option, typed) == [], (command, option, typed)

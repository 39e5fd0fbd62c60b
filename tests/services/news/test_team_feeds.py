"""What of a team's news can be read outside Discord, and what not yet."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Connection, Engine, event

from bot.domain.page.team_feed import TeamFeed
from bot.posts.feed.feed_words import feed_in_words
from bot.services.schedule.session_requests import MoveSession
from bot.storage.readings.server_revisions import WATCHED_TABLES
from tests.domain.examples import round_of
from tests.readers.papers.timing_judge import timing_data
from tests.services.friday import do, on_friday
from tests.services.house import HOME, PETRA, House

READ_TABLE = re.compile(r"\b(?:FROM|JOIN) (\w+)")  # FROM servers LEFT OUTER JOIN seasons
RELEASE = "Spa-Francorchamps\n\nResults\nRace 1: 24th place\nRace 2: 20th place\n"


@contextmanager
def tables_read() -> Iterator[set[str]]:
    tables: set[str] = set()

    def note(_connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        tables.update(READ_TABLE.findall(statement))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield tables
    finally:
        event.remove(Engine, "before_cursor_execute", note)


async def read_feed(house: House) -> TeamFeed:
    """The feed, which is kept until something is written that it is read from."""
    with tables_read() as read:
        feed = await house.use_cases.team_feeds.read(HOME)
    assert "announcements" in read
    assert read <= WATCHED_TABLES
    assert feed is not None
    assert feed.now < feed.holds_until <= feed.now + timedelta(minutes=1)
    return feed


async def keys(house: House) -> list[str]:
    return [item.key for item in (await read_feed(house)).items]


async def titles(house: House) -> list[str]:
    feed = await read_feed(house)
    return [entry.title for entry in feed_in_words(feed).entries]


async def test_a_server_without_a_season_has_no_feed_and_a_new_one_an_empty_feed(house: House) -> None:
    assert await house.use_cases.team_feeds.read(HOME) is None
    await house.set_up(None)
    assert await house.use_cases.team_feeds.read(HOME) is None
    await house.set_up()
    assert await keys(house) == []


async def test_news_are_in_it_at_once_corrections_keep_their_place_and_what_is_withdrawn_goes(
    team: House,
) -> None:
    await team.result("race1", 24, round="spa")
    team.clock.move(timedelta(minutes=1))
    await team.quote("Jessica", "We were fast.", session="race1", round="spa")
    assert await keys(team) == ["quote-1", "result-1"]
    before = await team.use_cases.team_feeds.read(HOME)
    team.clock.move(timedelta(minutes=1))
    await team.result("race1", 20, round="spa")
    after = await team.use_cases.team_feeds.read(HOME)
    assert before is not None
    assert after is not None
    assert await keys(team) == ["quote-1", "result-1"]
    (old, new) = (before.items[1], after.items[1])
    assert (new.published, new.updated) == (old.published, team.clock.now())
    assert feed_in_words(after).entries[1].id == feed_in_words(before).entries[1].id
    assert (await titles(team))[1] == "Race 1 at Spa-Francorchamps: 20th in Silver"
    assert feed_in_words(after).updated == team.clock.now()
    await team.withdraw("race1", round="spa")
    assert await keys(team) == ["quote-1"]


async def test_news_of_each_series_that_is_followed_are_in_it(team: House) -> None:
    other = replace(await team.season(), id=0, series="TCR Denmark", team="Other Team")
    await team.upload(other)
    await team.result("race1", 24, round="spa", season="gt4")
    await team.result("race1", 3, round="spa", season="tcr")
    await team.quote("Jessica", "Quick.", session="race1", round="spa", season="tcr")
    assert sorted(await titles(team)) == [
        "Jessica Bäckman on Race 1 at Spa-Francorchamps · TCR Denmark 2023",
        "Race 1 at Spa-Francorchamps: 24th in Silver · GT4 European Series 2023",
        "Race 1 at Spa-Francorchamps: 3rd in Silver · TCR Denmark 2023",
    ]


async def test_what_is_under_spoiler_marks_comes_when_it_opens(team: House) -> None:
    await team.set_up(None, spoilers="24")
    await team.result("race1", 24, round="spa")
    await team.deliver()
    await team.result("race1", 20, round="spa")
    await team.quote("Jessica", "We lost it.", session="race1", round="spa")
    assert await keys(team) == []
    opens_at = team.clock.now() + timedelta(hours=24)
    team.clock.move(timedelta(hours=24) - timedelta(seconds=1))
    await team.deliver()
    assert await keys(team) == []
    assert (await read_feed(team)).holds_until == opens_at
    team.clock.move(timedelta(seconds=1))
    assert sorted(await keys(team)) == ["quote-1", "result-1"], "also before Discord has it open"
    await team.result("race2", 3, round="spa")
    assert "result-2" not in await keys(team)
    await team.set_up(None, spoilers="off")
    assert "result-2" in await keys(team)


async def test_what_is_under_embargo_or_saved_without_posting_is_not_in_it(team: House) -> None:
    team.clock.set("2023-07-02 12:00")
    await team.quote("Jessica", "Wait for it.", session="race2", embargo="18:00")
    preview = await team.use_cases.releases.read(HOME, RELEASE, "Spa", PETRA)
    await team.use_cases.releases.store(HOME, preview.key, PETRA, tell=False)
    assert await keys(team) == []
    team.clock.set("2023-07-02 16:00")
    assert await keys(team) == ["quote-1"]


async def test_several_results_in_one_post_are_one_piece_of_news_each_and_a_recap_is_one(team: House) -> None:
    preview = await team.use_cases.releases.read(HOME, RELEASE, "Spa", PETRA)
    await team.use_cases.releases.store(HOME, preview.key, PETRA, tell=True)
    assert sorted(await keys(team)) == ["result-1", "result-2"]


async def test_a_session_that_moves_again_is_news_again_until_it_is_over(house: House) -> None:
    friday = await on_friday(house)
    await do(friday, MoveSession("race1", by="+20m"))
    assert await titles(friday) == ["Race 1 at Spa-Francorchamps: 18:05 → 18:25"]
    (first_key,) = await keys(friday)
    await friday.deliver()
    friday.clock.move(timedelta(minutes=1))
    await do(friday, MoveSession("race1", by="+20m"))
    assert await titles(friday) == ["Race 1 at Spa-Francorchamps: 18:25 → 18:45"]
    assert await keys(friday) != [first_key]
    friday.clock.set("2023-07-03 12:00")
    assert await keys(friday) == []


async def test_a_posted_results_field_and_posted_standings_are_in_it_and_hidden_ones_are_not(
    team: House,
) -> None:
    team.clock.set("2023-07-02 12:00")
    file = standings_of(("Cy Dahl", 60), ("A. Bäckman / J. Bäckman", 24))
    shown = await team.use_cases.timings.read(HOME, file, "standings.csv", "Spa", None, PETRA)
    await team.use_cases.standings_files.save(HOME, shown.key, PETRA, tell=False)
    shown = await team.use_cases.timings.read(
        HOME, timing_data("spa_race2.pdf"), "spa_race2.pdf", None, None, PETRA
    )
    await team.use_cases.timings.save(HOME, shown.key, PETRA, lambda _results: {}, tell=True)
    feed = await team.use_cases.team_feeds.read(HOME)
    assert feed is not None
    assert [len(view.field.cars) for view in feed.fields] == [63]
    assert await keys(team) == ["result-1"]

    spa = round_of(await team.season(), "Spa-Francorchamps")
    await team.use_cases.points.post_standings(HOME, spa.id)
    assert await titles(team) == [
        "Bäckman siblings 2nd in Silver",
        "Race 2 at Spa-Francorchamps: 20th in Silver",
    ]
    await team.set_up(None, spoilers="24")
    better = standings_of(("A. Bäckman / J. Bäckman", 70), ("Cy Dahl", 60))
    shown = await team.use_cases.timings.read(HOME, better, "standings.csv", "Spa", None, PETRA)
    await team.use_cases.standings_files.save(HOME, shown.key, PETRA, tell=False)
    assert "Bäckman siblings 1st in Silver" in await titles(team)


async def test_a_pages_calendar_is_read_from_watched_tables_too(team: House) -> None:
    with tables_read() as read:
        await team.use_cases.calendars.make_subscribed(HOME)
    assert {"seasons", "rounds", "sessions"} <= read <= WATCHED_TABLES


def standings_of(*lines: tuple[str, int]) -> bytes:
    rows = [f"{place},{name},{points}" for place, (name, points) in enumerate(lines, start=1)]
    return "\n".join(("Silver", "Pos,Driver,Points", *rows, "")).encode()

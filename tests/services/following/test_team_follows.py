"""A club's server follows the team: what it hears, and what ends that."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.following.team_follow import TeamToldOf
from bot.domain.outbox.delivery import DeliveryAction
from bot.errors import UserError
from bot.languages.current import SpokenLanguage
from bot.services.following import follow_checks
from bot.services.following.follow_choices import FollowChoices
from bot.services.following.follow_codes import MOST_WRONG_CODES
from bot.services.following.team_follows import SavedFollow
from bot.services.server.setting_choices import SettingChoices
from bot.storage.following import follow_codes
from tests.domain.examples import READY
from tests.services.house import CHANNEL, HOME, PETRA, House

CLUB, CLUB_NEWS, CLUB_TALK, ANNA = 5, 500, 501, 8
OTHER_TEAM = 3


async def follow(
    team: House, typed: str | None = None, channel_id: int = CLUB_NEWS, **wishes: Any
) -> SavedFollow:
    code = typed or await team.use_cases.follow_codes.get(HOME)
    choices = FollowChoices(**wishes, discord_language=SpokenLanguage.SWEDISH)
    return await team.use_cases.team_follows.follow(CLUB, code, channel_id, choices, ANNA)


async def heard(team: House) -> list[tuple[int, DeliveryAction]]:
    return [(done.delivery.channel_id, done.delivery.action) for done in await team.deliver()]


async def test_a_club_without_setup_hears_the_team_in_its_own_language(team: House) -> None:
    saved = await follow(team, reminders="off", spoilers="off")
    assert saved.is_new
    assert saved.team.name == "Bäckman siblings"
    await team.result("race2", 20)
    told = {done.delivery.channel_id: done.delivery.language for done in await team.deliver()}
    assert told == {CHANNEL: SpokenLanguage.ENGLISH, CLUB_NEWS: SpokenLanguage.SWEDISH}


async def test_typing_it_again_changes_the_options_moves_the_channel_and_is_undone(team: House) -> None:
    await follow(team, spoilers="24")
    changed = await follow(team, "bäckman SIBLINGS", CLUB_TALK, language="de")
    assert not changed.is_new
    assert changed.past_id is not None
    now = changed.team.follow
    assert (now.channel_id, now.spoilers, now.language) == (CLUB_TALK, 24, SpokenLanguage.GERMAN)
    assert (await follow(team, "Bäckman siblings", CLUB_TALK)).past_id is None
    restored = (await team.use_cases.team_follows.undo(CLUB, changed.past_id, ANNA)).follow
    assert (restored.channel_id, restored.language) == (CLUB_NEWS, SpokenLanguage.SWEDISH)
    with pytest.raises(UserError, match="can't be undone any more"):
        await team.use_cases.team_follows.undo(CLUB, changed.past_id, ANNA)


async def test_a_stopped_follow_hears_nothing_and_undo_goes_on_where_it_was(team: House) -> None:
    await follow(team, reminders="1d")
    await team.result("race2", 18)
    await team.deliver()
    ended = await team.use_cases.team_follows.stop(CLUB, str(HOME))
    assert await team.use_cases.team_follows.list_followed(CLUB) == []
    await team.result("race2", 19)
    assert await heard(team) == [(CHANNEL, DeliveryAction.EDIT)]
    await team.use_cases.team_follows.undo(CLUB, ended.past_id, ANNA)
    await team.result("race2", 20)
    assert await heard(team) == [(CHANNEL, DeliveryAction.EDIT), (CLUB_NEWS, DeliveryAction.EDIT)]
    with pytest.raises(UserError, match="Choose a team from the list"):
        await team.use_cases.team_follows.stop(CLUB, "Somebody else")


async def test_an_undo_brings_no_more_teams_back_than_may_be_followed(
    team: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(follow_checks, "MOST_FOLLOWED_TEAMS", 1)
    await follow(team)
    ended = await team.use_cases.team_follows.stop(CLUB, str(HOME))
    choices = SettingChoices(channel_id=300, staff_role_id=30, season=READY)
    await team.use_cases.servers.set_up(OTHER_TEAM, choices, PETRA)
    await follow(team, await team.use_cases.follow_codes.get(OTHER_TEAM), CLUB_TALK)
    with pytest.raises(UserError, match="Stop following a team"):
        await team.use_cases.team_follows.undo(CLUB, ended.past_id, ANNA)


async def test_what_waits_to_be_published_where_a_follow_ends_is_left(team: House) -> None:
    team.use_cases.delivery_queue.endings.may_be_published = lambda _, channel_id: channel_id == CLUB_NEWS
    await follow(team, reminders="off")
    await team.quote("Andreas", "The team may take this back.")
    await team.deliver()
    assert await team.counts("publications WHERE state = 'waiting'") == 1
    await team.use_cases.team_follows.refuse(HOME, CLUB)
    assert await team.use_cases.publications.claim(lambda _: True, lambda _, __: True) == []
    assert await team.counts("publications WHERE state = 'left'") == 1


async def test_a_new_code_voids_the_old_one_and_present_follows_stay(team: House) -> None:
    old_code = await team.use_cases.follow_codes.get(HOME)
    assert await team.use_cases.follow_codes.get(HOME) == old_code
    await follow(team)
    await team.use_cases.follow_codes.renew(HOME)
    assert len(await team.use_cases.team_follows.list_followers(HOME)) == 1
    await team.use_cases.team_follows.stop(CLUB, str(HOME))
    with pytest.raises(UserError, match="Ask the team for its code"):
        await follow(team, old_code)


async def test_a_refused_club_reads_why_and_only_a_new_code_or_the_team_brings_it_back(team: House) -> None:
    code = await team.use_cases.follow_codes.get(HOME)
    await follow(team)
    ended = await team.use_cases.team_follows.refuse(HOME, CLUB)
    with pytest.raises(UserError, match="Ask the team for a new code"):
        await follow(team, code)
    with pytest.raises(UserError, match="belongs to another server"):
        await team.use_cases.team_follows.undo(CLUB, ended.past_id, ANNA)
    (ending,) = await team.use_cases.team_follows.read_endings(CLUB)
    assert (ending.team, ending.channel_id) == ("Bäckman siblings", CLUB_NEWS)
    assert await team.use_cases.team_follows.read_endings(CLUB) == []
    await team.use_cases.team_follows.undo(HOME, ended.past_id, PETRA)
    again = await team.use_cases.team_follows.refuse(HOME, CLUB)
    await team.use_cases.follow_codes.renew(HOME)
    with pytest.raises(UserError, match="can't be undone any more"):
        await team.use_cases.team_follows.undo(CLUB, again.past_id, ANNA)
    assert (await follow(team)).is_new


async def test_who_takes_a_refusal_back_isnt_told_of_the_clubs_trouble(team: House) -> None:
    await follow(team)
    ended = await team.use_cases.team_follows.refuse(HOME, CLUB)
    await team.use_cases.team_follows.undo(HOME, ended.past_id, PETRA)
    assert not await team.use_cases.troubles.may_answer_for(CLUB, PETRA)
    watched = await team.use_cases.troubles.watched(HOME, CLUB, CLUB_NEWS)
    assert watched is not None
    assert watched.set_up_by is None


async def test_wrong_codes_are_bounded_for_a_server_and_allowed_again_after_an_hour(team: House) -> None:
    code = await team.use_cases.follow_codes.get(HOME)
    for _ in range(MOST_WRONG_CODES):
        with pytest.raises(UserError, match="Ask the team for its code"):
            await follow(team, "AAAAA-AAAAA-AAAAA")
    with pytest.raises(UserError, match="Wait an hour"):
        await follow(team, code)
    team.clock.move(timedelta(hours=1, seconds=1))
    assert (await follow(team, code)).is_new


async def test_the_teams_own_server_is_sent_to_setup(team: House) -> None:
    code = await team.use_cases.follow_codes.get(HOME)
    with pytest.raises(UserError, match="/setup"):
        await team.use_cases.team_follows.follow(HOME, code, CHANNEL, FollowChoices(), PETRA)


async def test_a_forgotten_club_leaves_nothing_and_a_forgotten_team_says_goodbye(team: House) -> None:
    await follow(team)
    await team.use_cases.team_follows.refuse(HOME, CLUB)
    await team.use_cases.forgetting.forget(CLUB)
    assert await team.use_cases.team_follows.read_endings(CLUB) == []
    await follow(team)
    await team.use_cases.forgetting.forget(HOME)
    (ending,) = await team.use_cases.team_follows.read_endings(CLUB)
    assert ending.reason == "left"
    assert await team.use_cases.team_follows.list_followed(CLUB) == []


async def test_a_clubs_reminders_ping_its_own_role_but_in_its_own_quiet_hours(team: House) -> None:
    await follow(team, reminders="2d, 1d", ping_role_id=33)
    team.clock.set("2023-07-12 12:00")
    assert [(done.delivery.guild_id, done.pinged) for done in await team.deliver()] == [(CLUB, (33,))]
    choices = SettingChoices(channel_id=CLUB_TALK, staff_role_id=9, quiet_hours="00:00-23:59")
    await team.use_cases.servers.set_up(CLUB, choices, ANNA)
    team.clock.set("2023-07-13 12:00")
    assert [(done.delivery.guild_id, done.pinged) for done in await team.deliver()] == [(CLUB, ())]


async def test_in_a_club_without_setup_the_teams_quiet_hours_hold_until_it_has_its_own(team: House) -> None:
    await team.set_up(None, quiet_hours="00:00-23:59")
    saved = await follow(team, reminders="2d, 1d", ping_role_id=33)
    assert saved.team.quiet_hours == "00:00-23:59"
    team.clock.set("2023-07-12 12:00")
    assert [(done.delivery.guild_id, done.pinged) for done in await team.deliver()] == [(CLUB, ())]
    choices = SettingChoices(channel_id=CLUB_TALK, staff_role_id=9)
    await team.use_cases.servers.set_up(CLUB, choices, ANNA)
    (followed,) = await team.use_cases.team_follows.list_followed(CLUB)
    assert followed.quiet_hours is None
    team.clock.set("2023-07-13 12:00")
    assert [(done.delivery.guild_id, done.pinged) for done in await team.deliver()] == [(CLUB, (33,))]


async def test_who_is_told_of_a_clubs_trouble_is_of_the_club(team: House) -> None:
    await follow(team)
    watched = await team.use_cases.troubles.watched(HOME, CLUB, CLUB_NEWS)
    assert watched is not None
    assert (watched.staff_server.id, watched.set_up_by, watched.staff_channel_id) == (CLUB, ANNA, None)
    assert watched.staff_server.spoken_language is SpokenLanguage.SWEDISH
    assert await team.use_cases.troubles.may_answer_for(CLUB, ANNA)
    assert not await team.use_cases.troubles.may_answer_for(CLUB, PETRA)
    assert [seen.follow.channel_id for seen in await team.use_cases.troubles.watched_in(HOME)] == [CHANNEL]


async def test_fans_of_a_club_ask_about_the_team_that_their_channel_hears(team: House) -> None:
    told_of = team.use_cases.team_follows.team_told_of
    assert await told_of(CLUB, [CLUB_NEWS]) is None
    saved_follow = (await follow(team)).team.follow
    assert await told_of(CLUB, [CLUB_NEWS]) == TeamToldOf(HOME, saved_follow)
    assert await told_of(CLUB, [CLUB_TALK]) == TeamToldOf(HOME, saved_follow)
    assert await told_of(HOME, [CHANNEL]) == TeamToldOf(HOME)


async def test_a_team_of_several_series_is_followed_once_and_found_by_its_name(team: House) -> None:
    await follow(team)
    await team.upload(replace(READY, series="TCR World Tour", team="Bäckman in TCR"))
    (followed,) = await team.use_cases.team_follows.list_followed(CLUB)
    assert followed.name == "Bäckman in TCR"
    assert not (await follow(team, followed.name, spoilers="24")).is_new


async def test_a_code_that_is_made_anew_while_somebody_types_the_old_one_brings_nobody(team: House) -> None:
    old_code = await team.use_cases.follow_codes.get(HOME)
    await follow(team, old_code)
    await team.use_cases.team_follows.refuse(HOME, CLUB)
    async with team.database.write() as tx:  # whoever follows has found the code, and waits for this one
        following = asyncio.create_task(follow(team, old_code))
        while not team.database._writing_turn._waiters:  # noqa: ASYNC110 - no event tells of it
            await asyncio.sleep(0)
        await follow_codes.save(tx, HOME, "K7QWM3RTXA9PDFH")
    with pytest.raises(UserError, match="Ask the team for its code"):
        await following


async def test_a_refused_club_that_deletes_its_data_isnt_brought_back_by_the_same_code(team: House) -> None:
    code = await team.use_cases.follow_codes.get(HOME)
    await follow(team, code)
    await team.use_cases.team_follows.refuse(HOME, CLUB)
    await team.use_cases.forgetting.forget(CLUB)
    with pytest.raises(UserError, match="Ask the team for its code"):
        await follow(team, code)
    assert await team.use_cases.follow_codes.get(HOME) != code

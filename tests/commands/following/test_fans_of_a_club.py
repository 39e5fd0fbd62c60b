"""What fans read and press in a club's server that follows the team, by that server's own settings."""

from dataclasses import replace

import discord

from bot.services.server.setting_choices import SettingChoices
from tests.commands.following.club import Club, code_of
from tests.commands.press_helpers import message, press
from tests.commands.standings.test_standings import OFFICIAL, RULES
from tests.domain.examples import READY
from tests.readers.papers.timing_judge import timing_data
from tests.simulated import TIMED, Reply, World, components


async def test_results_are_shown_to_whoever_asks_alone_where_the_club_wants_no_spoilers(world: World) -> None:
    club, code = Club(world), await code_of(world)
    await world.result("race2", 20)
    await club.follow(code, spoilers="24", reminders="off")
    for command in ("results", "calendar"):
        assert (await club.slash(command, club.member)).is_private, command
    await club.follow(code, spoilers="off")
    await world.setup(season=None, spoilers="24")
    for command in ("results", "calendar"):
        assert not (await club.slash(command, club.member)).is_private, command


async def test_whole_fields_and_standings_are_opened_by_the_buttons_in_the_club(timed: World) -> None:
    timed.clock.set(2023, 7, 2, 12)
    club, code = Club(timed), await code_of(timed)
    await club.follow(code, spoilers="off", reminders="off")
    await timed.import_season(TIMED.replace("[[entries]]", RULES, 1))
    shown = await timed.slash(timed.officer, "timing read", file=(OFFICIAL, timing_data(OFFICIAL)))
    await press(timed, message(shown), "Save without posting")

    counted = await club.slash("standings", club.member)
    assert not counted.is_private
    (menu,) = [part for part in components(message(counted)) if part.get("type") == 3]
    chosen = Reply(await club.member.select(message(counted), ["Am"], custom_id=menu["custom_id"]))
    assert "Am standings" in chosen.text
    results = await club.slash("results", club.member)
    assert "G.Marekinen" in (await club.press(results, "Race 2: the whole field", club.member)).text


async def test_guesses_are_played_in_the_teams_own_server_whose_people_they_name(timed: World) -> None:
    club, code = Club(timed), await code_of(timed)
    await timed.setup(season=None, guess="on")
    await club.follow(code, spoilers="off", reminders="1h")
    for command in ("guess", "guesses"):
        assert "Guess in the team's own server" in (await club.slash(command, club.member)).text


async def test_a_club_with_a_season_of_its_own_speaks_of_the_team_in_its_channel_alone(world: World) -> None:
    club, code = Club(world), await code_of(world)
    choices = SettingChoices(channel_id=1, staff_role_id=2, season=replace(READY, series="Club Cup"))
    await world.use_cases.servers.set_up(club.guild.id, choices, club.boss.id)
    await club.follow(code, spoilers="off", reminders="off")
    chat = club.guild.create_text_channel("chat")
    assert "GT4 European Series" in (await club.slash("calendar", club.member)).text
    assert "Club Cup" in Reply(await club.member.slash(chat, "calendar")).text
    news = world.app.client.get_channel(club.news.id)
    assert isinstance(news, discord.TextChannel)
    await news.create_thread(name="Talk", type=discord.ChannelType.public_thread)
    (talk,) = club.news.threads
    assert "GT4 European Series" in Reply(await club.member.slash(talk, "calendar")).text
    names = [await club.member.autocomplete(place, "next", "season", "") for place in (club.news, chat)]
    assert [[choice["name"] for choice in choices] for choices in names] == [
        ["GT4 European Series 2023"],
        ["Club Cup 2023"],
    ]
    (own,) = await club.boss.autocomplete(club.news, "result", "season", "")
    assert own["name"] == "Club Cup 2023"


async def test_a_clubs_staff_read_no_hint_about_what_only_the_teams_staff_can_do(timed: World) -> None:
    club, code = Club(timed), await code_of(timed)
    await club.follow(code, spoilers="off", reminders="off")
    refused = await club.slash("field")
    assert "No list of the whole field" in refused.text
    assert "/timing read" not in refused.text
    assert "/timing read" in (await timed.slash(timed.officer, "field")).text

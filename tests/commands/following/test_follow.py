"""`/follow`, typed and pressed in the team's server and in a club's that has never been set up."""

from bot.domain.following.follow_code import read_code
from tests.commands.following.club import Club, code_of
from tests.simulated import Reply, World, text


async def test_a_club_follows_the_team_and_reads_its_result(world: World) -> None:
    club, code = Club(world), await code_of(world)
    assert read_code(code) is not None
    saved = await club.follow(code.lower().replace("-", " "), spoilers="off", reminders="1d", language="sv")
    assert "**Bäckman siblings** now posts in" in saved.text
    assert "1 day before each round" in saved.text
    assert "Svenska" in saved.text
    assert saved.is_private
    await world.result("race2", 20)
    await world.settle()
    (post,) = world.posts_in(club.news)
    assert "20" in text(post)
    followers = await world.slash(world.officer, "follow list")
    assert "1 server follows you" in followers.text
    assert "**Club Bäckman** · " in followers.text
    teams = await club.slash("follow list")
    assert "This server follows 1 team" in teams.text
    assert await club.boss.autocomplete(club.news, "follow stop", "team", "bäck")
    undone = await club.press(saved, "Undo")
    assert "no longer posts in" in undone.text
    back = await club.press(undone, "Undo")
    assert "followed as before" in back.text
    assert "no longer posts in" in (await club.slash("follow stop", team="Bäckman siblings")).text


async def test_fans_of_the_club_ask_about_the_team_that_it_follows(timed: World) -> None:
    club, code = Club(timed), await code_of(timed)
    assert "isn't set up here yet" in (await club.slash("next", club.member)).text
    await club.follow(code, spoilers="off")
    shown = await club.slash("next", club.member)
    assert "Spa" in shown.text
    assert not shown.is_private
    assert await club.member.autocomplete(club.news, "results", "round", "monza")
    reminding = await club.press(shown, "Remind me", club.member)
    assert "When shall I remind you of" in reminding.text
    calendar = await club.press(shown, "Add to calendar", club.member)
    assert calendar.result.response is not None
    assert [file.filename for file in calendar.result.response.attachments]
    await timed.result("race2", 20)
    await timed.settle()
    (post,) = timed.posts_in(club.news)
    added = Reply(await club.member.click(post, label="Follow anywhere"))
    assert "You follow **Bäckman siblings** now" in added.text


async def test_a_clubs_closed_channel_is_told_to_the_club_and_not_to_the_team(world: World) -> None:
    club, code = Club(world), await code_of(world)
    await club.follow(code)
    await world.permit(club.news, send_messages=False)
    await world.result("race2", 20)
    await world.settle()
    assert len(world.posts) == 1
    assert not await world.use_cases.troubles.get(world.guild.id, world.channel.id)
    await world.at(2023, 6, 30, 8, 4)  # Discord is asked once more before anybody is told
    (told,) = club.boss.user.dm_channel.history()
    assert "Grant **Send Messages**" in text(told)
    assert f"ledger:channel:{club.guild.id}:{club.news.id}" in text(told)
    assert not list(world.boss.user.dm_channel.history())
    assert "can't post" not in (await world.slash(world.officer, "desk check")).text
    await world.permit(club.news, send_messages=True)
    retried = Reply(await club.boss.user.click(told, label="Retry"))
    assert "Trying again" in retried.text
    await world.settle()
    assert len(world.posts_in(club.news)) == 1


async def test_a_club_that_only_follows_sees_what_is_kept_and_has_it_deleted(world: World) -> None:
    club, code = Club(world), await code_of(world)
    await club.follow(code)
    assert "What comes next" in (await club.slash("help", club.member)).text
    assert "of teams followed from here" in (await club.slash("privacy show")).text
    asked = await club.slash("privacy forget")
    assert "Settings" not in asked.text
    assert "Deleted" in (await club.press(asked, "Delete everything")).text
    assert not await world.use_cases.team_follows.list_followers(world.guild.id)
    assert "keeps nothing about this server" in (await club.slash("privacy show")).text


async def test_what_the_bot_lacks_in_the_channel_is_said_with_the_answer(world: World) -> None:
    club, code = Club(world), await code_of(world)
    locked = club.guild.create_text_channel("locked")
    await world.permit(locked, send_messages=False)
    reply = await club.slash("follow team", code=code, channel=locked)
    assert "Grant **Send Messages**" in reply.text


async def test_a_refused_club_reads_it_at_its_next_command(world: World) -> None:
    club, code = Club(world), await code_of(world)
    await club.follow(code)
    shown = await world.slash(world.officer, "follow list")
    assert shown.result.response is not None
    refused = Reply(await world.officer.click(shown.result.response, label="Refuse"))
    assert "**Club Bäckman** no longer gets your news" in refused.text
    assert "Nobody follows you yet" in refused.text
    told = await club.slash("follow list")
    assert "Ask **Bäckman siblings** for a new code" in told.text
    assert "follows no team yet" in told.text
    assert "Ask the team for a new code" in (await club.follow(code)).text
    assert refused.result.response is not None
    undone = Reply(await world.officer.click(refused.result.response, label="Undo"))
    assert "followed as before" in undone.text


async def test_a_new_code_takes_the_place_of_the_old_one(world: World) -> None:
    club = Club(world)
    shown = await world.slash(world.officer, "follow code")
    old_code = shown.text.partition("`")[2].partition("`")[0]
    assert shown.result.response is not None
    renewed = Reply(await world.officer.click(shown.result.response, label="New code"))
    assert "The old one no longer works" in renewed.text
    assert "Ask the team for its code" in (await club.follow(old_code)).text


async def test_who_isnt_staff_there_is_refused_whatever_is_pressed(world: World) -> None:
    club, code = Club(world), await code_of(world)
    refused = await club.slash("follow team", club.member, code=code, channel=club.news)
    assert "You need Manage Server" in refused.text
    assert "You need the" in (await world.slash(world.fan, "follow code")).text
    assert "You need the" in (await world.slash(world.fan, "follow list")).text
    assert "Start with `/setup`" in (await club.slash("follow code")).text
    await club.follow(code)
    shown = await world.slash(world.officer, "follow list")
    await world.setup(staff=world.guild.create_role("New press"))
    assert shown.result.response is not None
    await world.officer.click(shown.result.response, label="Refuse")
    assert await world.use_cases.team_follows.list_followed(club.guild.id)

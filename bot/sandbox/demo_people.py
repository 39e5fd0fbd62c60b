"""The team's server in the sandbox: who is in it, and the channels where they meet."""

from collections.abc import Iterable
from dataclasses import dataclass

import discord
import simcord

from bot.sandbox.discord_gaps import BotFace, Locales


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom a visitor can be: `job` says in a word or two what for."""

    name: str
    job: str
    member: simcord.MemberActor

    @property
    def id(self) -> int:
        """Their id on the simulated Discord."""
        return self.member.id


@dataclass(frozen=True, slots=True)
class DemoServer:
    """A racing team's server: `news` is for everybody, `desk` for the team; the `guide` says what to try.

    A thread and a forum are there for `/setup` to choose as the place of announcements.
    """

    env: simcord.Env
    guild: simcord.GuildHandle
    face: BotFace
    locales: Locales
    news: simcord.ChannelHandle
    desk: simcord.ChannelHandle
    press: simcord.RoleHandle
    fans: simcord.RoleHandle
    guide: simcord.UserHandle
    petra: Person
    jessica: Person
    finn: Person

    @property
    def people(self) -> tuple[Person, ...]:
        """All of them; the page begins as the first."""
        return self.petra, self.jessica, self.finn

    def person(self, person_id: int) -> Person | None:
        """The person of that id."""
        for person in self.people:
            if person.id == person_id:
                return person
        return None


def build_server(env: simcord.Env, face: BotFace) -> DemoServer:
    """The server before anybody has set the bot up in it, where the bot has that `face`."""
    guild = env.create_guild("Bäckman Racing")
    press = guild.create_role("Press office", color=0x2DA44E)
    manager = guild.create_role("Team manager", permissions=discord.Permissions(manage_guild=True))
    drivers = guild.create_role("Drivers", color=0x1F6FEB)
    fans = guild.create_role("Race fans", color=0xE3B341, mentionable=True)
    news = guild.create_text_channel(
        "race-news", topic="Results, quotes and reminders. Session times are examples"
    )
    hidden = discord.PermissionOverwrite(view_channel=False)
    shown = discord.PermissionOverwrite(view_channel=True)
    bot = simcord.UserHandle(env, env.backend.bot_user)
    desk = guild.create_text_channel(
        "team-desk",
        topic="For the team only: what changed, and what is missing",
        overwrites={guild.default_role: hidden, press: shown, drivers: shown, bot: shown},
    )
    _create_forum(env, guild, "race-weekends", tags=("Spa", "Misano", "Hockenheim"))
    _create_thread(env, news, "Spa live")

    def join(login: str, name: str, job: str, *roles: simcord.RoleHandle) -> Person:
        user = env.create_user(login, global_name=name)
        return Person(name, job, guild.add_member(user, roles=roles))

    return DemoServer(
        env,
        guild,
        face,
        Locales(env.backend),
        news,
        desk,
        press,
        fans,
        guide=env.create_user("sandbox", global_name="Sandbox", bot=True),
        petra=join("petra", "Petra", "press officer", press, manager),
        jessica=join("jessica", "Jessica Bäckman", "driver", drivers),
        finn=join("finn", "Finn", "fan", fans),
    )


def _create_forum(env: simcord.Env, guild: simcord.GuildHandle, name: str, tags: Iterable[str]) -> None:
    """A forum with these tags, which people give it in Discord's own settings."""
    backend = env.backend
    forum = backend.get_channel(guild.create_forum_channel(name).id)
    forum.topic = "A post for each round, once /setup has chosen this forum"
    for tag in tags:
        described = {"id": str(backend.snowflake()), "name": tag, "moderated": False}
        forum.available_tags.append({**described, "emoji_id": None, "emoji_name": None})
    backend.announce_channel_update(forum.id)


def _create_thread(env: simcord.Env, channel: simcord.ChannelHandle, name: str) -> None:
    """A thread that the bot has made, without Discord's own message about it in the channel."""
    backend = env.backend
    thread = backend.create_thread(channel.id, name, backend.bot_user.id, broadcast=False)
    backend.announce_thread_create(thread)

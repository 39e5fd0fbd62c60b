"""`/setup`: one command makes a server ready; alone, it opens the panel of all settings."""

from dataclasses import replace
from enum import StrEnum

import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction, missing_in, server_id, use_cases
from bot.commands.core.place_option import AnyPlace, PlaceOption
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import require_manager
from bot.commands.core.text_options import OwnWords, ReadText
from bot.commands.setup.look_form import typed_look
from bot.commands.setup.setup_choices import NO_STAFF_ROLE
from bot.commands.setup.setup_panel import panel_post
from bot.commands.spoken_to import discord_language
from bot.commands.suggestions.colours import ColourOption
from bot.commands.suggestions.places import TimezoneOption
from bot.commands.suggestions.seasons import ReadySeasonOption
from bot.commands.suggestions.usual_settings import LeadsOption, QuietHoursOption, SpoilersOption
from bot.discord_ui.permissions import lacking_for_choices, lacks_events, lacks_voice
from bot.domain.base.look import FaceState
from bot.domain.base.server import CardChoice, EventsChoice, Switch
from bot.domain.base.team_page import PageReach
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.languages.current import SpokenLanguage
from bot.posts.desk.channel_trouble import voice_denied_remedy
from bot.posts.desk.settings import StaffChannel, setup_post
from bot.posts.desk.setup_panel import season_menu
from bot.posts.desk.undo import with_undo
from bot.posts.fans.event_words import events_denied_remedy
from bot.posts.feed.page_words import address_lines
from bot.posts.kit.post import Post
from bot.posts.kit.text_lines import joined_lines
from bot.services.server.look import moved_colour_note
from bot.services.server.servers import SetUp
from bot.services.server.setting_choices import FOLLOW_DISCORD, LONGEST_TEAM, SettingChoices

Team = app_commands.Transform[str, OwnWords(LONGEST_TEAM)]
Hashtags = app_commands.Transform[str, ReadText(500)]


def _words(kind: type[StrEnum]) -> list[app_commands.Choice[str]]:
    """Choices that are words, which Discord shows translated."""
    return [app_commands.Choice(name=choice.value, value=choice.value) for choice in kind]


@app_commands.command(description="Set up this server, or change its settings")
@app_commands.default_permissions(manage_guild=True)
@app_commands.describe(
    channel="Where news is posted: a channel, a thread, or a forum with a post for each round",
    staff="The role whose members type results and quotes",
    team="The team's name, if different from the season's",
    timezone="Your time zone, such as Europe/Brussels",
    reminders='How early to remind, such as "7d, 1d, 1h" (w d h m), or "off"',
    ping="The role that reminders ping; @everyone means nobody",
    spoilers='For how many hours results stay under spoiler marks, such as "24", or "off"',
    season="A ready-made season; upload your own with /season import",
    staff_channel="Where staff see every change and are asked for results",
    no_staff_channel="True removes the staff channel",
    colour='Beside your posts: "navy", "#1F6FEB" or "default"; "no logo" and "default face" take those back',
    logo="Your logo, small beside results, quotes and recaps; `colour: no logo` removes it",
    quiet_hours='When posts come without a ping, in your time zone: "22:00-07:00", or "off"',
    face="The bot's picture in this server; /setup alone has banner and text",
    page="Your web page, calendar and feeds; choose secret again for a new address",
    card="A post for each round, edited as the weekend goes; thread adds one for talk",
    voice="A voice channel whose status says what comes next during a round, such as Race 2 · 10:25",
    no_voice="True leaves voice channels alone",
    guess="Fans guess how your cars finish, with /guess until each race starts",
    hashtags="What share text ends in: #GT4 #Spa, perhaps with an address; or off",
    driver_poll="A Discord poll for the driver of the day after each race, open for 24 hours",
    standings="The standings, posted after each round's races once all results are in",
    language="What posts, the page and notices to staff are written in",
    picture="Post each result with a picture in your colour",
    events="Rounds or sessions in the server's own list of events; choosing again brings deleted ones back",
)
@app_commands.choices(
    page=_words(PageReach),
    card=_words(CardChoice),
    guess=_words(Switch),
    driver_poll=_words(Switch),
    picture=_words(Switch),
    standings=_words(Switch),
    language=[
        app_commands.Choice(name="The server's in Discord", value=FOLLOW_DISCORD),
        *(app_commands.Choice(name=spoken.own_name, value=spoken.value) for spoken in SpokenLanguage),
    ],
    events=_words(EventsChoice),
)
async def setup(
    interaction: Interaction,
    channel: PlaceOption | None = None,
    staff: discord.Role | None = None,
    team: Team | None = None,
    timezone: TimezoneOption | None = None,
    reminders: LeadsOption | None = None,
    ping: discord.Role | None = None,
    spoilers: SpoilersOption | None = None,
    season: ReadySeasonOption | None = None,
    staff_channel: discord.TextChannel | None = None,
    no_staff_channel: bool | None = None,  # noqa: FBT001 - an option of a command
    colour: ColourOption | None = None,
    logo: discord.Attachment | None = None,
    face: discord.Attachment | None = None,
    quiet_hours: QuietHoursOption | None = None,
    page: str | None = None,
    events: str | None = None,
    card: str | None = None,
    guess: str | None = None,
    standings: str | None = None,
    driver_poll: str | None = None,
    hashtags: Hashtags | None = None,
    language: str | None = None,
    picture: str | None = None,
    voice: discord.VoiceChannel | None = None,
    no_voice: bool | None = None,  # noqa: FBT001 - an option of a command
) -> None:
    """Keep what was chosen, check at once that the bot may do its work, and show what is missing."""
    await answer_later(interaction)
    require_manager(interaction)
    choices = SettingChoices(
        channel_id=_channel_id(channel),
        staff_role_id=_staff_role_id(staff),
        team=team,
        timezone=timezone,
        reminders=reminders,
        ping_role_id=_ping_role_id(ping),
        spoilers=spoilers,
        staff_channel_id=_staff_channel_id(staff_channel, take_away=bool(no_staff_channel)),
        quiet_hours=quiet_hours,
        page=page,
        events=events,
        card=card,
        guess=guess,
        standings=standings,
        driver_poll=driver_poll,
        hashtags=hashtags,
        language=language,
        picture=picture,
        voice_channel_id=_voice_channel_id(voice, take_away=bool(no_voice)),
        look=await typed_look(interaction, colour, logo, face),
    )
    if choices == SettingChoices() and season is None:
        await answer(interaction, await panel_post(interaction))
        return
    panels, user_id = use_cases(interaction).setup_panels, interaction.user.id
    panel = await panels.choose(
        server_id(interaction), choices, user_id, season, discord_language(interaction)
    )
    if panel.set_up is None:
        await answer(interaction, await panel_post(interaction))
        return
    face_state = await use_cases(interaction).faces.outcome(server_id(interaction))
    notes = [moved_colour_note(choices.look.colour)]
    if lacks_events(interaction.guild, panel.set_up.events.choice):
        notes.append(f"⚠️ {events_denied_remedy()}")
    voice_channel_id = panel.set_up.server.voice_channel_id
    if voice_channel_id and lacks_voice(interaction.guild, voice_channel_id):
        notes.append(f"⚠️ {voice_denied_remedy()}")
    if page is not None:
        notes += address_lines(await use_cases(interaction).team_pages.addresses(server_id(interaction)))
    note = joined_lines(*notes)
    await answer(interaction, await _answer_post(interaction, panel.set_up, face_state, note))


async def _answer_post(interaction: Interaction, set_up: SetUp, face: FaceState, note: str) -> Post:
    """All settings, with what takes the change back and what is still to be chosen."""
    post = await _setup_post(interaction, set_up, face, note)
    if set_up.season is None:
        post = replace(post, below=(season_menu(use_cases(interaction).ready.titles),))
    if set_up.first:
        return post
    return with_undo(post, set_up.change)


async def _setup_post(interaction: Interaction, set_up: SetUp, face: FaceState, note: str) -> Post:
    """All settings, with what the bot lacks to do its work."""
    follow = set_up.follow
    missing = await missing_in(interaction, follow.channel_id, follow.ping_role_id)
    missing = (*missing, *lacking_for_choices(interaction.guild, set_up.server, follow.channel_id))
    staff_channel = None
    if set_up.staff_channel:
        channel_id = set_up.staff_channel.channel_id
        staff_channel = StaffChannel(channel_id, await missing_in(interaction, channel_id))
    return setup_post(
        set_up.server,
        follow,
        set_up.season,
        missing,
        set_up.changed,
        first=set_up.first,
        staff=staff_channel,
        face=face,
        page=set_up.page,
        events=set_up.events,
        note=note,
    )


def _channel_id(channel: AnyPlace | None) -> int | None:
    if channel is None:
        return None
    return channel.id


def _staff_role_id(role: discord.Role | None) -> int | None:
    if role is None:
        return None
    if role.is_default():
        raise UserError(phrase(NO_STAFF_ROLE))
    return role.id


def _staff_channel_id(chosen: discord.TextChannel | None, *, take_away: bool) -> int | None:
    """0 is none; None leaves it as it is."""
    if chosen and take_away:
        raise UserError(phrase("Choose `staff_channel` or `no_staff_channel`, not both."))
    if chosen:
        return chosen.id
    if take_away:
        return 0
    return None


def _voice_channel_id(chosen: discord.VoiceChannel | None, *, take_away: bool) -> int | None:
    """0 is none; None leaves it as it is."""
    if chosen and take_away:
        raise UserError(phrase("Choose `voice` or `no_voice`, not both."))
    if chosen:
        return chosen.id
    if take_away:
        return 0
    return None


def _ping_role_id(role: discord.Role | None) -> int | None:
    """@everyone is never pinged: choosing it takes the ping away. 0 is nobody; None leaves it as it is."""
    if role is None:
        return None
    if role.is_default():
        return 0
    return role.id

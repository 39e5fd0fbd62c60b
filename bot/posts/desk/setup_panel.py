"""The panel of `/setup`: each setting with what changes it, and what is still missing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.base.look import USUAL_FACE
from bot.domain.desk.server_settings import ServerSettings
from bot.languages.catalogue import phrase
from bot.posts.desk.permissions import grant_request
from bot.posts.desk.setting_words import (
    card_phrase,
    colour_phrase,
    driver_poll_phrase,
    face_phrase,
    guess_phrase,
    hashtags_phrase,
    language_phrase,
    logo_phrase,
    picture_phrase,
    ping_phrase,
    quiet_hours_phrase,
    reminder_phrase,
    spoilers_phrase,
    standings_phrase,
    voice_phrase,
)
from bot.posts.desk.settings import channel_fixes
from bot.posts.fans.event_words import events_denied_remedy, events_phrase
from bot.posts.fans.ping_words import kind_names
from bot.posts.feed.page_words import page_phrase
from bot.posts.kit.escape import clip, escaped_line
from bot.posts.kit.post import (
    MOST_OPTIONS,
    Accent,
    Block,
    Button,
    Buttons,
    ChannelMenu,
    Divider,
    Menu,
    Option,
    Post,
    RoleMenu,
    Style,
    Text,
)
from bot.posts.kit.team_look import accent_of, text_with_logo

SETUP = "setup"
"""What the custom ids of its menus, buttons and modals begin with; what they change follows."""

PLACE_TYPES = (0, 5, 10, 11, 12, 15)
"""Where news can be posted: text and announcement channels, threads of any kind, forums.

Media channels (16) are no type that the API takes here, though the bot would post in one as in a forum.
"""
STAFF_CHANNEL_TYPES = (0, 5)
"""The race desk and staff's notices stay where nothing archives them."""

_LONGEST_OPTION = 100


@dataclass(frozen=True, slots=True)
class PanelNeeds:
    """The permissions that the bot lacks in the channel and in the staff's, by their names in Discord.

    `create_events` says that it lacks that one in the server and would need it.
    """

    in_channel: Sequence[str] = ()
    in_staff_channel: Sequence[str] = ()
    create_events: bool = False


def setup_panel_post(
    settings: ServerSettings,
    needs: PanelNeeds,
    season_titles: Mapping[str, str],
    notice: str = "",
    undo_id: int | None = None,
) -> Post:
    """The panel as it stands.

    `season_titles` are the ready seasons' by file name; `notice` says what was just done, and
    `undo_id` is the change that *Undo* takes back, None where there is nothing to.
    """
    blocks: list[Block] = [Text("\n".join(_head(settings, needs, notice)))]
    blocks += _place_blocks(settings)
    blocks += _season_blocks(settings, season_titles)
    blocks += _ping_blocks(settings)
    blocks += [Text(_typed_settings(settings)), _typed_buttons()]
    blocks += _look_blocks(settings)
    buttons = [
        Button(phrase("Done"), f"{SETUP}:done", Style.MAIN),
        Button(phrase("Language…"), f"{SETUP}:language"),
    ]
    if undo_id is not None:
        buttons.append(Button(phrase("Undo"), f"{SETUP}:undo:{undo_id}"))
    below = (Buttons(tuple(buttons)),)
    if settings.is_saved and not needs.in_channel and not needs.in_staff_channel:
        return Post(tuple(blocks), accent_of(settings.look, Accent.PIT), below)
    return Post(tuple(blocks), Accent.TROUBLE, below)


def season_menu(season_titles: Mapping[str, str]) -> Menu:
    """The ready seasons, to choose one."""
    options = [Option(clip(title, _LONGEST_OPTION), name) for name, title in season_titles.items()]
    return Menu(f"{SETUP}:season", phrase("Choose a ready season"), tuple(options[:MOST_OPTIONS]))


def places_missing(settings: ServerSettings) -> str:
    """What has to be chosen before anything is saved; empty when all is."""
    if not settings.channel_id and not settings.staff_role_id:
        return phrase("Choose where news is posted and who your staff are. Nothing is saved before both are.")
    if not settings.channel_id:
        return phrase("Choose where news is posted. Nothing is saved before that.")
    if not settings.staff_role_id:
        return phrase("Choose who your staff are. Nothing is saved before that.")
    return ""


def _head(settings: ServerSettings, needs: PanelNeeds, notice: str) -> Iterator[str]:
    if settings.is_saved:
        yield phrase("## Settings")
    else:
        yield phrase("## Set up Pitboard")
    if notice:
        yield notice
    yield from _missing_lines(settings, needs)


def _missing_lines(settings: ServerSettings, needs: PanelNeeds) -> Iterator[str]:
    missing = places_missing(settings)
    if missing:
        yield f"⚠️ {missing}"
    if settings.channel_id:
        for line in channel_fixes(needs.in_channel, settings.channel_id, settings.ping_role_ids):
            yield f"⚠️ {line}"
    if settings.staff_channel_id and needs.in_staff_channel:
        yield f"⚠️ {grant_request(needs.in_staff_channel, settings.staff_channel_id)}"
    if needs.create_events:
        yield f"⚠️ {events_denied_remedy()}"
    if not settings.season:
        yield phrase("⚠️ No season yet: choose a ready one, or upload yours with `/season import`.")


def _place_blocks(settings: ServerSettings) -> list[Block]:
    channel = ChannelMenu(
        f"{SETUP}:channel", phrase("Channel, thread or forum"), PLACE_TYPES, settings.channel_id
    )
    staff = RoleMenu(f"{SETUP}:staff", phrase("Choose the staff role"), settings.staff_role_id)
    staff_channel = ChannelMenu(
        f"{SETUP}:staff_channel",
        phrase("No staff channel"),
        STAFF_CHANNEL_TYPES,
        settings.staff_channel_id,
        may_be_none=True,
    )
    return [
        Text(phrase("**News channel**: where results, quotes and reminders are posted")),
        channel,
        Text(phrase("**Staff**: the role whose members type results and quotes")),
        staff,
        Text(phrase("**Staff channel**: the race desk, every change, and how sessions ended")),
        staff_channel,
    ]


def _season_blocks(settings: ServerSettings, season_titles: Mapping[str, str]) -> list[Block]:
    title = escaped_line(settings.season or phrase("not set"), 90)
    blocks: list[Block] = [Text(phrase("**Season**: {title}", title=title))]
    if season_titles:
        blocks.append(season_menu(season_titles))
    return blocks


def _ping_blocks(settings: ServerSettings) -> list[Block]:
    ping = phrase("**Ping**: {whom}", whom=ping_phrase(settings.ping_role_id))
    if settings.kinds:
        ping = phrase("**Ping**: the roles that fans choose ({kinds})", kinds=kind_names(settings.kinds))
        return [Text(ping), Divider()]
    menu = RoleMenu(f"{SETUP}:ping", phrase("Nobody is pinged"), settings.ping_role_id, may_be_none=True)
    return [Text(ping), menu, Divider()]


def _typed_settings(settings: ServerSettings) -> str:
    lines = [
        phrase("**Reminders**: {when}", when=reminder_phrase(settings.reminders)),
        phrase("**Spoilers**: {how}", how=spoilers_phrase(settings.spoilers)),
        phrase("**Quiet hours**: {when}", when=quiet_hours_phrase(settings.quiet_hours)),
        phrase("**Page**: {reach}", reach=page_phrase(settings.page)),
        phrase("**Events**: {choice}", choice=events_phrase(settings.events)),
        phrase("**Weekend card**: {choice}", choice=card_phrase(settings.card)),
        phrase("**Voice status**: {where}", where=voice_phrase(settings.voice_channel_id)),
        phrase("**Guesses**: {choice}", choice=guess_phrase(settings.guess)),
        phrase("**Standings**: {choice}", choice=standings_phrase(settings.standings)),
        phrase("**Driver of the day**: {choice}", choice=driver_poll_phrase(settings.driver_poll)),
        phrase("**Language**: {language}", language=language_phrase(settings.language)),
    ]
    return "\n".join(lines)


def _look_blocks(settings: ServerSettings) -> list[Block]:
    """How posts and the bot look; what was chosen can go back to default."""
    lines = [
        phrase("**Colour**: {colour}", colour=colour_phrase(settings.look)),
        phrase("**Logo**: {logo}", logo=logo_phrase(settings.look)),
        phrase("**Face**: {face}", face=face_phrase(settings.face)),
        phrase("**Pictures**: {choice}", choice=picture_phrase(settings.picture)),
        phrase("**Share text ends in**: {words}", words=hashtags_phrase(settings.hashtags)),
    ]
    buttons = [
        Button(phrase("Colour, logo, pictures…"), f"{SETUP}:look"),
        Button(phrase("Face…"), f"{SETUP}:face"),
    ]
    if settings.look.colour is not None:
        buttons.append(Button(phrase("Default colour"), f"{SETUP}:default:colour"))
    if settings.look.logo:
        buttons.append(Button(phrase("No logo"), f"{SETUP}:default:logo"))
    if settings.face.face != USUAL_FACE:
        buttons.append(Button(phrase("Default face"), f"{SETUP}:default:face"))
    return [text_with_logo("\n".join(lines), settings.look, ""), Buttons(tuple(buttons))]


def _typed_buttons() -> Buttons:
    return Buttons(
        (
            Button(phrase("Reminders…"), f"{SETUP}:reminders"),
            Button(phrase("Spoilers…"), f"{SETUP}:spoilers"),
            Button(phrase("Quiet hours…"), f"{SETUP}:quiet_hours"),
            Button(phrase("Page…"), f"{SETUP}:page"),
            Button(phrase("Events, card and more…"), f"{SETUP}:events"),
        )
    )

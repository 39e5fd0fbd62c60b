"""The panel of `/setup`: every menu and button of it, each pressed by who manages the server."""

from bot.commands.core.custom_ids import OUTDATED_BUTTON, chosen_option, read_number
from bot.commands.core.interaction import Interaction, missing_in, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer, open_form, replace_message, take_up
from bot.commands.core.staff_only import require_manager
from bot.commands.setup.language_form import LANGUAGE_FIELD
from bot.commands.setup.look_form import (
    PICTURE_FIELD,
    TO_DEFAULT,
    read_face_form,
    read_look_form,
)
from bot.commands.setup.reminders_form import read_reminders_form
from bot.commands.setup.setup_choices import chosen_setting
from bot.commands.setup.setup_forms import (
    CARD_FIELD,
    DRIVER_POLL_FIELD,
    FIELD,
    GUESS_FIELD,
    HASHTAGS_FIELD,
    STANDINGS_FIELD,
    make_setup_form,
)
from bot.commands.spoken_to import discord_language
from bot.discord_ui.permissions import CREATE_THREADS, lacks_events, lacks_threads
from bot.domain.desk.server_settings import ServerSettings
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.setup_panel import PanelNeeds, places_missing, setup_panel_post
from bot.posts.feed.page_words import address_lines
from bot.posts.kit.post import Post, plain_post
from bot.posts.kit.text_lines import joined_lines
from bot.services.server.look import NO_LOOK_CHOICES, moved_colour_note
from bot.services.server.setting_choices import FOLLOW_DISCORD, SettingChoices
from bot.services.server.setup_panels import SetupPanel


async def panel_post(interaction: Interaction, notice: str = "", undo_id: int | None = None) -> Post:
    """The panel as the settings stand."""
    settings = await use_cases(interaction).setup_panels.look(server_id(interaction))
    titles = use_cases(interaction).ready.titles
    return setup_panel_post(settings, await _needs(interaction, settings), titles, notice, undo_id)


async def _needs(interaction: Interaction, settings: ServerSettings) -> PanelNeeds:
    in_channel: tuple[str, ...] = ()
    in_staff_channel: tuple[str, ...] = ()
    if settings.channel_id:
        in_channel = await missing_in(interaction, settings.channel_id, settings.ping_role_id)
        if lacks_threads(interaction.guild, settings.card, settings.channel_id):
            in_channel = (*in_channel, CREATE_THREADS)
    if settings.staff_channel_id:
        in_staff_channel = await missing_in(interaction, settings.staff_channel_id)
    lacks = lacks_events(interaction.guild, settings.events.choice)
    return PanelNeeds(in_channel, in_staff_channel, create_events=lacks)


async def answer_setup_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Save a choice and show the panel as it is then, in its place; `id_parts` name the setting."""
    require_manager(interaction)
    match id_parts:
        case [("channel" | "staff" | "staff_channel" | "ping") as setting]:
            await _save(interaction, chosen_setting(interaction, setting))
        case ["season"]:
            await _save(interaction, SettingChoices(), chosen_option(interaction))
        case [
            (
                "reminders" | "spoilers" | "quiet_hours" | "page" | "events" | "language" | "look" | "face"
            ) as setting
        ]:
            await open_form(interaction, await make_setup_form(interaction, [setting], {}))
        case ["default", part] if part in TO_DEFAULT:
            await _save(interaction, SettingChoices(look=TO_DEFAULT[part]))
        case ["undo", change_id]:
            await _undo(interaction, read_number(change_id))
        case ["done"]:
            await _finish(interaction)
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def answer_setup_modal(interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
    """A lead time or a number of hours was typed; `id_parts` name the setting."""
    require_manager(interaction)
    match id_parts:
        case ["look"]:
            await take_up(interaction)
            look_choices = await read_look_form(interaction, fields)
            picture = fields.get(PICTURE_FIELD) or None
            await _save(interaction, SettingChoices(look=look_choices, picture=picture))
        case ["face"]:
            await take_up(interaction)
            await _save(interaction, SettingChoices(look=await read_face_form(interaction, fields)))
        case _:
            await _save(interaction, _typed_choices(id_parts, fields))


def _typed_choices(id_parts: list[str], fields: Fields) -> SettingChoices:
    """What a form has that takes words alone."""
    typed = fields.get(FIELD, "").strip() or "off"
    match id_parts:
        case ["reminders"]:
            return SettingChoices(reminders=read_reminders_form(fields))
        case ["spoilers"]:
            return SettingChoices(spoilers=typed)
        case ["quiet_hours"]:
            return SettingChoices(quiet_hours=typed)
        case ["page"]:
            return SettingChoices(page=typed, hashtags=fields.get(HASHTAGS_FIELD))
        case ["events"]:
            card, guess = fields.get(CARD_FIELD, "off"), fields.get(GUESS_FIELD, "off")
            standings = fields.get(STANDINGS_FIELD)  # which a form of before there were any doesn't have
            poll = fields.get(DRIVER_POLL_FIELD)
            return SettingChoices(events=typed, card=card, guess=guess, standings=standings, driver_poll=poll)
        case ["language"]:
            return SettingChoices(language=fields.get(LANGUAGE_FIELD, FOLLOW_DISCORD))
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def _save(interaction: Interaction, choices: SettingChoices, ready_season: str | None = None) -> None:
    """Discord is told first that it takes a moment: a season with all its reminders may take seconds."""
    if not interaction.response.is_done():
        await take_up(interaction)
    panels, user_id = use_cases(interaction).setup_panels, interaction.user.id
    panel = await panels.choose(
        server_id(interaction), choices, user_id, ready_season, discord_language(interaction)
    )
    if choices.look != NO_LOOK_CHOICES:
        await use_cases(interaction).faces.outcome(server_id(interaction))
    notice = " ".join((_notice(panel), moved_colour_note(choices.look.colour))).strip()
    if choices.page is not None:
        addresses = await use_cases(interaction).team_pages.addresses(server_id(interaction))
        notice = joined_lines(notice, *address_lines(addresses))
    await answer(interaction, await panel_post(interaction, notice, _undo_id(panel)))


def _notice(panel: SetupPanel) -> str:
    set_up = panel.set_up
    if set_up is None:
        return ""
    if set_up.first:
        return phrase("✅ Saved. Pitboard is ready.")
    if set_up.change is None:
        return phrase("✅ Already saved.")
    return phrase("✅ Saved.")


def _undo_id(panel: SetupPanel) -> int | None:
    """The first choice that is saved makes the server ready, which can't be taken back."""
    set_up = panel.set_up
    if set_up is None or set_up.first or set_up.change is None:
        return None
    return set_up.change.id


async def _undo(interaction: Interaction, change_id: int) -> None:
    await take_up(interaction)
    undos, user_id = use_cases(interaction).undos, interaction.user.id
    await undos.undo(server_id(interaction), change_id, user_id)
    await answer(interaction, await panel_post(interaction, phrase("✅ Undone.")))


async def _finish(interaction: Interaction) -> None:
    settings = await use_cases(interaction).setup_panels.look(server_id(interaction))
    missing = places_missing(settings)
    if missing:
        raise UserError(missing)
    await replace_message(
        interaction,
        plain_post(phrase("All settings are saved. `/setup` shows them again, and `/help` what to do next.")),
    )

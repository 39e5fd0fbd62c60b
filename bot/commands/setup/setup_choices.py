"""What was chosen from the menus of the panel of `/setup`, read with care: anybody can make it up."""

from typing import Any

from bot.commands.core.custom_ids import OUTDATED_BUTTON, chosen_option, read_number
from bot.commands.core.interaction import Interaction
from bot.commands.core.place_option import not_a_place
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.posts.desk.setup_panel import PLACE_TYPES, STAFF_CHANNEL_TYPES
from bot.services.server.setting_choices import SettingChoices

NO_STAFF_ROLE = mark("Choose a role that only the team's staff have: @everyone can't be the staff role.")


def chosen_setting(interaction: Interaction, setting: str) -> SettingChoices:
    """The choice from the menu of `channel`, `staff`, `staff_channel` or `ping`.

    Raises:
        UserError: nothing was chosen where something has to be, or what can't be that setting.
    """
    match setting:
        case "channel":
            return SettingChoices(channel_id=_chosen_channel(interaction))
        case "staff":
            return SettingChoices(staff_role_id=_chosen_staff_role(interaction))
        case "staff_channel":
            return SettingChoices(staff_channel_id=_chosen_staff_channel(interaction))
        case _:
            return SettingChoices(ping_role_id=_chosen_ping(interaction))


def _chosen_staff_channel(interaction: Interaction) -> int:
    """0 is none."""
    if not _is_something_chosen(interaction):
        return 0
    channel_id, channel_type = _channel_and_type(interaction)
    if channel_type not in STAFF_CHANNEL_TYPES:
        raise UserError(phrase("Choose a text channel: the race desk can't be anywhere else."))
    return channel_id


def _is_something_chosen(interaction: Interaction) -> bool:
    data: Any = interaction.data or {}
    return bool(data.get("values"))


def _chosen_channel(interaction: Interaction) -> int:
    channel_id, channel_type = _channel_and_type(interaction)
    if channel_type not in PLACE_TYPES:
        raise UserError(not_a_place(channel_type))
    return channel_id


def _channel_and_type(interaction: Interaction) -> tuple[int, int]:
    """The chosen channel's id, and Discord's number for its kind."""
    data: Any = interaction.data or {}
    chosen_id = chosen_option(interaction)
    channels = (data.get("resolved") or {}).get("channels") or {}
    channel = channels.get(chosen_id) or {}
    if not isinstance(channel.get("type"), int):
        raise UserError(phrase(OUTDATED_BUTTON))
    return read_number(chosen_id), channel["type"]


def _chosen_staff_role(interaction: Interaction) -> int:
    role_id = read_number(chosen_option(interaction))
    if role_id == interaction.guild_id:  # the role that everybody has goes by the server's id
        raise UserError(phrase(NO_STAFF_ROLE))
    return role_id


def _chosen_ping(interaction: Interaction) -> int:
    """0 is nobody, as is @everyone, which goes by the server's id."""
    if not _is_something_chosen(interaction):
        return 0
    role_id = read_number(chosen_option(interaction))
    if role_id == interaction.guild_id:
        return 0
    return role_id

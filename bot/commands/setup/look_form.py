"""The team's look and the bot's face: the forms that the panel of `/setup` opens, and as `/setup` is typed.

Discord's upload options take no words, so what takes a picture back is typed into `colour`.
"""

from dataclasses import replace

import discord
from discord import TextStyle, ui

from bot.commands.core.interaction import Interaction
from bot.commands.core.modal_fields import Fields
from bot.commands.core.uploads import read_picture, sent_file
from bot.commands.suggestions.colours import DEFAULT_FACE as FACE_TO_DEFAULT
from bot.commands.suggestions.colours import NO_LOGO
from bot.domain.base.colours import hex_colour
from bot.domain.base.look import LONGEST_BIO
from bot.domain.base.server import Switch
from bot.domain.desk.server_settings import ServerSettings
from bot.domain.press.photo import Picture, PicturePurpose
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.setup_panel import SETUP
from bot.services.server.look import DEFAULT_FACE, LookChoices, Reset

_COLOUR, _LOGO, _AVATAR, _BANNER, _BIO = "colour", "logo", "avatar", "banner", "bio"
PICTURE_FIELD = "picture"
"""The custom id of whether results are posted with a picture."""
_LONGEST_COLOUR = 40

TO_DEFAULT = {
    "colour": LookChoices(colour="default"),
    "logo": LookChoices(logo=Reset.DEFAULT),
    "face": DEFAULT_FACE,
}
"""What each of the panel's buttons takes back."""


def look_form(settings: ServerSettings) -> ui.Modal:
    """Ask for colour, logo and pictures; what is left empty stays as it is."""
    colour = ""
    if settings.look.colour is not None:
        colour = hex_colour(settings.look.colour)
    modal = ui.Modal(title=phrase("Colour, logo, pictures"), custom_id=f"{SETUP}|look")
    field = ui.TextInput[ui.View](
        custom_id=_COLOUR, default=colour, max_length=_LONGEST_COLOUR, required=False
    )
    modal.add_item(
        ui.Label(
            text=phrase("Colour beside your posts"),
            description=phrase("A name such as navy, figures such as #1F6FEB, or default"),
            component=field,
        )
    )
    modal.add_item(_picture_field(_LOGO, phrase("Logo"), phrase("Small, beside results, quotes and recaps")))
    modal.add_item(
        ui.Label(
            text=phrase("Pictures of results"),
            description=phrase("Each result is posted with a picture in your colour, to share"),
            component=_switch_menu(PICTURE_FIELD, settings.picture),
        )
    )
    return modal


def _switch_menu(custom_id: str, chosen: Switch) -> ui.Select[ui.View]:
    labels = {Switch.OFF: phrase("Off"), Switch.ON: phrase("On")}
    options = [
        discord.SelectOption(label=label, value=switch.value, default=switch is chosen)
        for switch, label in labels.items()
    ]
    return ui.Select(custom_id=custom_id, options=options, min_values=0, required=False)


def face_form(settings: ServerSettings) -> ui.Modal:
    """Ask for the bot's picture, banner and text in this server; what is left empty stays as it is."""
    modal = ui.Modal(title=phrase("The bot's face here"), custom_id=f"{SETUP}|face")
    modal.add_item(_picture_field(_AVATAR, phrase("Picture"), phrase("Beside each message, as a circle")))
    modal.add_item(_picture_field(_BANNER, phrase("Banner"), phrase("Wide, at the top of the bot's profile")))
    bio = ui.TextInput[ui.View](
        custom_id=_BIO,
        style=TextStyle.paragraph,
        default=settings.face.face.bio or "",
        max_length=LONGEST_BIO,
        required=False,
    )
    modal.add_item(
        ui.Label(
            text=phrase("About the bot"), description=phrase("Empty for Pitboard's own text"), component=bio
        )
    )
    return modal


async def read_look_form(interaction: Interaction, fields: Fields) -> LookChoices:
    """What was chosen with the first form.

    Raises:
        UserError: the picture is too large, none, or broken.
    """
    colour = fields.get(_COLOUR, "").strip() or None
    return LookChoices(colour=colour, logo=await _sent_picture(interaction, _LOGO, PicturePurpose.LOGO))


async def read_face_form(interaction: Interaction, fields: Fields) -> LookChoices:
    """What was chosen with the second form.

    Raises:
        UserError: a picture is too large, none, or broken.
    """
    return LookChoices(
        avatar=await _sent_picture(interaction, _AVATAR, PicturePurpose.AVATAR),
        banner=await _sent_picture(interaction, _BANNER, PicturePurpose.BANNER),
        bio=fields.get(_BIO, "").strip() or "default",
    )


def _picture_field(custom_id: str, label: str, description: str) -> ui.Label[ui.View]:
    upload = ui.FileUpload[ui.View](custom_id=custom_id, min_values=0, max_values=1, required=False)
    return ui.Label(text=label, description=description, component=upload)


async def _sent_picture(interaction: Interaction, custom_id: str, purpose: PicturePurpose) -> Picture | None:
    file = sent_file(interaction, custom_id)
    if file is None:
        return None
    return await read_picture(interaction, file, purpose)


async def typed_look(
    interaction: Interaction,
    colour: str | None,
    logo: discord.Attachment | None,
    face: discord.Attachment | None,
) -> LookChoices:
    """What was chosen of the look.

    Raises:
        UserError: a picture is none, or is taken back and uploaded at once.
    """
    if colour == NO_LOGO:
        _refuse_both(colour, "logo", logo)
        choices = TO_DEFAULT["logo"]
    elif colour == FACE_TO_DEFAULT:
        _refuse_both(colour, "face", face)
        choices = TO_DEFAULT["face"]
    else:
        choices = LookChoices(colour=colour)
    if logo:
        choices = replace(choices, logo=await read_picture(interaction, logo, PicturePurpose.LOGO))
    if face:
        choices = replace(choices, avatar=await read_picture(interaction, face, PicturePurpose.AVATAR))
    return choices


def _refuse_both(colour: str, option: str, file: discord.Attachment | None) -> None:
    if file:
        raise UserError(
            phrase(
                "`colour` says “{words}”, and `{option}` brings a picture. Leave one of them out.",
                words=colour,
                option=option,
            )
        )

"""What was given back is sent again as it was, without its photo, or changed in a form."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from discord import ui

from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.interaction import Interaction, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import open_form
from bot.commands.core.resent import Resent, mark_resent
from bot.commands.core.staff_only import manages, require_staff
from bot.commands.sendings.changed_command import changed_command, is_taken, require_taken
from bot.commands.sendings.command_form import command_form
from bot.commands.sendings.forms import FormMaker, fill_form
from bot.commands.sendings.given_back import AGAIN, CHANGE, TRY, WITHOUT_PHOTO
from bot.commands.sendings.kept_sendings import kept_sending
from bot.commands.sendings.sending import Sending, sending_of
from bot.errors import UserError
from bot.languages.catalogue import phrase

LOG = logging.getLogger(__name__)

_LONGEST_CUSTOM_ID = 100
"""Characters: https://discord.com/developers/docs/components/reference"""

AsForm = Callable[[Interaction, Sending], Awaitable[Sending | None]]
"""A command as the form that does the same would send it; None where the form hasn't all that was typed."""


async def send_again(
    interaction: Interaction, key: str, sending: Sending, *, confirmed: bool = False
) -> None:
    """Answer what was kept under the key as if it had just been sent; it is forgotten once it is done.

    Where it is refused again, it stays under its key.
    """
    resent = _put_back(interaction, key, sending, confirmed=confirmed)
    if not sending.is_form:
        require_taken(interaction, sending)
    await interaction.client.answer_data(interaction)
    if resent.is_kept:
        return
    try:
        await use_cases(interaction).sendings.drop(key)
    except Exception:  # it is done and answered: what is left of it is forgotten after its time
        LOG.warning("A sending that is done couldn't be forgotten", exc_info=True)


def _put_back(interaction: Interaction, key: str, sending: Sending, *, confirmed: bool) -> Resent:
    """From here on the interaction is the sending's: whatever goes wrong gives it back as it is now."""
    resent = Resent(key, sending.picture, confirmed)
    mark_resent(interaction, resent)
    interaction.data = sending.data  # type: ignore[assignment]
    return resent


@dataclass(frozen=True, slots=True)
class SendingAgain:
    """Answers the buttons under what was given back, and the forms that they open.

    `forms` make a form by what its custom id begins with; `as_form` are the commands that have one.
    """

    forms: Mapping[str, FormMaker]
    as_form: Mapping[str, AsForm]

    async def answer_button(self, interaction: Interaction, id_parts: list[str]) -> None:
        """Send it again or open it in a form; `id_parts` are what to do and the key of what is kept."""
        await _require_sender(interaction)
        match id_parts:
            case [what, key] if what == TRY:
                await send_again(interaction, key, await kept_sending(interaction, key))
            case [what, key] if what == WITHOUT_PHOTO:
                sending = await kept_sending(interaction, key)
                await send_again(interaction, key, sending.without_photo())
            case [what, key] if what == CHANGE:
                await self._open_form(interaction, key)
            case _:
                raise UserError(phrase(OUTDATED_BUTTON))

    async def _open_form(self, interaction: Interaction, key: str) -> None:
        sending = await kept_sending(interaction, key)
        form = await self._form_of(interaction, sending)
        if form is None:
            modal = command_form(interaction, sending, f"{AGAIN}|{key}")
        else:
            modal = await self._make(interaction, form)
            modal.custom_id = f"{AGAIN}|{key}|{form.form_id}"
            if len(modal.custom_id) > _LONGEST_CUSTOM_ID:  # none of ours was so long: it is made up
                raise UserError(phrase(OUTDATED_BUTTON))
        await open_form(interaction, modal)

    async def _make(self, interaction: Interaction, form: Sending) -> ui.Modal:
        name, *id_parts = form.form_id.split("|")
        if name not in self.forms:  # a form of another time: what was typed is shown, to be copied
            raise UserError(phrase(OUTDATED_BUTTON))
        modal = await self.forms[name](interaction, id_parts, form.fields)
        return fill_form(modal, form.fields)

    async def _form_of(self, interaction: Interaction, sending: Sending) -> Sending | None:
        """The form that was sent, or that the command could have been; None where there is none."""
        if sending.is_form:
            return sending
        as_form = self.as_form.get(" ".join(sending.path))
        if as_form is None or not is_taken(interaction, sending):
            return None
        return await as_form(interaction, sending)

    async def answer_form(self, interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
        """A changed form was sent: answer it with what it doesn't show; `id_parts` begin with the key."""
        await _require_sender(interaction)
        if not id_parts:
            raise UserError(phrase(OUTDATED_BUTTON))
        key, *form_id = id_parts
        sending = await kept_sending(interaction, key)
        if form_id:
            form = await self._form_of(interaction, sending)
            changed = sending_of(interaction)
            if form is None or changed is None:
                raise UserError(phrase(OUTDATED_BUTTON))
            await send_again(interaction, key, changed.over(form))
        elif sending.is_form:  # a form opens as itself; no client sends this
            raise UserError(phrase(OUTDATED_BUTTON))
        else:
            await send_again(interaction, key, changed_command(interaction, sending, fields))


async def _require_sender(interaction: Interaction) -> None:
    """Let through staff, and who manages the server, also before it is set up."""
    if not manages(interaction):
        await require_staff(interaction)

"""What is pressed under the answers of `/privacy`: rights are checked anew at each press."""

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, replace_message, take_up
from bot.commands.core.staff_only import require_staff
from bot.commands.privacy.forget import require_forgetter
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.privacy.own_traces import take_out_question_post, taken_out_post
from bot.posts.privacy.server_holdings import forgotten_post, holdings_post, kept_post, people_post


async def answer_privacy_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Do what the button says; `id_parts` is what, and of which server."""
    match id_parts:
        case ["forget", home_id]:
            await _forget_server(interaction, read_number(home_id))
        case ["mine", "ask", scope]:
            await replace_message(interaction, take_out_question_post(read_number(scope)))
        case ["mine", "forget", scope]:
            await _forget_person(interaction, read_number(scope))
        case ["people", page]:
            await _show_people(interaction, read_number(page))
        case ["keep"]:
            await replace_message(interaction, kept_post())
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def _show_people(interaction: Interaction, page: int) -> None:
    """Turn staff's pages; 0 leads back to the short form."""
    await require_staff(interaction)
    await take_up(interaction)
    home_id = server_id(interaction)
    holdings = await use_cases(interaction).keeping.of_server(home_id)
    if page and holdings.people:
        await answer(interaction, people_post(holdings, page))
    else:
        addresses = await use_cases(interaction).team_pages.addresses(home_id)
        await answer(interaction, holdings_post(holdings, for_staff=True, addresses=addresses))


async def _forget_server(interaction: Interaction, home_id: int) -> None:
    require_forgetter(interaction)
    if interaction.guild_id != home_id:
        raise UserError(phrase("That belongs to another server."))
    await take_up(interaction)
    await use_cases(interaction).forgetting.forget(home_id)
    await answer(interaction, forgotten_post())


async def _forget_person(interaction: Interaction, scope: int) -> None:
    """Take whoever presses out of it, and nobody else, whatever a made-up button says."""
    await take_up(interaction)
    await use_cases(interaction).keeping.forget_person(interaction.user.id, scope or None)
    await answer(interaction, taken_out_post())

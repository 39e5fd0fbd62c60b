"""`/field`: everybody's result in a session, of one class or all, page by page."""

from discord import app_commands

from bot.commands.core.custom_ids import OUTDATED_BUTTON, chosen_option, read_number
from bot.commands.core.interaction import READS, Interaction, use_cases
from bot.commands.core.membership import require_reader
from bot.commands.core.replies import answer, answer_later, take_up
from bot.commands.fans.anywhere import anywhere
from bot.commands.fans.team_at_hand import TeamAtHand, answer_about_team, team_at_hand
from bot.commands.suggestions.classes import FieldClassOption
from bot.commands.suggestions.rounds import RoundOption
from bot.commands.suggestions.seasons import SeasonOption
from bot.commands.suggestions.sessions import SessionOption
from bot.domain.results.field import FieldView
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.timing.field_post import WHOLE_FIELD, field_post
from bot.services.results.fields import FieldPlace


@anywhere
@app_commands.command(
    description="Everybody's result in a session: the whole field, or one class", extras=READS
)
@app_commands.rename(class_="class")
@app_commands.describe(
    round="The round, if not the current or last one",
    session="The session, if not the last one with a list",
    class_="A class, such as Silver",
    season="Another season or series of the team",
)
async def field(
    interaction: Interaction,
    round: RoundOption | None = None,  # noqa: A002 - the option's name, which people learn
    session: SessionOption | None = None,
    class_: FieldClassOption | None = None,
    season: SeasonOption | None = None,
) -> None:
    """Answer with the first page of the field that was typed."""
    place = FieldPlace(round, session, class_, season)
    await show_field(interaction, await team_at_hand(interaction), place)


_LAST = FieldPlace()
"""The last field that there is."""


async def show_field(interaction: Interaction, team: TeamAtHand, place: FieldPlace = _LAST) -> None:
    """The first page of the field that was typed, or else of the last one.

    Only whoever asks sees it, so that nobody turns another's pages.
    """
    view = await use_cases(interaction).fields.of_place(team.server_id, place)
    await answer_about_team(interaction, field_post(view, team.server_id), team, "field", ephemeral=True)


async def answer_field_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Turn to another page or class; `id_parts` say of which team's server, session and class.

    Raises:
        UserError: the button is outdated, or they may not see that team.
    """
    if id_parts[:1] == ["show"]:  # under results that everybody may see
        await answer_later(interaction)
    else:
        await take_up(interaction)
    match id_parts:
        case ["page", home, session_id, shown, page]:
            view = await _view(interaction, home, session_id, shown)
        case ["show", home, session_id]:
            page = "0"
            view = await _view(interaction, home, session_id, WHOLE_FIELD)
        case ["class", home, session_id]:
            page = "0"
            view = await _view(interaction, home, session_id, chosen_option(interaction))
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))
    home_id = read_number(home)
    await answer(interaction, field_post(view, home_id, read_number(page)))


async def _view(interaction: Interaction, home: str, session_id: str, shown: str) -> FieldView:
    """The field of a session of a team that whoever presses may see."""
    home_id = read_number(home)
    await require_reader(interaction, home_id)
    view = await use_cases(interaction).fields.of_session(home_id, read_number(session_id))
    if shown == WHOLE_FIELD:
        return view
    place = read_number(shown)
    if place >= len(view.classes):
        raise UserError(phrase(OUTDATED_BUTTON))
    return view.of_class(view.classes[place])

"""*Picture* under staff's answer to a result."""

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import require_staff
from bot.domain.pictures.picture_shape import PictureShape
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.pictures.result_pictures import result_pictures_post


async def answer_picture_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Show staff the result's picture in both shapes; `id_parts` are of what, and its id.

    Raises:
        UserError: the button is outdated, the result was withdrawn, or too much waits to be drawn.
    """
    match id_parts:
        case ["result", result_id]:
            number = read_number(result_id)
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))
    await answer_later(interaction)
    await require_staff(interaction)
    home_id, pictures = server_id(interaction), use_cases(interaction).result_pictures
    news = await use_cases(interaction).shares.result_to_share(home_id, number)
    drawn = {shape: await pictures.draw(home_id, news, shape) for shape in PictureShape}
    await answer(interaction, result_pictures_post(news, drawn), ephemeral=True)

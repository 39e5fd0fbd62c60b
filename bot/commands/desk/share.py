"""*Share text* under staff's answer to a result or a recap: texts to copy to other networks."""

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.spoken_to import spoken_to_server
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.press.networks import Network
from bot.posts.press.share_post import SHARE, share_post, share_post_of
from bot.posts.press.share_text import Paragraph, share_paragraphs
from bot.services.press.share_facts import ShareFacts


async def answer_share_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Show staff the texts; `id_parts` are of what, its id, and a network where only its text is wanted.

    Raises:
        UserError: the button is outdated, or there is nothing to share any more.
    """
    await answer_later(interaction)
    await require_staff(interaction)
    match id_parts:
        case [kind, subject_id]:
            facts = await _facts(interaction, kind, subject_id)
            custom_id = f"{SHARE}:{kind}:{subject_id}"
            post = share_post(await _paragraphs(interaction, facts), facts.link, custom_id, facts.hashtags)
        case [kind, subject_id, network] if network in set(Network):
            facts = await _facts(interaction, kind, subject_id)
            paragraphs = await _paragraphs(interaction, facts)
            post = share_post_of(paragraphs, facts.link, Network(network), facts.hashtags)
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))
    await answer(interaction, post, ephemeral=True)


async def _paragraphs(interaction: Interaction, facts: ShareFacts) -> list[Paragraph]:
    async with spoken_to_server(interaction, server_id(interaction)):
        return share_paragraphs(facts.news)


async def _facts(interaction: Interaction, kind: str, subject_id: str) -> ShareFacts:
    shares = use_cases(interaction).shares
    match kind:
        case "result":
            return await shares.of_result(server_id(interaction), read_number(subject_id))
        case "bundle":
            return await shares.of_bundle(server_id(interaction), read_number(subject_id))
        case "recap":
            return await shares.of_recap(server_id(interaction), read_number(subject_id))
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))

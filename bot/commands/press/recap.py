"""`/recap`: the weekend told whole; staff preview, rewrite and publish it."""

import discord
from discord import app_commands, ui

from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.delivery_outcomes import delivery_outcomes
from bot.commands.core.interaction import READS, Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer, answer_later, open_form, replace_message, take_up
from bot.commands.core.staff_only import is_staff, require_staff
from bot.commands.press.press_pack import send_press_pack
from bot.commands.spoken_to import posts_language, spoken_to_server
from bot.commands.suggestions.rounds import RoundOption
from bot.commands.suggestions.seasons import SeasonOption
from bot.domain.press.recap import LONGEST_HEADLINE, LONGEST_LEAD
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.delivery_summary import delivered_post
from bot.posts.desk.undo import with_undo
from bot.posts.kit.post import Post, plain_post
from bot.posts.kit.round_phrases import with_series
from bot.posts.press.share_post import share_recap_button
from bot.posts.recap.recap_headline import automatic_headline
from bot.posts.recap.recap_lead import automatic_lead
from bot.posts.recap.recap_post import RECAP, no_recap_yet, recap_post, recap_preview_post, recap_summary
from bot.services.press.recaps import DraftedRecap

_HEADLINE, _LEAD = "headline", "lead"


@app_commands.command(
    description="A whole weekend: results, quotes, where to watch, what comes next", extras=READS
)
@app_commands.describe(
    round="The round, if not the current or last one", season="Another season or series of the team"
)
async def recap(
    interaction: Interaction,
    round: RoundOption | None = None,  # noqa: A002 - the option's name
    season: SeasonOption | None = None,
) -> None:
    """Show staff a preview with what they can do, and everybody else what is published."""
    await show_recap(interaction, round, season)


async def show_recap(
    interaction: Interaction, typed_round: str | None = None, typed_season: str | None = None
) -> None:
    """Answer with a weekend's recap, to the command or to a button."""
    await answer_later(interaction)
    home_id, recaps = server_id(interaction), use_cases(interaction).recaps
    if await is_staff(interaction):
        drafted = await recaps.draft(home_id, typed_round, interaction.user.id, typed_season)
        await answer(interaction, await _preview(interaction, drafted))
        return
    news = await recaps.published(home_id, typed_round, typed_season)
    post = recap_post(news) if news.recap.at else plain_post(no_recap_yet(news))
    await answer(interaction, post)


async def answer_recap_button(interaction: Interaction, id_parts: list[str]) -> None:
    """What a preview's buttons do; `id_parts` is which and the draft's key."""
    await require_staff(interaction)
    match id_parts:
        case ["edit", key]:
            await open_form(interaction, await make_recap_form(interaction, [key], {}))
        case ["publish", key]:
            await _publish(interaction, key)
        case ["pack", key]:
            await send_press_pack(interaction, key)
        case ["drop", key]:
            await use_cases(interaction).recaps.drop(server_id(interaction), key)
            await replace_message(
                interaction, plain_post(phrase("Discarded. What was posted stays as it is."))
            )
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def answer_recap_modal(interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
    """The headline and lead were sent: show the preview with them; `id_parts` is the draft's key.

    Words that were left as the facts made them go on following the facts.
    """
    await take_up(interaction)
    await require_staff(interaction)
    home_id, recaps = server_id(interaction), use_cases(interaction).recaps
    key = "".join(id_parts)
    news = (await recaps.look(home_id, key)).news
    async with spoken_to_server(interaction, home_id):
        own_headline = _own_words(fields.get(_HEADLINE, ""), automatic_headline(news))
        own_lead = _own_words(fields.get(_LEAD, ""), automatic_lead(news))
    drafted = await recaps.rewrite(home_id, key, own_headline, own_lead)
    await replace_message(interaction, await _preview(interaction, drafted))


def _own_words(typed: str, made_from_facts: str) -> str | None:
    if typed == made_from_facts:
        return None
    return typed


async def _preview(interaction: Interaction, drafted: DraftedRecap) -> Post:
    posted_in = await posts_language(interaction, server_id(interaction))
    return recap_preview_post(drafted.news, drafted.draft.key, posted_in)


async def make_recap_form(interaction: Interaction, id_parts: list[str], _fields: Fields) -> ui.Modal:
    """The form of a recap's own words; `id_parts` is the draft's key."""
    key = "".join(id_parts)
    home_id = server_id(interaction)
    news = (await use_cases(interaction).recaps.look(home_id, key)).news
    async with spoken_to_server(interaction, home_id):
        headline = news.recap.headline or automatic_headline(news)
        lead = news.recap.lead or automatic_lead(news)
    modal = ui.Modal(title=phrase("Headline and lead"), custom_id=f"{RECAP}|{key}")
    headline_field = ui.TextInput[ui.View](
        custom_id=_HEADLINE,
        default=headline,
        max_length=LONGEST_HEADLINE,
        required=False,
    )
    lead_field = ui.TextInput[ui.View](
        custom_id=_LEAD,
        style=discord.TextStyle.paragraph,
        default=lead,
        max_length=LONGEST_LEAD,
        required=False,
    )
    empty = phrase("Leave empty for the automatic text.")
    modal.add_item(ui.Label(text=phrase("Headline"), description=empty, component=headline_field))
    modal.add_item(ui.Label(text=phrase("Lead"), description=empty, component=lead_field))
    return modal


async def _publish(interaction: Interaction, key: str) -> None:
    """The answer takes the place of the preview: what was published can't be published twice."""
    await take_up(interaction)
    recaps, user_id = use_cases(interaction).recaps, interaction.user.id
    published = await recaps.publish(server_id(interaction), key, user_id)
    outcomes = await delivery_outcomes(interaction, published.announcement)
    words = with_series(recap_summary(published.news), published.news)
    post = delivered_post(words, outcomes, unchanged=not published.changed)
    share = share_recap_button(published.news.round.id)
    await answer(interaction, with_undo(post, published.change, (share,)))

"""The panel for fans, which staff post and take down: `/desk panel` leads here."""

from collections.abc import Sequence

from bot.commands.core.delivery_outcomes import delivery_outcomes
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, replace_message, take_up
from bot.commands.core.staff_only import require_staff
from bot.domain.fans.ping_kind import PingKind
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.fans.fans_panel import panel_posted_post, panel_taken_down_post


async def show_fans_panel(interaction: Interaction) -> None:
    """Make the roles that aren't there, and post the panel, or bring it up to date where it stands.

    Raises:
        UserError: the bot can't make roles, or the server isn't set up.
    """
    home_id, guild = server_id(interaction), interaction.guild
    if guild is None:
        raise UserError(phrase("Please try again in a minute: Discord doesn't show me the server right now."))
    giver = interaction.client.role_giver
    giver.require_may_give(guild)
    settings = await use_cases(interaction).setup_panels.look(home_id)
    roles = await giver.make(guild, list(PingKind))
    await use_cases(interaction).fans_panels.show(home_id)
    outcomes = await delivery_outcomes(interaction, Announcement(home_id, AnnouncementKind.FANS))
    missing = await _missing_mentions(interaction, settings.channel_id, list(roles.values()))
    post = panel_posted_post(outcomes, settings.channel_id, missing, replaces=settings.ping_role_id)
    await answer(interaction, post)


async def answer_panel_taken_down(interaction: Interaction) -> None:
    """Delete the panel; who has chosen pings keeps them."""
    await require_staff(interaction)
    await take_up(interaction)
    home_id = server_id(interaction)
    await use_cases(interaction).fans_panels.take_down(home_id)
    await use_cases(interaction).outbox.outcomes(Announcement(home_id, AnnouncementKind.FANS))
    await replace_message(interaction, panel_taken_down_post())


async def _missing_mentions(
    interaction: Interaction, channel_id: int | None, role_ids: Sequence[int]
) -> tuple[str, ...]:
    """What the bot lacks to post in the news channel and to mention the roles there."""
    if channel_id is None:
        return ()
    return await interaction.client.place_checks.missing(interaction.guild, channel_id, *role_ids)

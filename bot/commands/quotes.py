"""`/quote`: what a driver said, in one line or in a larger field."""

import discord
from discord import app_commands, ui

from bot.commands import suggestions
from bot.commands.arrivals import arrivals
from bot.commands.context import Asked, desk, require_staff, server_id
from bot.commands.replies import reply, think
from bot.domain.quotes import LONGEST_QUOTE
from bot.posts.deliveries import delivered_post
from bot.posts.quotes import quote_words
from bot.services.quotes import Said

MODAL = "quote"
"""What the modal's custom id begins with; the rest says whose words they are, so it outlives a restart."""

_FIELD = "text"


@app_commands.command(description="Store what a driver said and announce it")
@app_commands.describe(
    driver="Who said it",
    text="The words; leave this out to type several lines",
    session="The session it is about",
    round="The round, if not the one under way or the last",
)
@app_commands.autocomplete(driver=suggestions.drivers, session=suggestions.sessions, round=suggestions.rounds)
async def quote(
    interaction: Asked,
    driver: str,
    text: app_commands.Range[str, 1, LONGEST_QUOTE] | None = None,
    session: str | None = None,
    round: str | None = None,  # noqa: A002 - the option's name, which people learn
) -> None:
    """Announce the words, or open a field for them."""
    said = Said(driver, text or "", session, round)
    if text is None:
        await _open_field(interaction, said)
        return
    await think(interaction)
    await require_staff(interaction)
    await _announce(interaction, said)


async def submitted(interaction: Asked, told: list[str], fields: dict[str, str]) -> None:
    """The larger field was sent: announce its words."""
    await think(interaction)
    await require_staff(interaction)
    session, round_, *driver = told  # the driver's name may have bars in it
    said = Said("|".join(driver), fields.get(_FIELD, ""), session or None, round_ or None)
    await _announce(interaction, said)


async def _open_field(interaction: Asked, said: Said) -> None:
    await require_staff(interaction)
    about = await desk(interaction).quotes.check(server_id(interaction), said)
    where = (about.session.key if about.session else "", str(about.round.number) if about.round else "")
    # The driver comes last: a name may have any character in it.
    modal = ui.Modal(title="What was said", custom_id="|".join((MODAL, *where, about.quote.driver)))
    field = ui.TextInput[ui.View](
        style=discord.TextStyle.paragraph, custom_id=_FIELD, max_length=LONGEST_QUOTE, required=True
    )
    modal.add_item(ui.Label(text=f"The words of {about.quote.driver}"[:45], component=field))
    await interaction.response.send_modal(modal)


async def _announce(interaction: Asked, said: Said) -> None:
    done = await desk(interaction).quotes.quote(server_id(interaction), said, interaction.user.id)
    outcomes = await desk(interaction).outbox.outcomes(done.announcement)
    words = quote_words(done.news)
    await reply(
        interaction, delivered_post(words, arrivals(interaction, outcomes), unchanged=not done.changed)
    )

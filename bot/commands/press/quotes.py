"""`/quote`: what a driver said, at once or after a preview."""

import discord
from discord import app_commands, ui

from bot.commands.core import suggestions
from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.delivery_outcomes import arrivals
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import reply, think
from bot.commands.core.staff_only import require_staff
from bot.commands.core.uploads import photo_typed
from bot.domain.press.photo import LONGEST_ALT, LONGEST_CREDIT
from bot.domain.press.quote import LONGEST_QUOTE
from bot.errors import UserError
from bot.posts.desk.delivery_summary import delivered_post, withdrawn_post
from bot.posts.desk.undo import with_undo
from bot.posts.press.quote import quote_photo_hint, quote_words
from bot.posts.press.quote_preview import quote_preview_post
from bot.services.press.quote_input import QuoteInput
from bot.services.press.quotes import SavedQuote

MODAL = "quote"
"""What the modal's custom id begins with; the rest says whose words they are, so it outlives a restart."""

_FIELD = "text"
Words = app_commands.Range[str, 1, LONGEST_QUOTE]


@app_commands.command(description="Store what a driver said and announce it, at once or after a preview")
@app_commands.describe(
    driver="Who said it",
    text="The words; leave this out to type several lines",
    session="The session it is about",
    round="The round, if not the one under way or the last",
    language="The language it was said in, such as Swedish",
    translation="The words in another language, shown below the original",
    photo="JPEG, PNG or WebP, up to 8 MiB; where it was taken is removed from it",
    credit="Whose photo it is",
    alt="What is on the photo, for people who can't see it",
    embargo='Not before this time at the venue: "18:00", "2023-07-02 18:00" or "+90m"',
    approval="Who has to approve it first: the driver, or a second member of staff",
    preview="Look at it before it is published",
)
@app_commands.autocomplete(
    driver=suggestions.drivers,
    session=suggestions.sessions,
    round=suggestions.rounds,
    language=suggestions.languages,
)
async def quote(
    interaction: Interaction,
    driver: str,
    text: Words | None = None,
    session: str | None = None,
    round: str | None = None,  # noqa: A002 - the option's name, which people learn
    language: str | None = None,
    translation: Words | None = None,
    photo: discord.Attachment | None = None,
    credit: app_commands.Range[str, 1, LONGEST_CREDIT] | None = None,
    alt: app_commands.Range[str, 1, LONGEST_ALT] | None = None,
    embargo: str | None = None,
    approval: discord.Member | None = None,
    preview: bool = False,  # noqa: FBT001, FBT002 - an option, not an argument
) -> None:
    """Announce the words, open a field for them, or, where more is said of them, show a preview."""
    said = QuoteInput(driver, text or "", session, round, language, translation, embargo)
    if preview or any((language, translation, photo, credit, alt, embargo, approval)):
        await think(interaction)
        await require_staff(interaction)
        _require_person(approval)
        hung = await photo_typed(interaction, photo, credit, alt)
        home, by, approver = server_id(interaction), interaction.user.id, approval.id if approval else None
        shown = await use_cases(interaction).quote_drafts.begin(home, said, by, photo=hung, approver=approver)
        await reply(interaction, quote_preview_post(shown, by))
    elif text is None:
        await _open_field(interaction, said)
    else:
        await think(interaction)
        await require_staff(interaction)
        await _announce(interaction, said)


def _require_person(approval: discord.Member | None) -> None:
    if approval and approval.bot:
        raise UserError("A bot can't approve a quote: name the driver, or a member of staff.")


async def submitted(interaction: Interaction, told: list[str], fields: dict[str, str]) -> None:
    """The larger field was sent: announce its words."""
    match told:
        case [session, round_, *driver] if driver:  # the driver's name may have bars in it
            await think(interaction)
        case _:
            raise UserError(OUTDATED_BUTTON)
    await require_staff(interaction)
    said = QuoteInput("|".join(driver), fields.get(_FIELD, ""), session or None, round_ or None)
    await _announce(interaction, said)


async def _open_field(interaction: Interaction, said: QuoteInput) -> None:
    await require_staff(interaction)
    about = await use_cases(interaction).quotes.check(server_id(interaction), said)
    where = (about.session.key if about.session else "", str(about.round.number) if about.round else "")
    # The driver comes last: a name may have any character in it.
    modal = ui.Modal(title="What was said", custom_id="|".join((MODAL, *where, about.quote.driver)))
    field = ui.TextInput[ui.View](
        style=discord.TextStyle.paragraph, custom_id=_FIELD, max_length=LONGEST_QUOTE, required=True
    )
    modal.add_item(ui.Label(text=f"The words of {about.quote.driver}"[:45], component=field))
    await interaction.response.send_modal(modal)


async def _announce(interaction: Interaction, said: QuoteInput) -> None:
    await tell(
        interaction,
        await use_cases(interaction).quotes.quote(server_id(interaction), said, interaction.user.id),
    )


async def tell(interaction: Interaction, done: SavedQuote) -> None:
    """Answer with what became of the quote and its posts, and with Undo."""
    outcomes = await use_cases(interaction).outbox.outcomes(done.announcement)
    words, hint = quote_words(done.news), quote_photo_hint(done.news)
    told = arrivals(interaction, outcomes)
    if done.news.quote.withdrawn:
        post = withdrawn_post(words, told)
    else:
        post = delivered_post(words, told, hint, unchanged=not done.changed)
    await reply(interaction, with_undo(post, done.change))

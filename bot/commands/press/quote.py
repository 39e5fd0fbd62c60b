"""`/quote`: what a driver said, at once or after a preview."""

import discord
from discord import app_commands, ui

from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.core.text_options import OwnWords, ReadText
from bot.commands.core.uploads import read_photo
from bot.commands.press.saved_quote import answer_saved_quote
from bot.commands.suggestions.drivers import DriverOption
from bot.commands.suggestions.languages import LanguageOption
from bot.commands.suggestions.rounds import RoundOption
from bot.commands.suggestions.sessions import SessionOption
from bot.domain.press.photo import LONGEST_ALT, LONGEST_CREDIT, Hanging
from bot.domain.press.quote import LONGEST_QUOTE
from bot.errors import UserError
from bot.posts.press.quote_preview import quote_preview_post
from bot.services.press.quote_input import QuoteInput

QUOTE_MODAL = "quote"
"""What the modal's custom id begins with; the rest says whose words they are, so it outlives a restart."""

_FIELD = "text"
_LONGEST_LABEL = 45
Words = app_commands.Range[str, 1, LONGEST_QUOTE]
Credit = app_commands.Transform[str, OwnWords(LONGEST_CREDIT)]
Alt = app_commands.Transform[str, OwnWords(LONGEST_ALT)]
Embargo = app_commands.Transform[str, ReadText(60)]


@app_commands.command(description="Store what a driver said and announce it, at once or after a preview")
@app_commands.describe(
    driver="Who said it",
    text="The words; leave this out to type several lines",
    session="The session it is about",
    round="The round, if not the one under way or the last",
    language="The language it was said in, such as Swedish",
    translation="The words in another language, shown below the original",
    photo="A photo as your phone makes it, up to 8 MiB; where it was taken is removed from it",
    credit="Whose photo it is",
    alt="What is on the photo, for people who can't see it",
    embargo='Not before this time at the venue: "18:00", "2023-07-02 18:00" or "+90m"',
    approval="Who has to approve it first: the driver, or a second member of staff",
    preview="Look at it before it is published",
)
async def quote(
    interaction: Interaction,
    driver: DriverOption,
    text: Words | None = None,
    session: SessionOption | None = None,
    round: RoundOption | None = None,  # noqa: A002 - the option's name, which people learn
    language: LanguageOption | None = None,
    translation: Words | None = None,
    photo: discord.Attachment | None = None,
    credit: Credit | None = None,
    alt: Alt | None = None,
    embargo: Embargo | None = None,
    approval: discord.Member | None = None,
    preview: bool = False,  # noqa: FBT001, FBT002 - an option, not an argument
) -> None:
    """Announce the words, open a field for them, or, where more is said of them, show a preview."""
    quote_input = QuoteInput(driver, text or "", session, round, language, translation, embargo)
    if preview or any((language, translation, photo, credit, alt, embargo, approval)):
        await answer_later(interaction)
        await require_staff(interaction)
        approver_id = _approver_id(approval)
        hanging = await read_photo(interaction, photo, credit, alt)
        await _show_preview(interaction, quote_input, hanging, approver_id)
    elif text is None:
        await require_staff(interaction)
        await _open_quote_modal(interaction, quote_input)
    else:
        await answer_later(interaction)
        await require_staff(interaction)
        await _announce(interaction, quote_input)


def _approver_id(approval: discord.Member | None) -> int | None:
    if approval is None:
        return None
    if approval.bot:
        raise UserError("A bot can't approve a quote: name the driver, or a member of staff.")
    return approval.id


async def _show_preview(
    interaction: Interaction, quote_input: QuoteInput, photo: Hanging, approver_id: int | None
) -> None:
    drafts, user_id = use_cases(interaction).quote_drafts, interaction.user.id
    preview = await drafts.begin(
        server_id(interaction), quote_input, user_id, photo=photo, approver=approver_id
    )
    await answer(interaction, quote_preview_post(preview, user_id))


async def _open_quote_modal(interaction: Interaction, quote_input: QuoteInput) -> None:
    news = await use_cases(interaction).quotes.check(server_id(interaction), quote_input)
    driver = news.quote.driver
    session_key = news.session.key if news.session else ""
    round_number = str(news.round.number) if news.round else ""
    # The driver comes last: a name may have any character in it.
    custom_id = f"{QUOTE_MODAL}|{session_key}|{round_number}|{driver}"
    modal = ui.Modal(title="What was said", custom_id=custom_id)
    field = ui.TextInput[ui.View](
        style=discord.TextStyle.paragraph, custom_id=_FIELD, max_length=LONGEST_QUOTE, required=True
    )
    label = f"The words of {driver}"
    modal.add_item(ui.Label(text=label[:_LONGEST_LABEL], component=field))
    await interaction.response.send_modal(modal)


async def answer_quote_modal(interaction: Interaction, id_parts: list[str], fields: Fields) -> None:
    """The larger field was sent: announce its words; `id_parts` are the session, the round and the driver."""
    match id_parts:
        case [session_key, round_number, *driver] if driver:  # the driver's name may have bars in it
            await answer_later(interaction)
        case _:
            raise UserError(OUTDATED_BUTTON)
    await require_staff(interaction)
    quote_input = QuoteInput(
        "|".join(driver), fields.get(_FIELD, ""), session_key or None, round_number or None
    )
    await _announce(interaction, quote_input)


async def _announce(interaction: Interaction, quote_input: QuoteInput) -> None:
    quotes, user_id = use_cases(interaction).quotes, interaction.user.id
    saved = await quotes.quote(server_id(interaction), quote_input, user_id)
    await answer_saved_quote(interaction, saved)

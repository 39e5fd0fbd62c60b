"""`/quote`: what a driver said, at once or after a preview."""

from collections.abc import Sequence

import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.core.replies import answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.core.text_options import OwnWords, ReadText
from bot.commands.core.uploads import came_with_photo, read_photo
from bot.commands.press.quote_form import open_quote_form
from bot.commands.press.saved_quote import announce_quote, preview_quote
from bot.commands.suggestions.languages import LanguageOption
from bot.commands.suggestions.lines import QuoteLineOption
from bot.commands.suggestions.rounds import RoundOption
from bot.commands.suggestions.season_view import season_view
from bot.commands.suggestions.seasons import SeasonOption
from bot.commands.suggestions.sessions import SessionOption
from bot.domain.press.photo import LONGEST_ALT, LONGEST_CREDIT
from bot.domain.press.quote import LONGEST_QUOTE
from bot.domain.season.season_choice import Looking
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.quote_line import QuoteLine, read_quote_line
from bot.readers.typed.quoting import quote_value
from bot.services.press.quote_input import QuoteInput

Words = app_commands.Range[str, 1, LONGEST_QUOTE]
Credit = app_commands.Transform[str, OwnWords(LONGEST_CREDIT)]
Alt = app_commands.Transform[str, OwnWords(LONGEST_ALT)]
Embargo = app_commands.Transform[str, ReadText(60)]


@app_commands.command(description="Post what a driver said, at once or after a preview")
@app_commands.describe(
    driver='Who said it; or all in one: Jessica "We were fast today."',
    text="The words; leave this out for a form: several lines, session, photo",
    session="The session it is about",
    round="The round, if not the current or last one",
    language="The language it was said in, such as Swedish",
    translation="A translation, shown below the original",
    photo="A photo from your phone, up to 8 MiB; its location is removed",
    credit="Whose photo it is",
    alt="What is on the photo, for people who can't see it",
    embargo='When to post it, venue time: "18:00", "2023-07-02 18:00" or "+90m"',
    approval="Who approves it first: the driver, or a second member of staff",
    preview="See it before it is posted",
    season="Another season or series of the team",
)
async def quote(
    interaction: Interaction,
    driver: QuoteLineOption,
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
    season: SeasonOption | None = None,
) -> None:
    """Announce the words, open the form for them, or, where more is said of them, show a preview."""
    line = await _driver_and_words(interaction, driver, text)
    quote_input = QuoteInput(line.driver, line.words, session, round, language, translation, embargo, season)
    has_photo = came_with_photo(interaction, photo)
    if preview or has_photo or any((language, translation, credit, alt, embargo, approval)):
        await answer_later(interaction)
        await require_staff(interaction)
        _require_person(approval)
        hanging = await read_photo(interaction, photo, credit, alt)
        await preview_quote(interaction, quote_input, hanging, approval)
    elif not line.words:
        await require_staff(interaction)
        await open_quote_form(interaction, line.driver, session, round, season)
    else:
        await answer_later(interaction)
        await require_staff(interaction)
        await announce_quote(interaction, quote_input)


async def _driver_and_words(interaction: Interaction, driver: str, text: str | None) -> QuoteLine:
    """Who spoke, and the words: in an option of their own, or behind the driver's name.

    Raises:
        UserError: both have words.
    """
    drivers: Sequence[str] = ()
    view = await season_view(interaction, Looking.BACK)
    if view is not None:
        drivers = view.season.drivers
    line = read_quote_line(driver, drivers)
    if not line.words or text is None:
        return QuoteLine(line.driver, line.words or text or "")
    await require_staff(interaction)
    raise UserError(
        phrase(
            "`driver` says {words}, and `text` says {other_words}. Leave one of them out.",
            words=quote_value(line.words),
            other_words=quote_value(text),
        )
    )


def _require_person(approval: discord.Member | None) -> None:
    if approval is not None and approval.bot:
        raise UserError(phrase("Name the driver or a member of staff: a bot can't approve a quote."))

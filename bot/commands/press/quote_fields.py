"""The modal in which a quote is written and changed, drafted or published: five fields."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

import discord
from discord import ui

from bot.domain.base.languages import language_name
from bot.domain.news.quote_news import QuoteNews
from bot.domain.press.quote import LONGEST_QUOTE
from bot.services.press.quote_input import QuoteInput

_WORDS, _TRANSLATION, _LANGUAGE, _SESSION, _EMBARGO = "text", "translation", "language", "session", "embargo"
_SHORT = 50


def quote_modal(custom_id: str, news: QuoteNews, zone: ZoneInfo, *, embargo: bool) -> ui.Modal:
    """The modal, filled in with the quote as it is; `embargo` (in `zone`) is a field until it is out."""
    quote = news.quote
    until = quote.not_before.astimezone(zone) if quote.not_before else None
    title = f"The words of {quote.driver}" if quote.driver else "The words"
    modal = ui.Modal(title=title[:45], custom_id=custom_id)
    _add(modal, "The words", _WORDS, quote.text, long=True, required=True)
    _add(modal, "Translation", _TRANSLATION, quote.translation, "Shown below the original", long=True)
    _add(modal, "Language of the words", _LANGUAGE, language_name(quote.language or ""), "Such as Swedish")
    _add(modal, "Session", _SESSION, news.session.key if news.session else "", "Such as race2")
    if embargo:
        shown = f"{until:%Y-%m-%d %H:%M}" if until else ""
        _add(modal, "Not before", _EMBARGO, shown, "At the venue: 18:00, 2023-07-02 18:00 or +90m")
    return modal


def _add(
    modal: ui.Modal,
    label: str,
    custom_id: str,
    value: str | None,
    hint: str | None = None,
    *,
    long: bool = False,
    required: bool = False,
) -> None:
    field = ui.TextInput[ui.View](
        style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
        custom_id=custom_id,
        default=value or None,
        max_length=LONGEST_QUOTE if long else _SHORT,
        required=required,
    )
    modal.add_item(ui.Label(text=label, description=hint, component=field))


def read_quote_fields(fields: Mapping[str, str], news: QuoteNews) -> QuoteInput:
    """What the fields say, about the round that the quote is about; a field that isn't there says nothing."""
    return QuoteInput(
        driver="",
        text=fields.get(_WORDS, ""),
        session=fields.get(_SESSION) or None,
        round=str(news.round.number) if news.round else None,
        language=fields.get(_LANGUAGE) or None,
        translation=fields.get(_TRANSLATION) or None,
        embargo=fields.get(_EMBARGO),
    )

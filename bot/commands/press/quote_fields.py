"""The modal in which a quote is written and changed, drafted or published: five fields."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

import discord
from discord import ui

from bot.domain.base.phone_text import is_dash, plain_value
from bot.domain.news.quote_news import QuoteNews
from bot.domain.press.quote import LONGEST_QUOTE
from bot.languages.catalogue import phrase
from bot.languages.language_names import language_in_words
from bot.services.press.quote_input import QuoteInput

_WORDS, _TRANSLATION, _LANGUAGE, _SESSION, _EMBARGO = "text", "translation", "language", "session", "embargo"
_LONGEST_SHORT = 50
"""Characters of what is typed in one line."""
_LONGEST_TITLE = 45
"""Characters that Discord lets into a modal's title."""


def quote_modal(custom_id: str, news: QuoteNews, zone: ZoneInfo, *, embargo: bool) -> ui.Modal:
    """The modal, filled in with the quote as it is; `embargo` (in `zone`) is a field until it is out."""
    quote = news.quote
    modal = ui.Modal(title=_title(quote.driver), custom_id=custom_id)
    session_key = news.session.key if news.session else ""
    language = language_in_words(quote.language or "")
    _add_long_field(modal, phrase("Quote"), _WORDS, quote.text, required=True)
    _add_long_field(
        modal, phrase("Translation"), _TRANSLATION, quote.translation, phrase("Shown below the original")
    )
    _add_short_field(modal, phrase("Language"), _LANGUAGE, language, phrase("Such as Swedish"))
    _add_short_field(modal, phrase("Session"), _SESSION, session_key, phrase("Such as race2"))
    if embargo:
        hint = phrase("Venue time: 18:00, 2023-07-02 18:00 or +90m")
        _add_short_field(modal, phrase("Post at"), _EMBARGO, _embargo_text(quote.not_before, zone), hint)
    return modal


def _title(driver: str) -> str:
    if not driver:
        return phrase("Quote")
    return phrase("What {driver} said", driver=driver)[:_LONGEST_TITLE]


def _embargo_text(not_before: datetime | None, zone: ZoneInfo) -> str:
    if not_before is None:
        return ""
    return f"{not_before.astimezone(zone):%Y-%m-%d %H:%M}"


def _add_long_field(
    modal: ui.Modal,
    label: str,
    custom_id: str,
    text: str | None,
    hint: str | None = None,
    *,
    required: bool = False,
) -> None:
    field = ui.TextInput[ui.View](
        style=discord.TextStyle.paragraph,
        custom_id=custom_id,
        default=text or None,
        max_length=LONGEST_QUOTE,
        required=required,
    )
    modal.add_item(ui.Label(text=label, description=hint, component=field))


def _add_short_field(modal: ui.Modal, label: str, custom_id: str, text: str | None, hint: str) -> None:
    field = ui.TextInput[ui.View](
        custom_id=custom_id, default=text or None, max_length=_LONGEST_SHORT, required=False
    )
    modal.add_item(ui.Label(text=label, description=hint, component=field))


def read_quote_fields(fields: Mapping[str, str], news: QuoteNews) -> QuoteInput:
    """What the fields say, about the round that the quote is about; a field that isn't there says nothing."""
    return QuoteInput(
        driver="",
        text=fields.get(_WORDS, ""),
        session=_read_short(fields, _SESSION) or None,
        round=str(news.round.number) if news.round else None,
        language=_read_short(fields, _LANGUAGE) or None,
        translation=fields.get(_TRANSLATION) or None,
        embargo=_read_short(fields, _EMBARGO),
    )


def _read_short(fields: Mapping[str, str], custom_id: str) -> str | None:
    """What was typed in one line, in plain characters; a dash alone is nothing; None for no such field."""
    typed = fields.get(custom_id)
    if typed is None:
        return None
    return "" if is_dash(typed) else plain_value(typed)

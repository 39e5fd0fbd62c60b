"""What staff typed of a quote, made sense of."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.base.languages import find_language
from bot.domain.news.quote_news import QuoteNews
from bot.domain.press.quote import Quote, quote_with_words, tidy
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.times.embargoes import read_embargo
from bot.services.season.typed_names import choose_begun_round, choose_driver, choose_session


@dataclass(frozen=True, slots=True)
class QuoteInput:
    """A quote as it was typed; None and empty texts are "not said". `embargo` is local to the venue."""

    driver: str
    text: str
    session: str | None = None
    round: str | None = None
    language: str | None = None
    translation: str | None = None
    embargo: str | None = None
    season: str | None = None


def read_quote(season: Season, said: QuoteInput, now: datetime, home: ZoneInfo) -> QuoteNews:
    """The quote that was meant, as far as it was typed. `home` is the zone of what has no venue.

    Raises:
        UserError: something typed fits nothing, or the words are too many.
    """
    round_ = quoted_round(season, said.round, said.session, now)
    session = choose_session(round_, said.session) if round_ and said.session else None
    quote = Quote(
        choose_driver(season, said.driver) if said.driver else "",
        "",
        season.id,
        round_.id if round_ else None,
        session.id if session else None,
        _language(said.language),
        not_before=read_embargo(said.embargo, round_.zone if round_ else home, now) if said.embargo else None,
    )
    if said.text:
        quote = quote_with_words(quote, said.text, said.translation)
    elif said.translation:
        quote = replace(quote, translation=tidy(said.translation) or None)
    return QuoteNews(season.team, season, quote, round_, session)


def quoted_round(season: Season, round_: str | None, session: str | None, now: datetime) -> Round | None:
    """The round that a quote is about by what was typed; before the season it may be about none.

    Raises:
        UserError: the round fits none, or isn't named though this weekend's is called off.
    """
    if not round_ and not session and not season.round_last_begun(now):
        return None
    return choose_begun_round(season, round_, now)


def _language(typed: str | None) -> str | None:
    if not typed:
        return None
    code = find_language(typed)
    if code is None:
        raise UserError(
            phrase(
                "I don't know the language {typed}. Write it like Swedish or sv.", typed=quote_value(typed)
            )
        )
    return code


def with_input(base: Quote, said: Quote) -> Quote:
    """The quote with what a modal's fields say of it; what the modal doesn't show stays."""
    return replace(
        base,
        text=said.text,
        translation=said.translation,
        language=said.language,
        round_id=said.round_id,
        session_id=said.session_id,
        not_before=said.not_before,
    )

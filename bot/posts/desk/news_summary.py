"""What an announcement tells, whatever its kind, in one line of Markdown."""

from bot.domain.desk.delivery_ledger import LedgerLine
from bot.domain.fans.driver_poll import PollNews
from bot.domain.fans.weekend_card import CardNews
from bot.domain.news.bundle_news import QuotesNews, ResultsNews
from bot.domain.news.desk_news import DeskNews
from bot.domain.news.fans_news import FansNews
from bot.domain.news.news import SpoilingNews
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.result_news import ResultNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.news.standings_news import StandingsNews
from bot.domain.news.trail_news import TrailNews
from bot.domain.outbox.delivery import Delivery
from bot.domain.planned.lead_times import kept_leads
from bot.languages.catalogue import counted, mark, phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.round_phrases import session_at_round, with_series
from bot.posts.recap.recap_post import recap_summary
from bot.posts.results.result_announcement import result_summary
from bot.posts.schedule.schedule_change import schedule_summary

_LONGEST_TITLE = 160


def news_summary(line: LedgerLine) -> str:
    """What the delivery tells: `Race 2: 20th in Silver`, `Race 2 at Spa-Francorchamps: 1h reminder`.

    Of which series, where the server follows several.
    """
    summary = _summary(line)
    if isinstance(line.news, TrailNews | DeskNews | FansNews | PollNews):
        return summary
    return with_series(summary, line.news)


def _summary(line: LedgerLine) -> str:
    if isinstance(line.news, SpoilingNews):
        return _spoiling_summary(line.news)
    match line.news:
        case ReminderNews() as news:
            return _reminder_summary(news, line.delivery)
        case ScheduleNews() as news if not line.delivery.is_finished:
            return schedule_summary(news)
        case PollNews() as news:
            return escaped_line(news.title, _LONGEST_TITLE)
        case CardNews() | TrailNews() | NudgeNews() | DeskNews() | FansNews() | ScheduleNews() as news:
            # What a schedule's post said isn't kept, and what holds now may be something else.
            return escaped_line(news.title, _LONGEST_TITLE)


def _spoiling_summary(news: SpoilingNews) -> str:
    match news:
        case ResultNews():
            return result_summary(news)
        case QuoteNews(quote=quote):
            return phrase("Quote of {driver}", driver=escaped_line(quote.driver))
        case ResultsNews(results=results, round=round_):
            name = escaped_line(round_.name)
            return counted(
                len(results), "{count} result from {round}", "{count} results from {round}", round=name
            )
        case QuotesNews(quotes=quotes):
            name = escaped_line(quotes[0].quote.driver)
            return counted(
                len(quotes), "{count} quote of {driver}", "{count} quotes of {driver}", driver=name
            )
        case RecapNews():
            return recap_summary(news)
        case StandingsNews():
            return escaped_line(news.title, _LONGEST_TITLE)


_LEADS = {
    "w": mark("{number}-week"),
    "d": mark("{number}-day"),
    "h": mark("{number}-hour"),
    "m": mark("{number}-minute"),
}
"""As in `1-hour reminder`."""


def _lead_in_words(kept: str) -> str:
    """`1h` as `1-hour`."""
    return ", ".join(phrase(_LEADS[lead.unit], number=lead.amount) for lead in kept_leads(kept))


def _reminder_summary(news: ReminderNews, delivery: Delivery) -> str:
    subject = session_at_round(news.round, news.session)
    if delivery.tells_start:
        return phrase("{session}: its start, in the reminder", session=subject)
    lead = _lead_in_words(delivery.announcement.lead or "")
    return phrase("{session}: {lead} reminder", session=subject, lead=lead)

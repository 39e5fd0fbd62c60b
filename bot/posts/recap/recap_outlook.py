"""What comes after the weekend: a recap's next round and calendar, in plain words."""

from datetime import date, timedelta

from bot.domain.news.recap_news import RecapNews
from bot.domain.press.recap import round_after
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState
from bot.languages.catalogue import counted, phrase
from bot.languages.countries import country_name
from bot.posts.kit.dates import press_days, press_days_in_a_sentence
from bot.posts.kit.plain_names import at_venue, given_names
from bot.posts.kit.round_phrases import state_words
from bot.posts.kit.running_text import number_word, round_rank
from bot.posts.recap.titled_lines import TitledLines

_WEEK = timedelta(days=7)
_NEARLY = timedelta(days=1)
_UNDATED = (EventState.TBC, EventState.POSTPONED)


def next_up(news: RecapNews) -> str:
    """`Next up for Ada is the fourth round of the series in two weeks, July 14-16th, at …`."""
    coming = round_after(news.season, news.round)
    if coming is None:
        return _nothing_ahead(news)
    days = press_days_in_a_sentence(coming.first_day, coming.last_day)
    facts = {
        "who": _who(news),
        "rank": round_rank(coming.number),
        "series": news.season.series,
        "days": days,
        "venue": at_venue(coming),
    }
    soon = _how_soon(news, coming)
    if not soon:
        return phrase("Next up for {who} is the {rank} round of the {series}, {days}, at {venue}.", **facts)
    return phrase(
        "Next up for {who} is the {rank} round of the {series} {soon}, {days}, at {venue}.",
        soon=soon,
        **facts,
    )


def _who(news: RecapNews) -> str:
    if len(news.season.entries) == 1:
        return given_names(news.season, news.season.entries[0])
    return news.team


def _nothing_ahead(news: RecapNews) -> str:
    for round_ in news.season.rounds:
        if round_.number != news.round.number and round_.state in _UNDATED:
            return phrase("The next round of the {season} is to be confirmed.", season=news.season.title)
    return phrase("That was the last round of the {season}.", season=news.season.title)


def _how_soon(news: RecapNews, coming: Round) -> str:
    """`in two weeks`: in the week after a race the press counts from weekend to weekend, later by day."""
    today = (news.recap.at or news.now).astimezone(news.round.zone).date()
    weeks = ""
    if today <= news.round.last_day + _WEEK:
        weeks = _in_weeks(coming.last_day - news.round.last_day)
    return weeks or _in_days(coming, today)


def _in_weeks(gap: timedelta) -> str:
    weeks = round(gap / _WEEK)
    if not weeks or abs(gap - weeks * _WEEK) > _NEARLY:
        return ""
    return counted(weeks, "in one week", "in {number} weeks", number=number_word(weeks))


def _in_days(coming: Round, today: date) -> str:
    days = (coming.first_day - today).days
    if days <= 0:
        return ""
    return counted(days, "in one day", "in {number} days", number=number_word(days))


def calendar_lines(season: Season) -> TitledLines:
    """`April 21st-23rd - Monza, Italy`, a line for each round."""
    lines = tuple(_round_line(round_) for round_ in season.rounds)
    title = phrase("{series} Calendar {year}:", series=season.series, year=season.year)
    return TitledLines(title, lines)


def _round_line(round_: Round) -> str:
    where = f"{round_.name}, {country_name(round_.country)}"
    if round_.state is EventState.TBC:
        return phrase("Date to be confirmed - {place}", place=where)
    line = f"{press_days(round_.first_day, round_.last_day)} - {where}"
    if round_.is_on:
        return line
    return f"{line} ({state_words(round_.state)})"

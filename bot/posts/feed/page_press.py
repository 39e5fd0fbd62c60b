"""What was posted, on a team's page: results, quotes, recaps and changes of the schedule, in plain words."""

from collections.abc import Iterator
from textwrap import shorten

from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.result_news import ResultNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.page.page_contents import PageChange, PageRecap, PageResult, PageResults
from bot.domain.page.page_parts import PagePhoto, PageQuote
from bot.domain.page.team_feed import FeedItem, TeamFeed
from bot.domain.press.photo import Photo
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.posts.feed.result_words import plain_details, plain_place
from bot.posts.kit.escape import unescape
from bot.posts.kit.plain_names import plain_car_name
from bot.posts.kit.text_lines import joined_by_dots
from bot.posts.recap.recap_contents import recap_contents
from bot.posts.schedule.schedule_change import schedule_summary

_LONGEST_LEAD = 300
"""Characters of a recap's lead, which stands whole on its own page."""


def page_results(team_feed: TeamFeed) -> Iterator[PageResults]:
    """The results weekend by weekend, the newest first; in each its sessions in order, car by car."""
    results_by_session: dict[int, list[PageResult]] = {}
    for key, news in _results_in_order(team_feed):
        results_by_session.setdefault(news.session.id, []).append(_result(key, news))
    for season, round_ in _rounds_newest_first(team_feed):
        round_results: list[PageResult] = []
        for session in round_.sessions:
            round_results += results_by_session.get(session.id, ())
        if round_results:
            title = joined_by_dots(round_.name, team_feed.label(season))
            yield PageResults(title, tuple(round_results))


def _rounds_newest_first(team_feed: TeamFeed) -> list[tuple[Season, Round]]:
    rounds = [(season, round_) for season in team_feed.seasons for round_ in season.rounds]
    return sorted(rounds, key=lambda place: place[1].first_day, reverse=True)


def _results_in_order(team_feed: TeamFeed) -> list[tuple[str, ResultNews]]:
    """Each with its key, the cars in the season's order."""
    entry_places: dict[int, int] = {}
    for season in team_feed.seasons:
        entry_places |= {entry.id: place for place, entry in enumerate(season.entries)}
    results = [(item.key, item.news) for item in team_feed.items if isinstance(item.news, ResultNews)]
    return sorted(results, key=lambda result: entry_places.get(result[1].result.entry_id, 0))


def _result(key: str, news: ResultNews) -> PageResult:
    car = ""
    if not news.alone:
        car = plain_car_name(news.entry)
    return PageResult(
        anchor=key,
        session=shown_name(news.session),
        car=car,
        place=plain_place(news),
        details=tuple(plain_details(news)),
        photo=page_photo(news.result.photo, _photo_alt(news)),
    )


def _photo_alt(news: ResultNews) -> str:
    facts = {"session": shown_name(news.session), "round": news.round.name, "team": news.team}
    return phrase("{session} at {round}: {team}", **facts)


def page_quotes(team_feed: TeamFeed) -> Iterator[PageQuote]:
    """The quotes, the newest first."""
    for item in team_feed.items:
        if isinstance(item.news, QuoteNews):
            yield _quote(item.key, item.news, team_feed.label(item.news.season))


def _quote(key: str, news: QuoteNews, series: str) -> PageQuote:
    quote, about = news.quote, news.about
    photo_alt = quote.driver
    if about:
        photo_alt = f"{quote.driver}: {about}"
    return PageQuote(
        anchor=key,
        paragraphs=paragraphs(quote.text),
        speaker=quote.driver,
        role=quote.role or "",
        about=joined_by_dots(about, series),
        lang=quote.language or "",
        translation=paragraphs(quote.translation or ""),
        photo=page_photo(quote.photo, photo_alt),
    )


def page_recaps(team_feed: TeamFeed) -> Iterator[PageRecap]:
    """What each recap begins with, the newest first."""
    for item in team_feed.items:
        if isinstance(item.news, RecapNews):
            contents = recap_contents(item.news)
            lead = shorten(contents.lead, _LONGEST_LEAD, placeholder=" …")
            address = recap_address(item.news.round.id)
            title = joined_by_dots(item.news.round.name, team_feed.label(item.news.season))
            yield PageRecap(item.key, title, contents.headline, lead, address)


def recap_address(round_id: int) -> str:
    """Where the recap of that round is, seen from the team's page."""
    return f"recap/{round_id}/"


def page_changes(team_feed: TeamFeed) -> Iterator[PageChange]:
    """What changed in the schedule of what is still to come, the newest first."""
    for item in team_feed.items:
        if isinstance(item.news, ScheduleNews):
            yield _change(item, item.news, team_feed.label(item.news.season))


def _change(item: FeedItem, news: ScheduleNews, series: str) -> PageChange:
    words = joined_by_dots(unescape(schedule_summary(news)), series)
    return PageChange(item.key, words, news.reason or "")


def page_photo(photo: Photo | None, alt: str) -> PagePhoto | None:
    """The photo; `alt` stands in where nobody has said what is on it."""
    if photo is None:
        return None
    return PagePhoto(photo.digest, photo.alt or alt, photo.credit or "")


def paragraphs(text: str) -> tuple[str, ...]:
    """Each line that isn't empty."""
    return tuple(line for line in text.splitlines() if line.strip())

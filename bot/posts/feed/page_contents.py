"""A team's page put together, and which pictures it shows."""

from collections.abc import Iterator, Sequence
from textwrap import shorten

from bot.domain.base.team_page import PageAddresses
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.result_news import ResultNews
from bot.domain.page.page_contents import PageContents, PageResults, PageRound
from bot.domain.page.page_parts import PageHead, PagePhoto, PageQuote
from bot.domain.page.team_feed import FeedNews, TeamFeed
from bot.domain.press.photo import Photo
from bot.languages.catalogue import phrase
from bot.posts.feed.page_calendar import page_rounds
from bot.posts.feed.page_press import page_changes, page_quotes, page_recaps, page_results
from bot.posts.feed.page_tables import page_fields, page_standings
from bot.posts.kit.post import Accent
from bot.posts.kit.team_look import accent_of
from bot.posts.recap.recap_contents import recap_pictures

_LONGEST_DESCRIPTION = 200
"""Characters that search engines and messengers show of what a page is about."""


def page_contents(team_feed: TeamFeed, addresses: PageAddresses) -> PageContents:
    """All that the page shows of what may be read by anybody; the calendar holds no results."""
    results, quotes = tuple(page_results(team_feed)), tuple(page_quotes(team_feed))
    season, team = team_feed.title, team_feed.team
    standings_anchor, standings = page_standings(team_feed)
    return PageContents(
        head=page_head(
            team_feed,
            addresses,
            address=addresses.base,
            title=phrase("{team}: {season}", team=team, season=season),
            description=phrase("Calendar, results and quotes: {team}, {season}", team=team, season=season),
            picture=_newest_photo(results, quotes),
        ),
        rounds=tuple(_rounds_by_day(team_feed)),
        changes=tuple(page_changes(team_feed)),
        recaps=tuple(page_recaps(team_feed)),
        results=results,
        quotes=quotes,
        standings=standings,
        standings_anchor=standings_anchor,
        fields=tuple(page_fields(team_feed)),
    )


def _rounds_by_day(team_feed: TeamFeed) -> list[PageRound]:
    rounds: list[PageRound] = []
    for season in team_feed.seasons:
        rounds += page_rounds(season, team_feed.now, team_feed.label(season))
    return sorted(rounds, key=lambda round_: round_.first_day)


def page_head(
    team_feed: TeamFeed,
    addresses: PageAddresses,
    *,
    address: str,
    title: str,
    description: str,
    picture: PagePhoto | None,
) -> PageHead:
    """Whose page it is, how the team looks, and what a page says of itself."""
    return PageHead(
        team=team_feed.team,
        season=team_feed.title,
        home=addresses.base,
        address=address,
        title=title,
        description=shorten(description, _LONGEST_DESCRIPTION, placeholder=" …"),
        picture=picture,
        press_photos=next((season.photos for season in team_feed.seasons if season.photos), ""),
        is_public=addresses.is_public,
        colour=accent_of(team_feed.look, Accent.PIT),
        logo=team_feed.look.logo or "",
    )


def _newest_photo(results: Sequence[PageResults], quotes: Sequence[PageQuote]) -> PagePhoto | None:
    """What is shown where somebody shares the page: that of the last session with one, or of a quote."""
    for weekend in results:
        for result in reversed(weekend.results):
            if result.photo:
                return result.photo
    for quote in quotes:
        if quote.photo:
            return quote.photo
    return None


def shown_photos(team_feed: TeamFeed) -> set[str]:
    """The digests of all photos that the page and its recaps show: nobody is given any other."""
    digests: set[str] = set()
    for item in team_feed.items:
        digests.update(photo.digest for photo in _photos_of(item.news))
    return digests


def _photos_of(news: FeedNews) -> Iterator[Photo]:
    match news:
        case ResultNews(result=shown) | QuoteNews(quote=shown):
            if shown.photo:
                yield shown.photo
        case RecapNews():
            yield from recap_pictures(news)

"""A recap as a page of its own, of the same parts as its post and the press pack; and its other forms."""

from bot.domain.base.days_in_words import date_in_words
from bot.domain.base.team_page import PageAddresses
from bot.domain.news.recap_news import RecapNews
from bot.domain.page.page_parts import PageLink, PagePhoto, PageQuote
from bot.domain.page.recap_page_contents import PageTable, RecapPageContents
from bot.domain.page.team_feed import FeedItem, TeamFeed
from bot.languages.catalogue import mark, phrase
from bot.posts.feed.page_contents import page_head
from bot.posts.feed.page_press import paragraphs, recap_address
from bot.posts.press_pack.markdown_text import markdown_text
from bot.posts.press_pack.plain_text import plain_text
from bot.posts.press_pack.results_csv import results_csv
from bot.posts.recap.recap_contents import RecapQuote, recap_contents

RELEASE_FILES = {
    "release.txt": mark("Plain text"),
    "release.md": mark("Markdown"),
    "results.csv": mark("Results (CSV)"),
}
"""The other forms by their names, beneath the page's address, and what they are called."""


def find_recap(team_feed: TeamFeed, round_id: int) -> tuple[FeedItem, RecapNews] | None:
    """The recap of that round, where it may be read."""
    for item in team_feed.items:
        if isinstance(item.news, RecapNews) and item.news.round.id == round_id:
            return item, item.news
    return None


def recap_page(
    team_feed: TeamFeed, item: FeedItem, news: RecapNews, addresses: PageAddresses
) -> RecapPageContents:
    """The weekend told whole."""
    contents = recap_contents(news)
    photos = tuple(
        PagePhoto(photo.digest, photo.alt or news.title, photo.credit or "") for photo in contents.pictures
    )
    return RecapPageContents(
        head=page_head(
            team_feed,
            addresses,
            address=f"{addresses.base}{recap_address(news.round.id)}",
            title=phrase("{headline} ({team})", headline=contents.headline, team=news.team),
            description=contents.lead,
            picture=next(iter(photos), None),
        ),
        round=news.round.name,
        headline=contents.headline,
        lead=paragraphs(contents.lead),
        quotes=tuple(_quote(quote) for quote in contents.quotes),
        tables=tuple(PageTable(car.title.rstrip(":"), car.rows) for car in contents.results),
        watch_title=contents.watch_title.rstrip(":"),
        watch=tuple(PageLink(link.label, link.url) for link in contents.watch),
        next_up=contents.next_up,
        photos=photos,
        files=tuple(PageLink(phrase(words), name) for name, words in RELEASE_FILES.items()),
        published=item.published,
        published_day=date_in_words(item.published.astimezone(news.round.zone).date()),
    )


def _quote(quote: RecapQuote) -> PageQuote:
    return PageQuote(
        paragraphs=paragraphs(quote.words),
        speaker=quote.driver,
        role=quote.role or "",
        about=quote.about,
        lang=quote.lang,
    )


def release_file(news: RecapNews, name: str) -> tuple[str, bytes]:
    """One of `RELEASE_FILES`: its content type and its bytes, as the press pack has them."""
    if name == "results.csv":
        return "text/csv", results_csv(news)
    contents = recap_contents(news)
    if name == "release.md":
        return "text/markdown", markdown_text(contents).encode()
    return "text/plain", plain_text(contents).encode()

"""A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from typing import Any

from bot.domain.base.team_page import PageAddresses
from bot.domain.page.team_feed import Feed, FeedEntry
from bot.languages.current import current_language
from bot.writers.feeds.feed_html import paragraphs_html


def json_feed(feed: Feed, addresses: PageAddresses) -> bytes:
    """The whole document; each item links its place on the team's page."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": addresses.base,
        "feed_url": addresses.json,
        "language": current_language(),
        "authors": [{"name": feed.author}],
        "items": [_item(entry, addresses) for entry in feed.entries],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _item(entry: FeedEntry, addresses: PageAddresses) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": addresses.place_of(entry.key),
        "title": entry.title,
        "content_html": paragraphs_html(entry.paragraphs),
        "content_text": "\n\n".join(entry.paragraphs),
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "tags": [entry.kind],
    }

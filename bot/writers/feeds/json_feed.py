"""A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from typing import Any

from bot.domain.news.team_feed import Feed, FeedEntry
from bot.writers.feeds.feed_html import paragraphs_html


def json_feed(feed: Feed, address: str) -> bytes:
    """The whole document; `address` is where it is read."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "feed_url": address,
        "language": "en",
        "authors": [{"name": feed.author}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _item(entry: FeedEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "title": entry.title,
        "content_html": paragraphs_html(entry.paragraphs),
        "content_text": "\n\n".join(entry.paragraphs),
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "tags": [entry.kind],
    }

"""A feed as Atom (RFC 4287)."""

import re
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from bot.domain.base.team_page import PageAddresses
from bot.domain.page.team_feed import Feed, FeedEntry
from bot.languages.current import current_language
from bot.writers.feeds.feed_html import paragraphs_html

_NAMESPACE = "http://www.w3.org/2005/Atom"
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold, however written (XML 1.0, 2.2)."""


def atom_feed(feed: Feed, addresses: PageAddresses) -> bytes:
    """The whole document; each entry links its place on the team's page."""
    root = ET.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": current_language()})
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    _add(root, "updated", _instant(feed.updated))
    _add(root, "link", rel="self", type="application/atom+xml", href=addresses.atom)
    _add(root, "link", rel="alternate", type="text/html", href=addresses.base)
    _add(root, "generator", "Pitboard")
    _add(_add(root, "author"), "name", feed.author)
    for entry in feed.entries:
        _add_entry(root, entry, addresses)
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _add_entry(root: ET.Element, entry: FeedEntry, addresses: PageAddresses) -> None:
    element = _add(root, "entry")
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "link", rel="alternate", type="text/html", href=addresses.place_of(entry.key))
    _add(element, "published", _instant(entry.published))
    _add(element, "updated", _instant(entry.updated))
    _add(element, "category", term=entry.kind)
    _add(element, "content", paragraphs_html(entry.paragraphs), type="html")


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, attributes)
    if text is not None:
        element.text = _NOT_IN_XML.sub("", text)
    return element


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

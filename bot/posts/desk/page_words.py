"""A team's page on the web in words: who can find it, and where calendar and feeds are."""

from bot.domain.base.team_page import PageAddresses, PageReach
from bot.languages.catalogue import phrase

REACH_LABELS = {
    PageReach.OFF: phrase("off"),
    PageReach.SECRET: phrase("secret: for whoever has the address"),
    PageReach.PUBLIC: phrase("public"),
}


def page_phrase(reach: PageReach) -> str:
    """Whether there is a page, and for whom."""
    return REACH_LABELS[reach]


def address_lines(addresses: PageAddresses | None) -> list[str]:
    """Where calendar and feeds are, for staff; nothing while the page is off."""
    if addresses is None:
        return []
    return [
        phrase("**Page**: {reach}", reach=page_phrase(addresses.reach)),
        phrase("- Calendar: {address}", address=f"<{addresses.calendar}>"),
        phrase("- Atom feed: {address}", address=f"<{addresses.atom}>"),
        phrase("- JSON Feed: {address}", address=f"<{addresses.json}>"),
    ]

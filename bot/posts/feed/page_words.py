"""A team's page on the web in words: who can find it, and where it is with its calendar and feeds."""

from bot.domain.base.team_page import PageAddresses, PageReach
from bot.languages.catalogue import mark, phrase
from bot.posts.kit.text_lines import subtext

_REACH_LABELS = {
    PageReach.OFF: mark("off"),
    PageReach.SECRET: mark("secret, for whoever has the address"),
    PageReach.PUBLIC: mark("public"),
}


def page_phrase(reach: PageReach) -> str:
    """Whether there is a page, and for whom."""
    return phrase(_REACH_LABELS[reach])


def address_lines(addresses: PageAddresses | None) -> list[str]:
    """Where page, calendar and feeds are, for staff; nothing while the page is off."""
    if addresses is None:
        return []
    return [
        phrase("**Page**: {reach}", reach=page_phrase(addresses.reach)),
        phrase("- Web page: {address}", address=f"<{addresses.base}>"),
        phrase("- Calendar: {address}", address=f"<{addresses.calendar}>"),
        phrase("- Atom feed: {address}", address=f"<{addresses.atom}>"),
        phrase("- JSON Feed: {address}", address=f"<{addresses.json}>"),
    ]


def subscribe_line(addresses: PageAddresses | None) -> str:
    """The page, and the addresses for calendar apps and feed readers; nothing where there are none."""
    if addresses is None:
        return ""
    return "\n".join(
        (
            phrase("Subscribe in your calendar app: {address}", address=f"<{addresses.calendar}>"),
            subtext(
                phrase("[Team page]({address})", address=f"<{addresses.base}>"),
                phrase("News: {address}", address=f"[Atom](<{addresses.atom}>)"),
                f"[JSON Feed](<{addresses.json}>)",
            ),
        )
    )

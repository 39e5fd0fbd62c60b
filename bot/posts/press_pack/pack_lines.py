"""What goes with the press pack's files."""

from bot.domain.news.recap_news import RecapNews
from bot.domain.press.press_pack import PressPack
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.escape import escaped_line


def pack_lines(news: RecapNews, pack: PressPack) -> list[str]:
    """What goes with the press pack's files, and what had no room in it."""
    lines = [
        phrase(
            "**The press pack of {round}**: a page to print, Markdown, plain text and a table of results.",
            round=escaped_line(news.round.name),
        )
    ]
    if pack.smaller:
        lines.append(
            counted(
                pack.smaller,
                "Made smaller to fit: {count} picture.",
                "Made smaller to fit: {count} pictures.",
            )
        )
    if pack.missing:
        lines.append(
            counted(
                pack.missing,
                "Left out for lack of room: {count} picture.",
                "Left out for lack of room: {count} pictures.",
            )
        )
    return lines

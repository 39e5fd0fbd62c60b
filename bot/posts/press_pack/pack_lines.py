"""What goes with the press pack's files."""

from bot.domain.news.recap_news import RecapNews
from bot.domain.press.press_pack import PressPack
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line


def pack_lines(news: RecapNews, pack: PressPack) -> list[str]:
    """What goes with the press pack's files, and what had no room in it."""
    about = "a page to print, Markdown, plain text and a table of results."
    lines = [f"**The press pack of {escaped_line(news.round.name)}**: {about}"]
    if pack.smaller:
        lines.append(f"Made smaller to fit: {plural(pack.smaller, 'picture')}.")
    if pack.missing:
        lines.append(f"Left out for lack of room: {plural(pack.missing, 'picture')}.")
    return lines

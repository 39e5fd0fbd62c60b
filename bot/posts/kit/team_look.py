"""How a post shows the team's look: its colour, and its logo beside the first text."""

from bot.domain.base.look import Look
from bot.posts.kit.escape import clip
from bot.posts.kit.post import Accent, Text, TextBesideLogo

_MEDALS = (Accent.GOLD, Accent.SILVER, Accent.BRONZE)
_LONGEST_ALT = 200


def accent_of(look: Look, usual: Accent) -> int:
    """The team's colour, or `usual` where it has none; a medal's colour stays a medal's."""
    if look.colour is None or usual in _MEDALS:
        return usual
    return look.colour


def text_with_logo(markdown: str, look: Look, team: str) -> Text | TextBesideLogo:
    """The text, with the team's logo beside it where it has one; `team` is its name in plain text."""
    if look.logo is None:
        return Text(markdown)
    return TextBesideLogo(markdown, look.logo, clip(f"Logo of {team or 'the team'}", _LONGEST_ALT))

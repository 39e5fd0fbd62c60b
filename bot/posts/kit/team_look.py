"""How a post shows the team's look: its colour, and its logo beside the first text."""

from bot.domain.base.look import Look
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import clip
from bot.posts.kit.post import Accent, Text, TextBesideLogo

_MEDALS = (Accent.GOLD, Accent.SILVER, Accent.BRONZE)
_LONGEST_ALT = 200


def accent_of(look: Look, usual: Accent) -> int:
    """The team's colour, or `usual` where it has none; a medal's colour stays a medal's."""
    if look.colour is None or usual in _MEDALS:
        return usual
    return look.colour


def titled_with_logo(title: str, story: str, look: Look, team: str) -> tuple[Text | TextBesideLogo, ...]:
    """A title and what it is about; a logo stands beside the title alone, for a phone's column is narrow."""
    if look.logo is None or not story:
        return (text_with_logo("\n".join(part for part in (title, story) if part), look, team),)
    return text_with_logo(title, look, team), Text(story)


def text_with_logo(markdown: str, look: Look, team: str) -> Text | TextBesideLogo:
    """A short text, with the team's logo beside it where it has one; `team` is its name in plain text."""
    if look.logo is None:
        return Text(markdown)
    return TextBesideLogo(markdown, look.logo, clip(_alt(team), _LONGEST_ALT))


def _alt(team: str) -> str:
    if not team:
        return phrase("Logo of the team")
    return phrase("Logo of {team}", team=team)

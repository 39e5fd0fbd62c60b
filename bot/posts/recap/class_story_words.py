"""What the field tells of a race, in the words of a recap: in plain text."""

from bot.domain.press.class_stories import ClassStory
from bot.languages.catalogue import phrase
from bot.posts.timing.field_post import time_words


def class_story_words(story: ClassStory) -> str:
    """`class won by G.Marekinen / Ā.Şahinmann; 48.120 s off the podium; penalty: 11 s`; or nothing."""
    parts: list[str] = []
    if story.winner:
        parts.append(phrase("class won by {winner}", winner=story.winner))
    if story.to_podium_ms is not None:
        parts.append(phrase("{time} off the podium", time=_gap_words(story.to_podium_ms)))
    if story.penalty:
        parts.append(phrase("penalty: {penalty}", penalty=story.penalty))
    return "; ".join(parts)


def _gap_words(milliseconds: int) -> str:
    """`48.120 s`, `1:02.345`."""
    words = time_words(milliseconds)
    return words if ":" in words else phrase("{seconds} s", seconds=words)

"""The bot's face in a server, in words: what was chosen of it, and whether Discord shows it."""

from bot.domain.base.colours import hex_colour
from bot.domain.base.look import Face, FaceState, Look
from bot.languages.catalogue import kept_in_words, phrase, phrase_in_context
from bot.languages.lists import join_list
from bot.posts.kit.dates import countdown
from bot.posts.kit.escape import escaped_line


def colour_phrase(look: Look) -> str:
    """`#1F6FEB`, or that it is Pitboard's own."""
    if look.colour is None:
        return phrase_in_context("a team's colour", "Pitboard's own")
    return f"`{hex_colour(look.colour)}`"


def logo_phrase(look: Look) -> str:
    """Whether there is one: it stands beside it."""
    if look.logo is None:
        return phrase("not set")
    return phrase("on results, quotes and recaps")


def face_phrase(state: FaceState) -> str:
    """`own picture and text`, with what keeps it from being shown."""
    chosen = _chosen_parts(state.face)
    if state.trouble and state.due_at is None:
        return phrase(
            "{parts}. ⚠️ {trouble} The bot keeps the face it had.",
            parts=chosen,
            trouble=escaped_line(kept_in_words(state.trouble), 300),
        )
    if state.trouble and state.due_at:
        return phrase(
            "{parts}. ⚠️ Not shown yet: {trouble} Pitboard tries again {countdown}.",
            parts=chosen,
            trouble=escaped_line(kept_in_words(state.trouble), 300),
            countdown=countdown(state.due_at),
        )
    if state.due_at:
        return phrase("{parts}, on its way", parts=chosen)
    return chosen


def _chosen_parts(face: Face) -> str:
    parts = []
    if face.avatar:
        parts.append(phrase("picture"))
    if face.banner:
        parts.append(phrase("banner"))
    if face.bio:
        parts.append(phrase("text"))
    if not parts:
        return phrase("Pitboard's own")
    return phrase("your {parts}", parts=join_list(parts))

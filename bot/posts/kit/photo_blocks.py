"""A photo beneath what it belongs to, with whose it is; and the word to who left out what is on it."""

from dataclasses import replace

from bot.domain.press.photo import LONGEST_ALT, LONGEST_CREDIT, Photo
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import clip, escaped_line
from bot.posts.kit.post import Block, Gallery, Text
from bot.posts.kit.text_lines import subtext


def photo_with_credit(photo: Photo | None, alt: str, *, spoiler: bool = False) -> tuple[Block, ...]:
    """The blocks of a photo; `alt` (plain text) stands in where nobody has said what is on it.

    As a `spoiler` it shows when somebody presses on it.
    """
    if photo is None:
        return ()
    gallery = Gallery((replace(photo, alt=clip(photo.alt or alt, LONGEST_ALT)),), spoiler)
    if not photo.credit:
        return (gallery,)
    return gallery, Text(credit_line(photo))


def credit_line(photo: Photo) -> str:
    """`Photo: racing one`, small."""
    return subtext(phrase("Photo: {credit}", credit=escaped_line(photo.credit or "", LONGEST_CREDIT)))


def alt_text_request(photo: Photo | None, alt: str) -> str:
    """What to add for people who can't see the photo; nothing where it is described."""
    if photo is None or photo.alt:
        return ""
    request = phrase(
        "The photo's description is “{alt}”. Describe it better with `alt`", alt=escaped_line(alt, 60)
    )
    return subtext(request)

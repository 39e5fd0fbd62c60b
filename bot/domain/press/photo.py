"""Photos: pictures with the words that belong to them."""

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from bot.domain.base.phone_text import is_dash
from bot.errors import UserError
from bot.languages.catalogue import phrase

LONGEST_CREDIT = 100
"""Characters of a credit, such as "racing one"."""
LONGEST_ALT = 1024
"""Characters of an alt text: Discord's own limit of a description."""
HEAVIEST_UPLOAD = 8 * 1024 * 1024
"""Bytes that a photo may have when it is uploaded."""
NOTHING = "-"
"""What is typed as the credit to take a photo away."""


class PicturePurpose(StrEnum):
    """What an uploaded picture is for; each has a size and a shape of its own."""

    PHOTO = "photo"
    LOGO = "logo"
    AVATAR = "avatar"
    BANNER = "banner"


@dataclass(frozen=True)
class Picture:
    """A picture that was checked and cleaned, without any metadata and upright.

    Photos and banners are JPEGs, logos and avatars PNGs.
    """

    data: bytes

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hexadecimal: a picture's name in the store."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as something shows it: whose it is, and what is on it for those who can't see it."""

    digest: str
    credit: str | None = None
    alt: str | None = None


@dataclass(frozen=True, slots=True)
class Hanging:
    """What staff typed about a photo: None is "not said"."""

    picture: Picture | None = None
    credit: str | None = None
    alt: str | None = None

    @property
    def says_nothing(self) -> bool:
        """Whether the photo stays as it is."""
        return self.picture is None and self.credit is None and self.alt is None


NOT_SAID = Hanging()


def hang(typed: Hanging, old: Photo | None) -> Photo | None:
    """The photo after what was typed: a new picture takes the place of the old one and of its words.

    Raises:
        UserError: words for a photo that isn't there, or ones that are too long.
    """
    credit, alt = _line(typed.credit, "credit", LONGEST_CREDIT), _line(typed.alt, "alt", LONGEST_ALT)
    is_taken_away = credit is not None and is_dash(credit)
    if typed.picture:
        if is_taken_away:
            credit = None
        return Photo(typed.picture.digest, credit, alt)
    if typed.says_nothing:
        return old
    if old and is_taken_away:
        return None
    if old is None:
        raise UserError(phrase("Add a photo with `photo`: `credit` and `alt` describe it."))
    return replace(old, credit=credit or old.credit, alt=alt or old.alt)


def _line(typed: str | None, option: str, most: int) -> str | None:
    line = " ".join((typed or "").split())
    if len(line) > most:
        raise UserError(
            phrase(
                "Shorten `{option}`: it has {count} characters; the limit is {most}.",
                option=option,
                count=len(line),
                most=most,
            )
        )
    return line or None

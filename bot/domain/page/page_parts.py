"""What every page of a team shows alike, in plain words; what people typed in them isn't escaped yet.

Addresses are http or https: nothing else is stored. `lang` is an ISO 639 code, empty where nobody said.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PagePhoto:
    """A picture by its digest, what is on it, and whose it is."""

    digest: str
    alt: str
    credit: str = ""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link, by what it is called."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class PageQuote:
    """Somebody's words, in paragraphs; `about` and `role` are empty where there is none."""

    paragraphs: tuple[str, ...]
    speaker: str
    anchor: str = ""
    role: str = ""
    about: str = ""
    lang: str = ""
    translation: tuple[str, ...] = ()
    photo: PagePhoto | None = None


@dataclass(frozen=True, slots=True)
class PageHead:
    """What every page of a team begins with: `home` is the address of its first one, `address` its own.

    `title` and `description` are what search engines and messengers show of it, with the `picture`.
    `colour` is the team's own, 0xRRGGBB, and `logo` a picture's digest. `is_public` is it where anybody may
    find it.
    """

    team: str
    season: str
    home: str
    address: str
    title: str
    description: str
    picture: PagePhoto | None
    press_photos: str
    is_public: bool
    colour: int
    logo: str = ""

"""A team's look and the bot's face in its server: what was chosen, kept in the transaction of `/setup`."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from typing import Any

from bot.domain.base.colours import hex_colour, visible_colour
from bot.domain.base.look import LONGEST_BIO, Face, Look
from bot.domain.press.photo import Picture
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.colours import read_colour
from bot.readers.typed.single_words import says_default
from bot.storage.database import Transaction
from bot.storage.desk import faces
from bot.storage.press import photos


class Reset(Enum):
    """A choice of Pitboard's own in place of what was chosen before."""

    DEFAULT = auto()


PictureChoice = Picture | Reset | None


@dataclass(frozen=True, slots=True)
class LookChoices:
    """What was chosen of the look and the face; None is "not said". `default` is a colour and a bio, too."""

    colour: str | None = None
    logo: PictureChoice = None
    avatar: PictureChoice = None
    banner: PictureChoice = None
    bio: str | None = None


NO_LOOK_CHOICES = LookChoices()
"""Nothing was said of the look."""

DEFAULT_FACE = LookChoices(avatar=Reset.DEFAULT, banner=Reset.DEFAULT, bio="default")
"""The bot as it is everywhere else."""


def require_nothing_of_the_look(choices: LookChoices) -> None:
    """Let through choices without a look: where nothing can be saved yet, pictures are not kept waiting.

    Raises:
        UserError: something of the look was chosen.
    """
    if choices != NO_LOOK_CHOICES:
        raise UserError(
            phrase(
                "Choose a news channel and the staff role first, or in the same `/setup`. "
                "Then add colour, logo and face."
            )
        )


def chosen_colour(typed: str, old: int | None) -> int | None:
    """The colour after what was typed, moved to where it can be seen in Discord's both themes.

    Raises:
        UserError: it is no colour.
    """
    if says_default(typed):
        return None
    if not typed.strip():
        return old
    return visible_colour(read_colour(typed))


def moved_colour_note(typed: str | None) -> str:
    """What to say of a colour that isn't shown as it was typed; empty where it is."""
    if not typed or not typed.strip() or says_default(typed):
        return ""
    colour = read_colour(typed)
    shade = visible_colour(colour)
    if shade == colour:
        return ""
    return phrase(
        "`{colour}` can hardly be seen in one of Discord's themes: posts show `{shade}`, the nearest shade "
        "that can.",
        colour=hex_colour(colour),
        shade=hex_colour(shade),
    )


async def settle_look(tx: Transaction, choices: LookChoices, old: Look, now: datetime) -> Look:
    """The look after what was chosen, its logo kept.

    Raises:
        UserError: the colour is none.
    """
    colour = old.colour
    if choices.colour is not None:
        colour = chosen_colour(choices.colour, old.colour)
    return Look(colour, await _settle_picture(tx, choices.logo, old.logo, now))


async def save_face_choices(tx: Transaction, server_id: int, choices: LookChoices, now: datetime) -> Face:
    """The face after what was chosen; what differs from before is to be shown to Discord at once.

    Raises:
        UserError: the bio is too long.
    """
    state = await faces.get(tx, server_id)
    face = Face(
        avatar=await _settle_picture(tx, choices.avatar, state.face.avatar, now),
        banner=await _settle_picture(tx, choices.banner, state.face.banner, now),
        bio=_settle_bio(choices.bio, state.face.bio),
    )
    if face != state.face:
        await faces.save(tx, server_id, replace(state, face=face, due_at=now, trouble=None))
    return face


def look_facts(look: Look, face: Face) -> dict[str, Any]:
    """Look and face as the trail keeps them."""
    colour = None
    if look.colour is not None:
        colour = hex_colour(look.colour)
    return {
        "colour": colour,
        "logo": look.logo,
        "avatar": face.avatar,
        "banner": face.banner,
        "bio": face.bio,
    }


def look_of(facts: Mapping[str, Any]) -> Look:
    """The look that the trail has kept; what was noted before there were looks has none."""
    colour = facts.get("colour")
    if colour is None:
        return Look(None, facts.get("logo"))
    return Look(int(colour.removeprefix("#"), 16), facts.get("logo"))


async def restore_face(tx: Transaction, server_id: int, facts: Mapping[str, Any], now: datetime) -> None:
    """Make the face what the trail has kept of it."""
    state = await faces.get(tx, server_id)
    face = Face(facts.get("avatar"), facts.get("banner"), facts.get("bio"))
    if face != state.face:
        await faces.save(tx, server_id, replace(state, face=face, due_at=now, trouble=None))


async def _settle_picture(
    tx: Transaction, choice: PictureChoice, old_digest: str | None, now: datetime
) -> str | None:
    """The digest after a choice; an old picture is kept for a while, for an undo."""
    if choice is None:
        return old_digest
    if old_digest:
        await photos.mark_wanted(tx, old_digest, now)
    if isinstance(choice, Reset):
        return None
    await photos.save(tx, choice, now)
    return choice.digest


def _settle_bio(typed: str | None, old: str | None) -> str | None:
    if typed is None:
        return old
    bio = "\n".join(line.rstrip() for line in typed.strip().splitlines())
    if not bio or says_default(bio):
        return None
    if len(bio) > LONGEST_BIO:
        raise UserError(
            phrase(
                "Shorten the text about the bot: it has {count} characters, and Discord takes {most}.",
                count=len(bio),
                most=LONGEST_BIO,
            )
        )
    return bio

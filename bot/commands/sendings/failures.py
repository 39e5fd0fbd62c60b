"""What a person is told when something went wrong: why, what they typed, and what can be done with it."""

import io
import logging
import math
from collections.abc import Iterator
from dataclasses import replace

import discord
from discord import app_commands

from bot.commands.core.answer_record import note_failure
from bot.commands.core.interaction import Interaction, home_of, only_reads
from bot.commands.core.replies import answer, answer_below
from bot.commands.core.resent import resent_of
from bot.commands.core.staff_only import is_staff, manages
from bot.commands.core.uploads import RefusedPhotoError
from bot.commands.fans.anywhere import is_typed_anywhere
from bot.commands.sendings.given_back import (
    CHANGE,
    TRY,
    WITHOUT_PHOTO,
    GivenBack,
    given_back_post,
    needs_file,
)
from bot.commands.sendings.kept_sendings import keep_sending
from bot.commands.sendings.sending import PHOTO, Sending, sending_of
from bot.correlation import current_correlation_id, new_correlation_id
from bot.domain.outbox.blocked_content import blocked_content
from bot.errors import DatabaseFault, DatabaseFaultError, UserError, is_unheard
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.post import Post, plain_post

LOG = logging.getLogger(__name__)

_LONG = 80
"""Characters of words that are given back to whoever may not send them: they took time to type."""


async def answer_error(interaction: Interaction, error: Exception) -> None:
    """Tell the person what went wrong: a refusal in its own words, a fault of ours by a reference.

    Nothing is told where nobody waits: what was asked is done, or another process has done it.
    """
    cause = error
    if isinstance(error, app_commands.CommandInvokeError):
        cause = error.original
    elif isinstance(error, app_commands.TransformerError) and isinstance(error.__cause__, DatabaseFaultError):
        cause = error.__cause__
    note_failure(interaction, cause)
    if not is_unheard(cause):
        try:
            await _give_back(interaction, cause)
        except discord.RateLimited as limit:
            LOG.warning("Interaction %d can't be answered: %s", interaction.id, limit)
        except discord.HTTPException as send_error:
            if not is_unheard(send_error):
                raise
            cause = send_error
    if is_unheard(cause):
        LOG.info("Nobody waits for the answer to interaction %d any more: %s", interaction.id, cause)


async def _give_back(interaction: Interaction, cause: Exception) -> None:
    refusal = await _error_words(interaction, cause)
    sending = sending_of(interaction)
    if sending is None or not sending.says_something:
        await _answer_alone(interaction, plain_post(refusal), [])
    elif not await _may_send(interaction):
        # Where the database doesn't tell who is staff, the words are whose they are all the same.
        is_known = not isinstance(cause, DatabaseFaultError)
        await _answer_outsider(interaction, refusal, sending.words, is_known=is_known)
    else:
        if isinstance(cause, RefusedPhotoError):
            sending = sending.without([PHOTO])
        kept, key = await keep_sending(interaction, sending)
        actions = list(_actions(kept, cause))
        given_back = GivenBack(kept.words, key, actions, has_photo=kept.picture is not None)
        await _answer_words(interaction, refusal, given_back)


async def _answer_outsider(
    interaction: Interaction, refusal: str, words: str, *, is_known: bool = True
) -> None:
    """Nothing is kept for who isn't staff, or is no more; what took time to type is theirs to copy."""
    if is_known and len(words) < _LONG:
        words = ""
    await _answer_words(interaction, refusal, GivenBack(words))


async def _answer_words(interaction: Interaction, refusal: str, given_back: GivenBack) -> None:
    try:
        await _answer_with_words(interaction, refusal, given_back)
    except discord.HTTPException as error:
        if blocked_content(error.code) is None:
            raise
        # What Discord's filters stop in a post they stop in an answer too.
        await _answer_with_words(interaction, refusal, replace(given_back, as_file=True))


async def _answer_with_words(interaction: Interaction, refusal: str, given_back: GivenBack) -> None:
    files: list[discord.File] = []
    if needs_file(refusal, given_back):
        files.append(discord.File(io.BytesIO(given_back.words.encode()), "what-you-typed.txt"))
    await _answer_alone(interaction, given_back_post(refusal, given_back), files)


def _actions(sending: Sending, cause: Exception) -> Iterator[str]:
    """What would help, the likeliest first: after a fault the same again, after a refusal a change."""
    if sending.is_form and not sending.form_id:
        return
    is_refused = isinstance(cause, UserError)
    is_photo_refused = isinstance(cause, RefusedPhotoError)
    if is_photo_refused or sending.has_unread_photo:
        yield WITHOUT_PHOTO
    if is_refused and sending.can_change:
        yield CHANGE
    if not is_photo_refused:
        yield TRY
    if not is_refused and sending.can_change:
        yield CHANGE


async def _refusal_words(interaction: Interaction, refusal: UserError) -> str:
    """What to do about it is said to those alone who can."""
    words = str(refusal)
    if refusal.staff_words != words and await _may_send(interaction):
        return refusal.staff_words
    return words


async def _may_send(interaction: Interaction) -> bool:
    """Whether the person may use staff's commands for that team; not, where that can't be found out."""
    try:
        if await _is_about_another_team(interaction):
            return False
        return manages(interaction) or await is_staff(interaction)
    except DatabaseFaultError:  # the database has logged it
        return False
    except Exception:
        LOG.warning("Whether somebody is staff can't be found out", exc_info=True)
        return False


async def _is_about_another_team(interaction: Interaction) -> bool:
    """Whether fans' commands are about the team of another server there, for which only its staff can act."""
    if interaction.guild_id is None or not is_typed_anywhere(interaction.command):
        return False
    return await home_of(interaction) != interaction.guild_id


async def _answer_alone(interaction: Interaction, post: Post, files: list[discord.File]) -> None:
    """Say it to the person alone; below the message whose button was pressed, which may be in use yet.

    What was given back before isn't: this takes its place.
    """
    is_update = interaction.response.type is discord.InteractionResponseType.deferred_message_update
    if is_update and not resent_of(interaction):
        await answer_below(interaction, post, files)
    else:
        await answer(interaction, post, ephemeral=True, files=files)


async def _error_words(interaction: Interaction, cause: Exception) -> str:
    if isinstance(cause, UserError):
        return await _refusal_words(interaction, cause)
    if isinstance(cause, app_commands.CommandSignatureMismatch | app_commands.CommandNotFound):
        return phrase("Please try again in a minute: this command has just changed.")
    if isinstance(cause, app_commands.TransformerError):
        return phrase("Let me view that channel, or choose another: I can't see it.")
    return _outside_words(interaction, cause) or _fault_words(cause)


def _outside_words(interaction: Interaction, cause: Exception) -> str | None:
    """What comes of Discord's limits and filters and of the database; None for faults of ours."""
    if isinstance(cause, discord.RateLimited):
        return _limit_words(cause)
    if isinstance(cause, DatabaseFaultError):
        return _database_words(cause.fault, only_reads=only_reads(interaction))
    if isinstance(cause, discord.InteractionResponded):  # a form that came after the waiting sign
        return phrase("Please try again: that took too long. Nothing was saved.")
    reason = blocked_content(cause.code) if isinstance(cause, discord.HTTPException) else None
    return _blocked_words(reason) if reason else None


def _blocked_words(reason: str) -> str:
    return phrase(
        "Please send it again in other words or with another link: {reason}, so the answer can't be shown. "
        "What was saved before is safe.",
        reason=phrase(reason),
    )


def _fault_words(cause: Exception) -> str:
    reference = current_correlation_id() or new_correlation_id()
    LOG.error("A command failed (%s)", reference, exc_info=cause)
    return phrase(
        "Please try again: something went wrong in Pitboard (reference {reference}). What was saved before "
        "is safe. If it happens twice, tell whoever runs the bot.",
        reference=reference,
    )


def _database_words(fault: DatabaseFault, *, only_reads: bool) -> str:
    """The outcome and why, to be passed on to whoever can do something about it."""
    if only_reads:
        return phrase(
            "Please try again in a minute: {fault}. If it stays like that, tell whoever runs the bot.",
            fault=phrase(fault),
        )
    if fault is DatabaseFault.SILENT:
        return phrase(
            "Please try again in a minute: {fault}, so this may not have been saved. If it stays like that, "
            "tell whoever runs the bot.",
            fault=phrase(fault),
        )
    if fault is DatabaseFault.LOCKED:
        return phrase(
            "Please try again in a minute: nothing was saved, because {fault}. If it stays like that, tell "
            "whoever runs the bot.",
            fault=phrase(fault),
        )
    return phrase(
        "Please tell whoever runs the bot that {fault}: nothing was saved, and nothing can be until that is "
        "fixed. Then try again.",
        fault=phrase(fault),
    )


def _limit_words(limit: discord.RateLimited) -> str:
    minutes = math.ceil(limit.retry_after / 60)
    return counted(
        minutes,
        "Please try again in {count} minute: until then Discord takes no more of that from me.",
        "Please try again in {count} minutes: until then Discord takes no more of that from me.",
    )

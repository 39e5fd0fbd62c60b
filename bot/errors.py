"""Errors whose text is meant for a person, and those of Discord's that nobody need hear of."""

from enum import StrEnum

from bot.languages.catalogue import mark

UNHEARD = frozenset({10008, 10015, 10062, 40060, 50027})
"""Codes of Discord's for an answer that came too late: the interaction or its token has run out, its
message was dismissed, or another process has answered already.

https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
"""


def is_unheard(error: BaseException | None) -> bool:
    """Whether Discord refused an answer to a person because nobody waits for it any more."""
    return getattr(error, "code", None) in UNHEARD


class UserError(Exception):
    """A refusal: one or two sentences for the person who typed, saying what to do.

    `staff_words` are what staff read instead, where only they can do something about it. Nothing was stored
    when this is raised from a service: its transaction rolls back.
    """

    def __init__(self, words: str, staff_words: str = "") -> None:
        super().__init__(words)
        self.staff_words = staff_words or words


class DatabaseFault(StrEnum):
    """What keeps the database from its work: half a sentence that anybody can pass on."""

    FULL = mark("the disk is full")
    LOCKED = mark("another program holds the database")
    READ_ONLY = mark("the database can't be written to")
    DAMAGED = mark("the database is damaged")
    GONE = mark("the database file was deleted or moved away")
    REPLACED = mark("the database file was replaced by another")
    UNREADABLE = mark("the database's disk can't be read or written")
    SILENT = mark("the database doesn't answer")


class DatabaseFaultError(Exception):
    """The database can't do its work just now. Nothing of the transaction is kept.

    Only after `DatabaseFault.SILENT` may it be: whoever didn't answer may have heard. The database itself
    logs it, once.
    """

    def __init__(self, fault: DatabaseFault) -> None:
        super().__init__(str(fault))
        self.fault = fault


class StartupError(Exception):
    """Pitboard cannot start: one line for the operator's terminal.

    `status` is the process's exit status: 2 for a setting that is missing or wrong, 1 for a
    world that refuses (a token, the network, the database).
    """

    verdict = "can't start"

    def __init__(self, message: str, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


class UnreachableError(StartupError):
    """Discord or a database's server doesn't answer: it may be there in a moment, so it is waited for."""


class StopError(StartupError):
    """Pitboard was running and cannot go on: one line for the operator's terminal; nothing is lost."""

    verdict = "has to stop"

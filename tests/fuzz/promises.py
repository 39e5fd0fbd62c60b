"""What is held after whatever anybody did."""

import logging
from collections.abc import Iterator
from contextlib import ExitStack
from types import TracebackType
from typing import Self
from unittest.mock import patch

from discord.app_commands import CommandInvokeError

from bot.commands.core.interaction import Interaction
from bot.commands.sendings.failures import answer_error
from bot.errors import UserError
from tests.fuzz.acts import Act
from tests.fuzz.stage import Stage
from tests.fuzz.storage_look import Look, broken_references, look
from tests.loopback import Message

_ANSWERERS = ("bot.client.answer_error", "bot.commands.command_tree.answer_error")


class Errors(logging.Handler):
    """Whatever is logged as an error: each is a traceback that an operator would find."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.words: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.words.append(logging.Formatter().format(record))


class Promises:
    """Looks on while a stage is played on; each look says what was broken since the one before."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._errors = Errors()
        self._before = look(stage.file, stage.clock.now())
        self._pings = self._before.pings
        self._rung: dict[int, int] = {}
        self.is_refused = False
        """Whether what is looked at now was refused, in words."""
        self._patches = ExitStack()

    def __enter__(self) -> Self:
        logging.getLogger().addHandler(self._errors)
        for name in _ANSWERERS:
            self._patches.enter_context(patch(name, self._answer_error))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._patches.close()
        logging.getLogger().removeHandler(self._errors)

    async def _answer_error(self, interaction: Interaction, error: Exception) -> None:
        cause = error.original if isinstance(error, CommandInvokeError) else error
        self.is_refused = self.is_refused or isinstance(cause, UserError)
        await answer_error(interaction, error)

    def broken_by(self, act: Act) -> list[str]:
        """What the act broke, in words."""
        now = look(self._stage.file, self._stage.clock.now())
        broken = [*self._said_wrong(), *self._unanswered(act), *self._stored_wrong(act, now)]
        self._before, self.is_refused = now, False
        self._pings |= now.pings
        return [*broken, *self._stray_pings()]

    def broken_by_time(self) -> list[str]:
        """What went wrong while time passed."""
        self._before = look(self._stage.file, self._stage.clock.now())
        return [*self._said_wrong(), *self._stray_pings()]

    def broken_in_the_end(self) -> list[str]:
        """What doesn't hold together in the store."""
        return [f"half stored: {row}" for row in broken_references(self._stage.file)]

    def _said_wrong(self) -> Iterator[str]:
        """Errors in the log, and what Discord refuses."""
        for words in self._errors.words:
            yield f"logged: {words}"
        self._errors.words.clear()
        violations = self._stage.discord.violations
        for violation in violations:
            yield f"refused by Discord: {violation}"
        violations.clear()

    def _unanswered(self, act: Act) -> Iterator[str]:
        message = act.interaction.original
        if not act.interaction.callback:
            yield "not answered"
        elif message is not None and message.loading:
            yield "says that it is thinking, for ever"

    def _stored_wrong(self, act: Act, now: Look) -> Iterator[str]:
        person, before = act.person, self._before
        if now.of_others(person.guild.id) != before.of_others(person.guild.id):
            yield f"{person.user.name} changed what another server has stored: {_changed(before, now)}"
        elif person not in self._stage.entitled and not act.is_asked and now.rows != before.rows:
            yield f"{person.user.name} may not, and stored something: {_changed(before, now)}"
        elif self.is_refused and now.for_good != before.for_good:
            yield f"refused, and stored all the same: {_changed(before, now)}"

    def _stray_pings(self) -> Iterator[str]:
        """A role that somebody chose may be pinged by what the bot says unasked; nobody else ever."""
        for message in self._stage.messages():
            known, rung = self._rung.get(message.id, 0), len(message.pinged)
            self._rung[message.id] = rung
            for mention in message.pinged[known:]:
                if not (_is_unasked(message) and mention in self._pings):
                    yield f"pinged {mention}: {message.text!r}"


def _is_unasked(message: Message) -> bool:
    return message.type == 0 and not message.ephemeral


def _changed(before: Look, now: Look) -> list[str]:
    changed = {key for key, _ in before.rows.items() ^ now.rows.items()}
    return sorted(f"{table} of {server_id}" for server_id, table in changed)

"""Use cases for tests in which nobody uses any: who only connects, or only sends requests."""

from dataclasses import fields
from typing import cast
from unittest.mock import AsyncMock, NonCallableMock

from bot.services.use_cases import UseCases


def no_use_cases() -> UseCases:
    """All of them by name; not one can do anything, and no list of commands is known."""
    cases = NonCallableMock(spec_set=[field.name for field in fields(UseCases)])
    cases.command_lists = AsyncMock()
    cases.command_lists.is_known.return_value = False
    return cast("UseCases", cases)

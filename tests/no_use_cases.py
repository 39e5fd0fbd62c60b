"""Use cases for tests in which nobody uses any: who only connects, or only sends requests."""

from dataclasses import fields
from typing import cast
from unittest.mock import NonCallableMock

from bot.services.use_cases import UseCases


def no_use_cases() -> UseCases:
    """All of them by name; not one can do anything."""
    return cast("UseCases", NonCallableMock(spec_set=[field.name for field in fields(UseCases)]))

"""SQLAlchemy without its ORM: queries here are written with its core alone."""

import sys

from bot.stand_ins import LeftOut, left_out

_PACKAGE = "sqlalchemy.ext.asyncio"
_OF_THE_ORM = (f"{_PACKAGE}.session", f"{_PACKAGE}.scoping")
_OF_PACKED_LIBRARIES = ("zipfile",)
"""importlib.metadata, which it loads, looks into libraries that are installed as one zip: none of ours is."""


def load_core_alone() -> None:
    """Load SQLAlchemy's package for asyncio without the ORM's sessions, which it names.

    With them it loads all of the ORM, 6 MiB and 70 ms of each start; zipfile is 0.3 MiB more. Nothing is
    missing to whoever imports the ORM itself later, as Alembic does; the package's names of sessions can't be
    imported.
    """
    if _PACKAGE in sys.modules:
        return
    with left_out((*_OF_THE_ORM, *_OF_PACKED_LIBRARIES)):
        import sqlalchemy.ext.asyncio as package  # noqa: PLC0415 - between the placeholders' coming and going

    for name in [name for name, value in vars(package).items() if value is LeftOut]:
        delattr(package, name)

"""A new file for one's own eyes, which is there under its name once it is whole, and not at all otherwise."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from bot.errors import StartupError
from bot.storage.file_permissions import permission_remedy


class FileThereError(StartupError):
    """The name is taken: by a file, or by another process that is writing it."""


@contextmanager
def new_private_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write `path` with; it takes that name at the end, once all of it is on the disk.

    Raises:
        StartupError: a file of that name is there already, or the place can't be written, or is full.
    """
    if path.exists():
        raise FileThereError(f"{path} is there already: choose another name; nothing was written.")
    part = path.with_name(f"{path.name}.part")
    file = _opened(part)
    try:
        yield file
        with telling_refusals(path):
            file.flush()
            os.fsync(file.fileno())
            part.rename(path)
    finally:
        part.unlink(missing_ok=True)
        with suppress(OSError):  # on a full disk closing fails too, for it writes what is left
            file.close()


def _opened(path: Path) -> BinaryIO:
    """Its owner's alone: whoever may read it may read everything that staff typed.

    Locked as long as it is open, so that what a killed process left is taken over, and a living one's isn't.
    """
    with telling_refusals(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        file = os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "wb")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.close()
            raise FileThereError(f"{path} is being written by another process.") from error
        file.truncate()
        return file


@contextmanager
def telling_refusals(path: Path) -> Iterator[None]:
    """Tell what the system refuses there in one line.

    Raises:
        StartupError: it did.
    """
    try:
        yield
    except OSError as error:
        sentence = f"{path} can't be written: {error.strerror}."
        raise StartupError(sentence + permission_remedy(path)) from error

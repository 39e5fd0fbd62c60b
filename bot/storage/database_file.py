"""The file of a SQLite database while it is open: whether the one at its place is still the same.

SQLite goes on in a file that was deleted, and whatever it keeps there is gone with the process.
"""

from pathlib import Path

from bot.errors import DatabaseFault

_Identity = tuple[int, int]


def make_private_file(path: Path) -> None:
    """Make an empty file that only its owner reads, where there is none: it will hold people's words.

    SQLite gives its journal the same permissions.
    """
    if not path.exists():
        path.touch(mode=0o600)


class DatabaseFile:
    """Remembers which file was opened; one that is put back is the same again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._opened: _Identity | None = None

    def remember(self) -> None:
        """The file that is there now is the one that is opened.

        Raises:
            OSError: there is none.
        """
        self._opened = self._identity()

    def fault(self) -> DatabaseFault | None:
        """What became of it; None while it is in its place, or before it was opened."""
        if self._opened is None:
            return None
        try:
            identity = self._identity()
        except FileNotFoundError:
            return DatabaseFault.GONE
        except OSError:
            return DatabaseFault.UNREADABLE
        if identity != self._opened:
            return DatabaseFault.REPLACED
        return None

    def _identity(self) -> _Identity:
        status = self._path.stat()
        return status.st_dev, status.st_ino

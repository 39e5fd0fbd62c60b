"""The press pack: a weekend as files, to send to the press."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PackFile:
    """A file's name, in plain ASCII, and its text in UTF-8."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class PressPack:
    """The files; `smaller` pictures of the page were shrunk, `missing` ones had no room at all."""

    files: tuple[PackFile, ...]
    smaller: int = 0
    missing: int = 0

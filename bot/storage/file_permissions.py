"""Why a file or folder can't be written, and what mends it, told to who has never heard of user 10001."""

import os
from pathlib import Path


def permission_remedy(file: Path) -> str:
    """What to do so that this process can write `file`, with a blank before it; empty if it may already.

    Neither the file nor its folder need be there.
    """
    file = file.absolute()
    place = _refusing(file)
    if place is None:
        return ""
    if os.statvfs(place).f_flag & os.ST_RDONLY:
        return f" {place} is mounted read-only: mount it writable, or choose another place."
    user = os.geteuid()
    return (
        f" Pitboard runs as user {user} and may not write to {place}, which is user {place.stat().st_uid}'s: "
        f"as root, `{_command(file.parent, f'{user}:{os.getegid()}')}` mends that."
    )


def _refusing(file: Path) -> Path | None:
    """The file or, before it is there, the nearest folder that is, if this process may not write to it."""
    if file.is_file() and not os.access(file, os.R_OK | os.W_OK):
        return file
    folder = file.parent
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    if os.access(folder, os.W_OK | os.X_OK):
        return None
    return folder


def _command(folder: Path, owner: str) -> str:
    if folder.exists():
        return f"chown -R {owner} {folder}"
    user, _, group = owner.partition(":")
    return f"install -d -o {user} -g {group} {folder}"

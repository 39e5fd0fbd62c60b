"""How Discord refuses."""

from dataclasses import dataclass
from typing import Any

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class FormError:
    """One thing wrong with a request's body: where, Discord's word for it, and a sentence."""

    path: Path
    code: str
    message: str

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.path)) or 'body'}: {self.message}"


class RefusalError(Exception):
    """An answer other than the one hoped for. `is_fault` when only a wrong bot would cause it."""

    def __init__(self, status: int, code: int, message: str, *, is_fault: bool = False) -> None:
        super().__init__(message)
        self.status = status
        self.is_fault = is_fault
        self.headers: dict[str, str] = {}
        self.body: dict[str, Any] = {"message": message, "code": code}


class InvalidFormError(RefusalError):
    """A body that Discord would not take, with every reason in Discord's nested shape."""

    def __init__(self, errors: list[FormError]) -> None:
        super().__init__(400, 50035, "Invalid Form Body", is_fault=True)
        self.errors = errors
        self.body["errors"] = _nested(errors)

    def __str__(self) -> str:
        return "; ".join(map(str, self.errors))


def _nested(errors: list[FormError]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for error in errors:
        node = tree
        for step in error.path:
            node = node.setdefault(str(step), {})
        node.setdefault("_errors", []).append({"code": error.code, "message": error.message})
    return tree


def unknown_channel() -> RefusalError:
    return RefusalError(404, 10003, "Unknown Channel")


def unknown_message() -> RefusalError:
    return RefusalError(404, 10008, "Unknown Message")


def unknown_interaction() -> RefusalError:
    return RefusalError(404, 10062, "Unknown interaction", is_fault=True)


def unknown_webhook() -> RefusalError:
    return RefusalError(404, 10015, "Unknown Webhook", is_fault=True)


def acknowledged(*, is_fault: bool) -> RefusalError:
    return RefusalError(400, 40060, "Interaction has already been acknowledged.", is_fault=is_fault)


def empty_message() -> RefusalError:
    return RefusalError(400, 50006, "Cannot send an empty message", is_fault=True)


def thread_archived() -> RefusalError:
    return RefusalError(400, 50083, "Thread is archived")


def thread_locked() -> RefusalError:
    return RefusalError(403, 160005, "Thread is locked")


def missing_access() -> RefusalError:
    return RefusalError(403, 50001, "Missing Access")


def missing_permissions() -> RefusalError:
    return RefusalError(403, 50013, "Missing Permissions")

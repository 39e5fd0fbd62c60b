"""Every sentence with the language that it is worded in before it, translated or not: `(sv) Posted.`."""

from gettext import NullTranslations

import pytest

from bot.languages import catalogue
from bot.languages.current import SpokenLanguage


class _Tagged(NullTranslations):
    def __init__(self, language: SpokenLanguage) -> None:
        super().__init__()
        self._language = language

    def gettext(self, message: str) -> str:
        return f"({self._language}) {message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - gettext's own signature
        return message


@pytest.fixture
def tagged(monkeypatch: pytest.MonkeyPatch) -> None:
    """All sentences but English ones say which language they are in."""
    monkeypatch.setattr(catalogue, "translations_of", _Tagged)

"""The language that is being spoken: one at a time in each task, English until somebody says otherwise."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum


class SpokenLanguage(StrEnum):
    """What Pitboard speaks, by its ISO 639-1 code. It reads more of them: `readers/words/languages/`."""

    ENGLISH = "en"
    SWEDISH = "sv"
    GERMAN = "de"
    FRENCH = "fr"
    ITALIAN = "it"
    SPANISH = "es"

    @property
    def own_name(self) -> str:
        """As its speakers write it, in a list of languages: `Svenska`."""
        return _OWN_NAMES[self]


_OWN_NAMES = {
    SpokenLanguage.ENGLISH: "English",
    SpokenLanguage.SWEDISH: "Svenska",
    SpokenLanguage.GERMAN: "Deutsch",
    SpokenLanguage.FRENCH: "Français",
    SpokenLanguage.ITALIAN: "Italiano",
    SpokenLanguage.SPANISH: "Español",
}

_current: ContextVar[SpokenLanguage] = ContextVar("language", default=SpokenLanguage.ENGLISH)


def current_language() -> SpokenLanguage:
    """What words are made in here: a task, and a thread by `asyncio.to_thread`, goes on in its starter's."""
    return _current.get()


@contextmanager
def speaking(language: SpokenLanguage) -> Iterator[None]:
    """Within this, words are made in the language."""
    token = _current.set(language)
    try:
        yield
    finally:
        _current.reset(token)

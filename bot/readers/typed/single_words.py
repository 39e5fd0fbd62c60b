"""Words that are a whole answer: that there is to be nothing, Pitboard's own again, or no time yet."""

from bot.domain.base.phone_text import is_dash, plain_value
from bot.domain.base.plain_text import fold
from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import Phrases, folded


def says_nothing(typed: str) -> bool:
    """Whether that is to be off: `off`, `none`, `no`, or a dash alone."""
    return is_dash(typed) or fold(plain_value(typed)) in _nothing()


def says_default(typed: str) -> bool:
    """Whether it is to be Pitboard's own again: `default`, `reset`, or what says that there is none."""
    return says_nothing(typed) or fold(plain_value(typed)) in _default()


def says_no_time_yet(typed: str) -> bool:
    """Whether a time isn't known: `tbc`, `to be announced`, or a dash alone."""
    return is_dash(typed) or fold(plain_value(typed)) in _no_time_yet()


@of_all_languages
def _nothing(words: Language) -> Phrases:
    return folded(words.typed.nothing)


@of_all_languages
def _default(words: Language) -> Phrases:
    return folded(words.typed.default)


@of_all_languages
def _no_time_yet(words: Language) -> Phrases:
    return folded(words.typed.no_time_yet)

"""Several things in one sentence."""

import re
from collections.abc import Sequence

from bot.languages.cldr import current_locale
from bot.languages.current import SpokenLanguage, current_language

# Spanish says "Spa e Imola" and "siete u ocho", which Unicode's patterns leave to whoever uses them.
_Y_BEFORE_I = re.compile(r" y (?=(?:i|hi(?!e))\w*[^,]*$)", re.IGNORECASE)  # y Imola, y Hinwil; not y Hierro
_O_BEFORE_O = re.compile(r" o (?=h?o\w*[^,]*$)", re.IGNORECASE)  # o ocho, o Hockenheim


def join_list(items: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    if current_language() is SpokenLanguage.ENGLISH:  # without the comma that CLDR has before "and"
        return _english_list(items, "and")
    from babel.lists import format_list  # noqa: PLC0415 - English needs none of it

    text = format_list(items, "standard", current_locale())
    if current_language() is SpokenLanguage.SPANISH:
        return _Y_BEFORE_I.sub(" e ", text)
    return text


def join_alternatives(items: Sequence[str]) -> str:
    """`A`, `A or B`, `A, B or C`."""
    if current_language() is SpokenLanguage.ENGLISH:
        return _english_list(items, "or")
    from babel.lists import format_list  # noqa: PLC0415 - English needs none of it

    text = format_list(items, "or", current_locale())
    if current_language() is SpokenLanguage.SPANISH:
        return _O_BEFORE_O.sub(" u ", text)
    return text


def _english_list(items: Sequence[str], word: str) -> str:
    if len(items) < 2:  # noqa: PLR2004 - "and" needs two
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"

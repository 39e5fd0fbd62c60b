"""Spaces at which no line breaks: a date, a session and its place, a flag and its country stay together.

Set at the door to Discord and in messages alone: files, forms, menus and what is kept have plain spaces,
so that nothing that is copied from them or compared with them differs. What is copied from a message and
typed again is read as if its spaces were plain (`bot.domain.base.phone_text`).

Dashes stay as they are, though a line may break at one (Pro-Am, Spa-Francorchamps, September 1st–3rd): people
search a channel for such a name and copy such a date, and a no-break hyphen is another character, found by no
search for the plain one and missing from many fonts.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from bot.languages.cldr import current_locale
from bot.languages.current import SpokenLanguage, current_language

NO_BREAK = "\u00a0"

_TEXTS_KEPT = 128
"""Fans ask for the same calendar again and again; a text has 4,000 characters at most."""

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_WEEKDAYS = "Mon|Tue|Wed|Thu|Fri|Sat|Sun"
_ENGLISH_DAYS = rf"""
    (?:\b(?:{_WEEKDAYS})\ )?\b(?:{_MONTHS})\ \d{{1,2}}(?:st|nd|rd|th)\b       # Fri June 29th
    | \b(?:{_WEEKDAYS})\ \d{{1,2}}\ (?:{_MONTHS})\b                          # Fri 14 July
"""


class _Words(NamedTuple):
    """What a language has between two numbers, `Round 3 of 6`, and behind a place, `20th`."""

    of: str
    ordinal_endings: str


_WORDS = {
    SpokenLanguage.ENGLISH: _Words("of", "st|nd|rd|th"),
    SpokenLanguage.SWEDISH: _Words("av", ":[ae]"),
    SpokenLanguage.GERMAN: _Words("von", r"\."),
    SpokenLanguage.FRENCH: _Words("sur", "er?"),
    SpokenLanguage.ITALIAN: _Words("di|su", "º"),
    SpokenLanguage.SPANISH: _Words("de", r"\.º"),
}


def unbroken(markdown: str) -> str:
    """The Markdown with no-break spaces where a line should not break; its length stays."""
    return _unbroken_in(current_language(), markdown)


@lru_cache(maxsize=_TEXTS_KEPT)
def _unbroken_in(language: SpokenLanguage, markdown: str) -> str:
    return _together(language).sub(_joined, markdown)


def _joined(words: re.Match[str]) -> str:
    if words["kept"]:
        return words["kept"]
    return words[0].replace(" ", NO_BREAK)


@cache
def _together(language: SpokenLanguage) -> re.Pattern[str]:
    """What stays together in messages in that language, which is the one that is spoken."""
    words = _WORDS[language]
    return re.compile(
        rf"""
        (?P<kept>
            ```.*?```                                # code over several lines: shown to be copied
          | `[^`\n]*`                                # `/result race2 20`
          | <[^>\n]*>                                # <t:1688286300:R>, <@&42>, </next:7>
          | https?://\S+
        )
        | {_days_pattern(language)}
        | \b(?:[^\W\d_a-zß-öø-ÿ]\w*|practice|qualifying)\ \d{{1,2}}            # Race 2, Free practice 1
          (?:\ (?:{words.of})\ \d{{1,2}})?(?![\w:.,/]*\d)(?!\w)                # Round 3 of 6; not At 14:20
          (?::\ (?:\d{{1,3}}(?:{words.ordinal_endings})|DN[FS]|DSQ)(?!\w))?       # Race 2: 20th, Race 1: DNF
        | \b\d+\ h\ \d+\ min\b                                                   # 2 h 5 min
        | \b\d+\ (?:s|min|h|MiB)\b                                              # 11 s, 20 min
        | \ (?=[·→–]\ )            # a line ends with its dot, arrow or dash, none begins with it: June 29th –
        | (?<=[\w)])\ (?=[🥇🥈🥉])                               # Race 1: 1st 🥇; not the heading # 🥇 Race 1
        | [\U0001F1E6-\U0001F1FF]{{2}}\ (?=\w)                                  # 🇧🇪 Spa
        """,
        re.DOTALL | re.VERBOSE,
    )


def _days_pattern(language: SpokenLanguage) -> str:
    """`Fri June 29th`; in other languages the day stands first: `Fr., 29. Juni`, `ven. 29 juin`."""
    if language is SpokenLanguage.ENGLISH:
        return _ENGLISH_DAYS
    weekdays = _alternatives(current_locale().days["format"]["abbreviated"].values())
    months = _alternatives(current_locale().months["format"]["wide"].values())
    return (
        rf"(?:\b(?:{weekdays}),?\ )?\b\d{{1,2}}(?:\.|er)?\ (?:de\ )?(?:{months})\b(?:\ (?:de\ )?\d{{4}}\b)?"
    )


def _alternatives(names: Iterable[object]) -> str:
    return "|".join(re.escape(str(name)) for name in names)

"""Hashtags and an address for texts to share, as people type them."""

import re

from bot.domain.base.phone_text import plain_value
from bot.domain.press.share_ending import ShareEnding
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.options import read_link
from bot.readers.typed.quoting import quote_value

MOST_HASHTAGS = 10
LONGEST_HASHTAG = 50
_NOTHING = ("", "off", "none")
_HASHTAG = re.compile(r"#?(?=\w*[^\W\d])(\w+)")  # GT4, #GT4, #Spa24h; not 24, #24 or race-day
_BETWEEN = re.compile(r"[\s,;]+|(?<=\w)(?=#)")  # "#GT4, #Spa", "#GT4#Spa"


def read_share_ending(typed: str) -> ShareEnding:
    """The ending; `off` is none.

    Raises:
        UserError: a word is neither a hashtag nor an address, or there are too many.
    """
    text = plain_value(typed).strip()
    if text.casefold() in _NOTHING:
        return ShareEnding()
    words = [word for word in _words(text) if word]
    links = [word for word in words if "://" in word]
    hashtags = [_hashtag(word) for word in words if "://" not in word]
    if len(links) > 1:
        raise UserError(phrase("Give one address: a post has room for one."))
    if len(hashtags) > MOST_HASHTAGS:
        raise UserError(phrase("Give up to {most} hashtags.", most=MOST_HASHTAGS))
    link = read_link("hashtags", links[0]) if links else None
    return ShareEnding(tuple(dict.fromkeys(hashtags)), link)


def _words(text: str) -> list[str]:
    """An address stays whole, whatever signs are in it."""
    words: list[str] = []
    for word in text.split():
        if "://" in word:
            words.append(word)
        else:
            words += _BETWEEN.split(word)
    return words


def _hashtag(word: str) -> str:
    match = _HASHTAG.fullmatch(word)
    if match is None or len(match[1]) > LONGEST_HASHTAG:
        raise UserError(
            phrase(
                "Write hashtags with letters and digits only, such as #GT4 #Spa. I can't read {word}.",
                word=quote_value(word),
            )
        )
    return f"#{match[1]}"

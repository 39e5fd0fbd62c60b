"""The bytes of an uploaded file as text and as TOML's plain values, or why they are neither."""

import re
import tomllib
import unicodedata
from collections.abc import Sequence

from bot.domain.base.phone_text import phone_mark, plain_characters
from bot.domain.base.upload_limits import LARGEST_FILE, kibibytes
from bot.languages.catalogue import phrase
from bot.readers.season_file.problems import SeasonFileError
from bot.readers.season_file.toml_positions import tokens
from bot.readers.typed.quoting import escape_line

_MOST_DOTS = 16  # in one key: the standard library's time grows with the square of them
_LONGEST_REASON = 160
_LONGEST_LINE = 80
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def decode_text(data: bytes) -> str:
    """The text of a UTF-8 file, with or without a byte order mark.

    Raises:
        SeasonFileError: it is over 256 KiB, or not UTF-8.
    """
    if len(data) > LARGEST_FILE:
        raise SeasonFileError(
            [f"the file is {kibibytes(len(data))} KiB; at most {kibibytes(LARGEST_FILE)} KiB are read."]
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SeasonFileError(
            [f"line {line}: this is not UTF-8 text; save the file as TOML text in UTF-8."]
        ) from None


def parse_toml(text: str) -> dict[str, object]:
    """TOML as plain values: dicts, lists, texts, numbers, dates.

    Raises:
        SeasonFileError: it is not TOML; with the line where it stops being.
    """
    _refuse_endless_keys(text)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SeasonFileError([_syntax(str(error), text)]) from None
    except RecursionError:
        reason = "lists or tables are nested too deeply; a season file needs no more than 4 levels."
    except ValueError:  # Python's own limit on the digits of a number
        reason = "it has a number of thousands of digits; the year is the only number needed."
    raise SeasonFileError([reason])


def _refuse_endless_keys(text: str) -> None:
    if not any(line.count(".") > _MOST_DOTS for line in text.split("\n")):
        return  # a key is on one line: an ordinary file needs no closer look
    dots = 0
    for token in tokens(text):
        if token.text == ".":
            dots += 1
        elif token.kind == "mark":
            dots = 0
        if dots > _MOST_DOTS:
            raise SeasonFileError(
                [f"line {token.line}: a key has more than {_MOST_DOTS} dots; write one key, such as `name`."]
            )


def _phone_slip(lines: Sequence[str]) -> str | None:
    """What a phone's keyboard did to the line that can't be read; None when it did nothing to it."""
    for line in lines:
        mark = phone_mark(line)
        if mark:
            return phrase(
                "your keyboard changed a plain character ({mark}) in {line}. Write it like this: {plain}",
                mark=unicodedata.name(mark, f"U+{ord(mark):04X}").lower(),
                line=f"`{_shown(line)}`",
                plain=f"`{_shown(plain_characters(line))}`",
            )
    return None


def _shown(line: str) -> str:
    """The line within a code span, which a backtick would end."""
    return line.strip().replace("`", "'")[:_LONGEST_LINE]


def _syntax(error: str, text: str) -> str:
    place = _PLACE.search(error)
    number = int(place[1]) if place and place[1] else len(text.splitlines())
    slip = _phone_slip(text.splitlines()[number - 1 : number])
    if slip:
        return f"line {number}: {slip}"
    reason = escape_line(_PLACE.sub("", error), _LONGEST_REASON)
    if place and place[1]:
        return f"line {place[1]}: this is not TOML: {reason} (column {place[2]})."
    return f"line {len(text.splitlines())}: this is not TOML: {reason} (at the end)."

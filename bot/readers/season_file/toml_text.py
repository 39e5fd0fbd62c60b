"""The bytes of an uploaded file as text and as TOML's plain values, or why they are neither."""

import re
import tomllib
import unicodedata

from bot.domain.base.phone_text import phone_mark, plain_characters
from bot.domain.base.upload_limits import LARGEST_FILE, kibibytes
from bot.languages.catalogue import mark, phrase
from bot.readers.season_file.problems import LONGEST_LINE, SeasonFileError, WordedProblem, shown_line
from bot.readers.season_file.toml_positions import tokens
from bot.readers.typed.quoting import escape_line

_MOST_DOTS = 16  # in one key: the standard library's time grows with the square of them
_LONGEST_REASON = 160
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")  # (at line 2, column 8)
_REASONS = {
    "Invalid value": mark('put text in quotes, such as `name = "Misano"`, and write days like `2023-07-14`.'),
    "Expected '=' after a key": mark("write a key, = and a value on each line, such as `year = 2023`."),
    "Invalid statement": mark("write a key, = and a value on each line, such as `year = 2023`."),
    "Invalid initial character for a key": mark(
        "write a key, = and a value on each line, such as `year = 2023`."
    ),
    "Expected newline or end of document": mark(
        "put each key on its own line, with nothing behind its value."
    ),
    "Unterminated string": mark('end the text with a quotation mark: `name = "Misano"`.'),
    "Illegal character": mark("end each text with its quotation mark, and take out what can't be seen."),
    "Cannot overwrite a value": mark("that key is there already; write it once."),
    "Cannot declare": mark("that table is there already; for several, use two brackets: `[[rounds]]`."),
    "Unclosed array": mark("close the list with a bracket: `]`."),
    "Expected ']'": mark("close the brackets around the table's name: `[season]`, `[[rounds]]`."),
    "Invalid date or datetime": mark("there's no such day or time; write days like `2023-07-14`."),
}
"""By how Python's own sentences begin, the likeliest remedies."""


def decode_text(data: bytes) -> str:
    """The text of a UTF-8 file, with or without a byte order mark.

    Raises:
        SeasonFileError: it is over 256 KiB, or not UTF-8.
    """
    if len(data) > LARGEST_FILE:
        raise SeasonFileError(
            [
                WordedProblem(
                    phrase(
                        "the file has {size} KiB; the limit is {most} KiB.",
                        size=kibibytes(len(data)),
                        most=kibibytes(LARGEST_FILE),
                    )
                )
            ]
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].rpartition(b"\n")[2] + data[error.start :].partition(b"\n")[0]
        shown = shown_line(line.decode("utf-8-sig", "replace"))
        sentence = phrase("this isn't UTF-8 text; save the file as plain text in UTF-8.")
        raise SeasonFileError([WordedProblem(sentence, line=shown)]) from None


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
        reason = phrase("lists or tables are nested too deeply; a season file needs no more than 4 levels.")
    except ValueError:  # Python's own limit on the digits of a number
        reason = phrase("it has a number of thousands of digits; the year is the only number needed.")
    raise SeasonFileError([WordedProblem(reason)])


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
            sentence = phrase(
                "a key has more than {most} dots; write one key, such as `name`.", most=_MOST_DOTS
            )
            line = shown_line(text.split("\n")[token.line - 1])
            raise SeasonFileError([WordedProblem(sentence, line=line)])


def _phone_slip(line: str) -> str | None:
    """What a phone's keyboard did to the line that can't be read; None when it did nothing to it."""
    changed_mark = phone_mark(line)
    if changed_mark is None:
        return None
    plain_line = plain_characters(line).replace("`", "'")[:LONGEST_LINE]
    return phrase(
        "your keyboard changed a plain character ({mark}). Write it like this: {plain}",
        mark=unicodedata.name(changed_mark, f"U+{ord(changed_mark):04X}").lower(),
        plain=f"`{plain_line}`",
    )


def _syntax(error: str, text: str) -> WordedProblem:
    lines = text.split("\n")
    place = _PLACE.search(error)
    line = text.rstrip().rpartition("\n")[2]
    if place and place[1]:
        line = lines[int(place[1]) - 1]
    reason = _phone_slip(line) or _reason(_PLACE.sub("", error))
    return WordedProblem(reason, line=shown_line(line))


def _reason(error: str) -> str:
    """What Python says of text that isn't TOML, in words for who wrote it."""
    for beginning, sentence in _REASONS.items():
        if error.startswith(beginning):
            return phrase(sentence)
    return phrase("I can't read this as TOML: {reason}.", reason=escape_line(error, _LONGEST_REASON))

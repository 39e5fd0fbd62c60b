"""Times of day as timetables write them: `09h00-09h45`, `9:30 am`, `14 Uhr 30`, `kl. 12.15`, `noon`.

Works on folded text with plain dashes (`plain_dashes`); every pattern is bounded.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from math import prod

NOON, MIDNIGHT = timedelta(hours=12), timedelta(hours=24)

_WORDS = {
    "noon": NOON, "midday": NOON, "midi": NOON, "mezzogiorno": NOON, "mittag": NOON,
    "midnight": MIDNIGHT, "midnatt": MIDNIGHT, "mitternacht": MIDNIGHT, "minuit": MIDNIGHT,
    "mezzanotte": MIDNIGHT,
}  # fmt: skip
_LEAD = r"(?:\b(?:kl|klo|klockan|um|at|a|alle|ore|dalle|from|von|ab|de|fran|ca)\b\.? ?)?"
_UNIT = r"(?: ?(?:h|hrs?|uhr)\b)"
_NO_MORE = r"(?::[0-5]\d)?(?!\d|[.,]\d| ?(?:km|%))"
_FORMS = (
    # 09:00, 9.00, 9:30 am
    rf"(?P<h1>[012]?\d)[:.](?P<m1>[0-5]\d){_NO_MORE}(?: ?(?P<half1>[ap])\.?m\b\.?|{_UNIT})?",
    r"(?P<h0>[012]?\d) ?(?:h|uhr) ?(?P<m0>[0-5]\d)(?![\d:.])",  # 9h00, 14 Uhr 30
    r"(?P<h2>[01]?\d) ?(?P<half2>[ap])\.?m\b\.?",  # 9 am
    r"(?P<h3>[012]?\d)(?P<bare> ?(?:h|hrs|uhr)\b)(?! ?\d\d(?![\d:.]))",  # 14h
    rf"(?P<h4>[012]\d)(?P<m4>[0-5]\d)(?:(?= ?- ?[012]\d[0-5]\d\b)|{_UNIT})",  # 0900-0945, 1215 hrs
    r"(?:(?<=\d\d-)|(?<=\d\d- )|(?<=\d -)|(?<=\d - ))(?P<h5>[012]\d)(?P<m5>[0-5]\d)\b",
    rf"(?:12 )?\b(?P<word>{'|'.join(_WORDS)})\b",
)
_TIME = re.compile(
    rf"(?<![\d.,:/]){_LEAD}(?:{'|'.join(_FORMS)})"
    r"|\b(?:kl|klo|klockan|um|alle|ore|dalle)\b\.? ?(?P<h6>[012]?\d)\b(?![:.]?\d)"  # kl. 12
)
_TO = re.compile(r"[ )]{0,2}(?:-|to|until|till?|bis|a|alle|au?|ao|fino alle|jusqu'a)[ (]{0,2}")
_MINUTES = r"(?:\d ?x ?)?\d{1,3} ?(?:min(?:s|utes?|uten|uter|uti|uto)?\b\.?|'|m\b)"
_HOURS = (
    r"\d{1,2} ?(?:hours?|stunden?|std|timm(?:e|ar)|heures?|ore|ora)\b(?: ?[0-5]?\d ?(?:min\w{0,4}|m\b|'))?"
)
_SHORT_HOURS = r"\d{1,2} ?h(?: ?[0-5]\d)?(?: ?(?:min|m|'))?"
_LENGTH = re.compile(rf"(?<![\d:.])(?:{_MINUTES}|{_HOURS})")
_IN_BRACKETS = re.compile(rf"\( ?{_SHORT_HOURS} ?\)")
_BARE_HOURS = re.compile(rf"(?<![\d:.])\b{_SHORT_HOURS}(?!\w)")
_LAP = r"(?:laps?|tours?|gir[io]|runden?|varv)\b"
_LAPS = re.compile(rf"[+/] ?\d{{0,3}} ?{_LAP}|\b\d{{1,3}} ?{_LAP}")
_AMOUNT = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """From when to when, since midnight of the line's day; over 24 hours is the next day."""

    begins: timedelta
    ends: timedelta | None


@dataclass(frozen=True, slots=True)
class Times:
    """The times of a line, how long it says something lasts, and what is left of it."""

    spans: tuple[TimeSpan, ...]
    length: timedelta | None
    rest: str


@dataclass(frozen=True, slots=True)
class _Mark:
    """One time in the text, its figures from `figure` on.

    `half` is 0 for am, 1 for pm, None on a 24-hour clock; `is_bare` is like `14h`.
    """

    start: int
    figure: int
    end: int
    at: timedelta
    half: int | None
    is_bare: bool = False


def plain_dashes(text: str) -> str:
    """The text with every dash as a hyphen, and its apostrophes straight."""
    return re.sub(r"[‐‑‒–—―−]", "-", re.sub(r"[’‘′`´]", "'", text))


def find_times(text: str) -> Times:
    """What a folded line says of the clock."""
    text, length = _take_length(_LAPS.sub(" ", text), _LENGTH)
    if length is None and _TIME.search(_IN_BRACKETS.sub(" ", text)):  # "12:15 (1h30)", but "Race (12h15)"
        text, length = _take_length(text, _IN_BRACKETS)
    marks = [mark for match in _TIME.finditer(text) if (mark := _mark(match))]
    marks = _without_lengths(marks, text)
    spans, rest, at = [], "", 0
    while marks:
        first, second = marks.pop(0), marks[0] if marks else None
        joined = second if second and _is_range(text, first, second) else None
        last = marks.pop(0) if joined else first
        spans.append(_span(first, joined))
        rest, at = f"{rest}{text[at : first.start]} ", last.end
    rest += text[at:]
    if length is None and spans:
        rest, length = _take_length(rest, _BARE_HOURS)
    return Times(tuple(spans), length, rest)


def _without_lengths(marks: list[_Mark], text: str) -> list[_Mark]:
    """`14h` is a time where nothing clearer is there or where a range joins it to one; else a length."""
    if all(mark.is_bare for mark in marks):
        return marks
    pairs = pairwise(marks)
    joined = {mark for pair in pairs if _is_range(text, *pair) for mark in pair}
    return [mark for mark in marks if not mark.is_bare or mark in joined]


def _is_range(text: str, first: _Mark, second: _Mark) -> bool:
    if not text[first.end : second.figure].strip(" |/"):  # two columns
        return not first.is_bare and not second.is_bare and first.at < second.at
    return _TO.fullmatch(text, first.end, second.figure) is not None


def _mark(match: re.Match[str]) -> _Mark | None:
    said = {key.rstrip("0123456"): part for key, part in match.groupdict().items() if part}
    half = said.get("half")
    at = _WORDS[said["word"]] if "word" in said else _clock(said["h"], said.get("m", "0"))
    if half:
        if not timedelta() < at < timedelta(hours=13):
            return None
        at %= NOON
    elif at >= timedelta(hours=30):
        return None
    side = {"a": 0, "p": 1}.get(half or "")
    figure = next(match.start(key) for key, part in match.groupdict().items() if part)
    return _Mark(match.start(), figure, match.end(), at, side, is_bare=said.get("bare", "").strip() == "h")


def _clock(hour: str, minute: str) -> timedelta:
    return timedelta(hours=int(hour), minutes=int(minute))


def _span(first: _Mark, second: _Mark | None) -> TimeSpan:
    """`9:30-10:15 am` is all in the morning, `11:30-12:15 pm` begins in it."""
    if second is None:
        return TimeSpan(_on_24(first, first.half), None)
    ends = _on_24(second, second.half)
    begins = _on_24(first, second.half if first.half is None else first.half)
    if first.half is None and second.half and begins >= ends:
        begins = _on_24(first, 0)
    if ends <= begins:
        ends += MIDNIGHT
    return TimeSpan(begins, ends)


def _on_24(mark: _Mark, half: int | None) -> timedelta:
    return mark.at % NOON + half * NOON if half is not None and mark.at < NOON + NOON / 12 else mark.at


def _take_length(text: str, pattern: re.Pattern[str]) -> tuple[str, timedelta | None]:
    match = pattern.search(text)
    if match is None:
        return text, None
    return f"{text[: match.start()]} {text[match.end() :]}", _length(match[0])


def _length(text: str) -> timedelta | None:
    amounts = [int(amount) for amount in _AMOUNT.findall(text)]
    if re.match(_MINUTES, text.strip("( ")):  # "2 x 15 min" is half an hour
        return timedelta(minutes=prod(amounts)) or None
    return timedelta(hours=amounts[0], minutes=sum(amounts[1:])) or None

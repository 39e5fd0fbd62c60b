"""A result typed in one line behind its session: `race2 20`, `r2 P20`, `Q1 dnf`, `2: 20 overall 26`.

Clients put what is typed behind a command's name into its first required option, so `/result race2 20`
arrives as a session called "race2 20". And one line is what a thumb types fastest, in the form too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from bot.domain.base.phone_text import plain_characters, plain_value
from bot.domain.results.result import HIGHEST_POSITION, Status
from bot.domain.results.result_life import ResultLife
from bot.domain.results.result_report import ResultReport
from bot.domain.season.session import Session
from bot.domain.season.session_names import find_session
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.typed.finishes import read_finish
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.typed_lines import has_two_figures_in_a_row
from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.language import Language
from bot.readers.words.own_result_words import in_english
from bot.readers.words.spelling import Phrases, any_of

_OF_KIND = {"life": "state"}
"""What people know a part of a report by, where it isn't its own name."""
_SEPARATORS = " ,;:/|=()-"
_LONGEST_NAME = 8
"""Words that a session's name may have; behind them nobody types a result."""
_ORDINAL_POINT = re.compile(r"(?<=\d)\.[oa]?(?=[\s,]|$)")  # 20. in Silver, 20.º (as its letter) general
_GLUED = re.compile(r"(?<=\d)(?=p\d)", re.IGNORECASE)  # R2P20


@dataclass(frozen=True, slots=True)
class _Facts:
    """The patterns of what may stand beside the finish, its words before it or behind it; and the lives."""

    label_first: re.Pattern[str]
    label_behind: re.Pattern[str]
    lives: Mapping[str, ResultLife]


@of_all_languages
def _facts(words: Language) -> _Facts:
    typed = words.typed
    lives = {
        **dict.fromkeys(typed.provisional, ResultLife.PROVISIONAL),
        **dict.fromkeys(typed.final, ResultLife.FINAL),
        **dict.fromkeys(typed.amended, ResultLife.AMENDED),
    }
    overall, grid, came_from = any_of(typed.overall), any_of(typed.grid), any_of(typed.came_from)
    life = rf"\b(?P<life>{any_of(lives)})\b"
    before_grid = any_of((*typed.grid, *typed.started, *typed.came_from))
    label_first = rf"""
          {overall}\ ?:?\ ?{_place("overall", words)}   # overall 26, total: P26
        | {before_grid}\ ?:?\ ?{_place("grid", words)}  # grid 34, from 34th
        | {life}                                        # provisional
        """
    label_behind = rf"""
          {_place("overall", words)}\ {overall}\b                        # 26th overall
        | {came_from}\ {_place("from", words)}(?:\ {grid}\b)?            # from 34th on the grid
        | {_place("grid", words)}\ {grid}\b                              # 34th on the grid
        | {life}                                                        # provisional
        """
    flags = re.IGNORECASE | re.VERBOSE
    return _Facts(re.compile(label_first, flags), re.compile(label_behind, flags), lives)


def _place(name: str, words: Language) -> str:
    """`26`, `P26`, `p.26`, `26th`, `26:e`."""
    return rf"(?:p(?:os)?\.?\ ?)?(?P<{name}>\d{{1,4}})(?:{any_of(words.ordinal_endings)})?(?!\w)"


@of_all_languages
def _finished(words: Language) -> Phrases:
    return words.typed.finished


@dataclass(frozen=True, slots=True)
class ResultLine:
    """What a line says: the session as it was typed, and the result behind it."""

    session: str
    report: ResultReport

    @property
    def has_result(self) -> bool:
        """Whether anything stands behind the session."""
        return self.report != ResultReport()


def read_result_line(typed: str, sessions: Sequence[Session], classes: Sequence[str] = ()) -> ResultLine:
    """The session and the result in one line; what fits no session stays whole, as the session's name.

    The longest beginning that names a session is the session, so `race 2` is Race 2 and no second place.
    `classes` are the season's, for `20th in Silver`.

    Raises:
        UserError: a session is named, and what stands behind it says no result.
    """
    text = _GLUED.sub(" ", plain_value(typed))
    for name, rest in _divisions(text):
        if find_session(name, sessions) is not None:
            return ResultLine(name, read_report(rest, classes))
    return ResultLine(typed, ResultReport())


def _divisions(text: str) -> Iterator[tuple[str, str]]:
    """Each way to cut the line in two between its words, the longest beginning first.

    Two figures side by side are never of one name: `race 1 2` is no race 12.
    """
    words = re.split(rf"[{re.escape(_SEPARATORS)}]+", text)
    for count in range(min(len(words), _LONGEST_NAME), 0, -1):
        name_words = words[:count]
        if not has_two_figures_in_a_row(name_words):
            yield " ".join(name_words), _behind(text, count)


def _behind(text: str, count: int) -> str:
    """The line without its first `count` words."""
    pattern = rf"(?:[^{re.escape(_SEPARATORS)}]+[{re.escape(_SEPARATORS)}]+){{{count}}}"
    match = re.match(pattern, text)
    return text[match.end() :] if match else ""


def read_report(typed: str, classes: Sequence[str] = ()) -> ResultReport:
    """A result without its session: `20 overall 26 grid 34 provisional`, `P20`, `dnf`; empty says nothing.

    A word for what a figure counts stands before it (`overall 26`) or behind it (`26th overall`): all
    before, or else all behind.

    Raises:
        UserError: something in it says no result, or it says two of one kind.
    """
    text = _ORDINAL_POINT.sub("", in_english(plain_characters(typed), classes))
    try:
        return _read_report(text, _facts().label_first, classes)
    except UserError as refusal:
        try:
            return _read_report(text, _facts().label_behind, classes)
        except UserError:
            raise refusal from None


def _read_report(text: str, facts: re.Pattern[str], classes: Sequence[str]) -> ResultReport:
    report = ResultReport()
    for match in facts.finditer(text):
        report = _with(report, _fact_of(match), text)
    finish_words = facts.sub(" ", text).strip(_SEPARATORS + ".").split()
    finish = " ".join(word for word in finish_words if word.strip(_SEPARATORS))
    if not finish:
        return report
    return _with(report, _finish(finish.rstrip(_SEPARATORS), classes), text)


def _fact_of(match: re.Match[str]) -> ResultReport:
    found = match.groupdict()
    if found["overall"]:
        return ResultReport(overall=_position(found["overall"]))
    grid = found["grid"] or found.get("from")
    if grid:
        return ResultReport(grid=_position(grid))
    return ResultReport(life=_facts().lives[found["life"].casefold()])


def _position(figures: str) -> int:
    number = int(figures)
    if not 1 <= number <= HIGHEST_POSITION:
        raise UserError(
            phrase(
                "Positions go from 1 to {most}; you typed {figures}.", most=HIGHEST_POSITION, figures=figures
            )
        )
    return number


def _finish(text: str, classes: Sequence[str]) -> ResultReport:
    if text.casefold() in _finished():
        return ResultReport(status=Status.CLASSIFIED)
    finish = read_finish(text, classes)
    if isinstance(finish, Status):
        return ResultReport(status=finish)
    return ResultReport(position=finish)


def _with(report: ResultReport, fact: ResultReport, typed: str) -> ResultReport:
    """The report with one more fact.

    Raises:
        UserError: it has another one of that kind already.
    """
    refusal = mark("{line} says {left} and {right}. Leave one of them out.")
    return combine_reports(report, fact, refusal, quote_value(typed))


def combine_reports(first: ResultReport, second: ResultReport, refusal: str, line: str = "") -> ResultReport:
    """One report of two that don't contradict each other.

    `refusal` is the sentence of two that do: `{left}` and `{right}` are what they say, `{line}` where it was.

    Raises:
        UserError: both say something of one kind, and not the same.
    """
    combined = first
    for field in fields(ResultReport):
        left, right = getattr(first, field.name), getattr(second, field.name)
        if left is not None and right is not None and left != right:
            kind = _OF_KIND.get(field.name, field.name)
            sentence = phrase(refusal, line=line, left=f"{kind} {left}", right=f"{kind} {right}")
            raise UserError(sentence)
        if left is None and right is not None:
            combined = replace(combined, **{field.name: right})
    return combined

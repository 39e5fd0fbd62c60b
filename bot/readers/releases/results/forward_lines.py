"""Lines of results that have each position behind its session: `Race 1: 15th`, `Race 1: Ada 3rd, Bo DNF`."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.releases.release import Fact
from bot.readers.releases.people.named_people import NamedPerson
from bot.readers.releases.results.blanks import BLANK
from bot.readers.releases.results.mentions import Token, is_list, is_thin
from bot.readers.releases.results.placings import Form, Placing
from bot.readers.releases.results.result_lines import Column, Heading, ListedResult
from bot.readers.releases.results.session_mentions import Mention
from bot.readers.words.all_languages import of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_of

_JOINS = re.compile(r"[:=|–—−-]|\.{2,}")


@dataclass(frozen=True, slots=True)
class _Joints:
    """What stands between two sessions, between a place and whose it is, and around a remark."""

    conjunction: re.Pattern[str]
    given_to: re.Pattern[str]
    grid: re.Pattern[str]
    remark: re.Pattern[str]


def read_forward(text: str, tokens: Sequence[Token], heading: Heading) -> list[ListedResult]:
    """`Andreas: Race 1: 15th, Race 2: 20th` and `Race 1: Andreas 15th, Jessica 20th`."""
    is_whole = is_list(text, tokens)
    kinds = {type(token) for token in tokens}
    if is_whole and heading.sessions and Placing in kinds and Mention not in kinds:
        tokens = [Mention(heading.sessions, 0, 0), *tokens]
    reader = _ForwardReader(text, heading, is_whole=is_whole)
    for token in tokens:
        reader.take(token)
    reader.close(len(text))
    return reader.results


class _ForwardReader:
    """Goes from token to token; what doesn't follow closely is no list."""

    def __init__(self, text: str, heading: Heading, *, is_whole: bool) -> None:
        self.results: list[ListedResult] = []
        self._text = text
        self._heading = heading
        self._is_whole = is_whole
        self._end = 0
        self._keys: tuple[str, ...] = ()
        self._drivers = heading.drivers
        self._is_strangers = False
        self._names_another = False
        """Whether a word or a number stands there that may be another's."""
        self._last: Token | None = None
        self._is_joined = is_whole
        self._key_number = 0
        self._bars = [offset for offset, character in enumerate(text) if character == "|"]

    def take(self, token: Token) -> None:
        """Go on to the next token."""
        between = self._text[self._end : max(self._end, token.start)]
        self._drop_strangers_place(token, between)
        if not is_thin(between):
            self._break(token.start)
        match token:
            case Mention(keys):
                self._mention(keys, between, self._text[token.end : token.end + 1])
            case NamedPerson():
                self._person(token.driver, between)
            case Placing():
                self._placing(token, between)
        self._end, self._last = max(self._end, token.end), token

    def close(self, end: int) -> None:
        """What stands behind the last position, up to here, is its remark."""
        if self.results and isinstance(self._last, Placing):
            remark = _joints().remark.match(self._text[self._end : end])
            if remark and not is_thin(remark["note"]):
                self.results[-1].note = " ".join(remark["note"].replace(BLANK, " ").split())
        self._last = None

    def _break(self, end: int) -> None:
        self.close(end)
        self._names_another = True
        self._keys, self._drivers, self._is_strangers = (), self._heading.drivers, False

    def _mention(self, keys: tuple[str, ...], between: str, behind: str) -> None:
        """Another session; one more of several ("Q1/Q2: 10th/24th"); or which one it was ("10th (Q1)")."""
        if isinstance(self._last, Placing) and between == " (" and behind == ")" and self.results:
            self._move_last_placing(keys[0])
            return
        is_one_more = isinstance(self._last, Mention) and _joints().conjunction.fullmatch(between)
        self.close(self._end + len(between))
        self._keys = (*self._keys, *keys) if is_one_more else keys
        self._key_number, self._is_joined = 0, self._is_whole

    def _drop_strangers_place(self, token: Token, between: str) -> None:
        """Take back the position before somebody else's name: `Race 1: victory for Svensson`."""
        if not isinstance(token, NamedPerson) or token.driver or not self._last or not self.results:
            return
        is_given = _joints().given_to.fullmatch(between) and (between.strip() or not token.is_whole)
        if is_given and self.results[-1].placings[-1].start == self._last.start:
            self._take_back()

    def _take_back(self) -> Placing:
        """The position that was taken last, which is no more among the results."""
        placing = self.results[-1].placings.pop()
        if not self.results[-1].placings:
            self.results.pop()
        return placing

    def _move_last_placing(self, key: str) -> None:
        drivers = self.results[-1].drivers
        self.results.append(ListedResult(key, drivers, [self._take_back()]))

    def _person(self, driver: str | None, between: str) -> None:
        self._is_strangers = driver is None
        if driver is None:
            self._drivers = ()
        elif isinstance(self._last, NamedPerson) and is_thin(between):
            self._drivers = (*self._drivers, driver)
        else:
            self._drivers = (driver,)
        self._is_joined |= bool(_JOINS.search(between))

    def _placing(self, placing: Placing, between: str) -> None:
        is_beside = isinstance(self._last, Mention) and not between.strip()
        self._is_joined |= is_beside and placing.form is not Form.FIGURE
        self._is_joined |= bool(_JOINS.search(between))
        column = self._column(placing)
        if self._is_strangers or not self._stands_alone(placing):
            return
        if column.session and not self._keys:
            self._placing_of_column(placing, column, column.session)
            return
        self._names_another |= placing.form is Form.FIGURE
        if not self._keys or not self._is_joined:
            return
        placing = replace(placing, scope=placing.scope or column.scope)
        if isinstance(self._last, Placing):
            if placing.scope is None and _joints().grid.search(between):
                placing = replace(placing, scope=Fact.GRID)
            self._key_number = min(self._key_number + 1, len(self._keys) - 1)
        self._result(self._keys[self._key_number], column.drivers or self._drivers).placings.append(placing)

    def _placing_of_column(self, placing: Placing, column: Column, session: str) -> None:
        """`| 34 | Tova Ek | P4 | P2 |` below `| Car | Driver | Race 1 | Race 2 |`.

        `| 7 | Svensson | P1 | P1 |` is another car's row.
        """
        drivers = column.drivers or self._drivers
        if self._names_another and not drivers:
            return
        placing = replace(placing, scope=placing.scope or column.scope)
        result = self._result(session, drivers)
        result.placings.append(placing)
        result.is_doubtful |= placing.form is Form.FIGURE

    def _column(self, placing: Placing) -> Column:
        """The column of a table that a position stands in."""
        number = bisect_left(self._bars, placing.start)
        if number < len(self._heading.columns):
            return self._heading.columns[number]
        return Column()

    def _result(self, key: str, drivers: tuple[str, ...]) -> ListedResult:
        last = self.results[-1] if self.results else None
        if last is None or (last.session, last.drivers) != (key, drivers):
            self.results.append(ListedResult(key, drivers))
        return self.results[-1]

    def _stands_alone(self, placing: Placing) -> bool:
        """Whether a mere figure is the whole answer: `Race 1: 15`, but not `Race 1: 15 cars`."""
        behind = self._text[placing.end : placing.end + 2]
        return placing.form is not Form.FIGURE or not behind.strip()[:1].isalpha()


@of_release_languages
def _joints(words: Language) -> _Joints:
    conjunctions = any_of(words.conjunctions)
    because = any_of(words.release.places.because)
    remark = rf"""
        \ ?(?: [(,–—-] | (?={because}\b) )\ ?   # 20th (puncture), 20th because of a puncture
        (?P<note> [^()|;]{{3,120}}? ) \)?
        [ .]*$
        """
    return _Joints(
        conjunction=re.compile(rf" ?(?:[/&+,]|{conjunctions}) ?", re.IGNORECASE),  # Q1/Q2, Q1 and Q2
        given_to=re.compile(rf":? (?:{any_of(words.release.story.given_to)} )?", re.IGNORECASE),  # win for Bo
        grid=re.compile(rf"\b{any_of(words.release.story.grid_marks)}\b", re.IGNORECASE),  # 20th from 34th
        remark=re.compile(remark, re.VERBOSE),
    )

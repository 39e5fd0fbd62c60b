"""How a release's preview stands to what is right: all saved, something asked, something missed, or wrong."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.releases.item_values import EntryPlacing, SpokenWords
from bot.domain.releases.proposal import ReleasePreview
from bot.domain.releases.proposed_item import ItemKind, ItemState, ProposedItem
from bot.domain.results.result import Status
from bot.posts.press.release_pages import preview_lines
from tests.readers.papers.paper import Paper


class Outcome(StrEnum):
    """The worst that became of a paper, from the best on."""

    RIGHT = "right"
    ASKED = "asked"
    MISSED = "missed"
    WRONG = "wrong"


_ORDER = list(Outcome)
_FACTS = {ItemKind.POSITION: "position", ItemKind.OVERALL: "overall", ItemKind.GRID: "grid"}


@dataclass(slots=True)
class Verdict:
    """What became of a paper, and each thing that isn't as it should be."""

    outcome: Outcome = Outcome.RIGHT
    faults: list[str] = field(default_factory=list)

    def note(self, outcome: Outcome, fault: str) -> None:
        self.outcome = max(self.outcome, outcome, key=_ORDER.index)
        self.faults.append(f"{outcome}: {fault}")


def judge(preview: ReleasePreview, paper: Paper) -> Verdict:
    """Hold the preview against the paper's check."""
    verdict = Verdict()
    _Judge(preview, paper, verdict).judge()
    return verdict


@dataclass(frozen=True, slots=True)
class _Judge:
    preview: ReleasePreview
    paper: Paper
    verdict: Verdict

    def judge(self) -> None:
        check = self.paper.check
        for fact, value in check.get("saved", {}).items():
            self._saved(fact, value, Outcome.MISSED)
        if "one_of" in check and not any(self._is_offered(*_named(each)) for each in check["one_of"]):
            self.verdict.note(Outcome.MISSED, f"none of {check['one_of']}")
        self._never(check.get("never", ()))
        self._nothing_else_saved()
        self._quotes()
        self._preview_text()
        self._round()

    def _saved(self, fact: str, value: object, missing: Outcome) -> None:
        if str(value) in self._values(fact, ItemState.NEW) or str(value) in self._values(
            fact, ItemState.SAME
        ):
            return
        if str(value) in self._values(fact, ItemState.QUESTION):
            self._asked(f"{fact}={value}")
        elif fact.endswith("grid") and str(value) in self._values(fact, ItemState.NOTED):
            return
        else:
            self.verdict.note(missing, f"{fact}={value}")

    def _asked(self, what: str) -> None:
        outcome = Outcome.ASKED
        if self.paper.check.get("certain"):
            outcome = Outcome.MISSED
        self.verdict.note(outcome, what)

    def _never(self, facts: Sequence[str]) -> None:
        for each in facts:
            fact, value = _named(each)
            values = [*self._values(fact, ItemState.NEW), *self._values(fact, ItemState.QUESTION)]
            if (value is None and values) or value in values:
                self.verdict.note(Outcome.WRONG, f"never {each}")

    def _nothing_else_saved(self) -> None:
        """Only what the check names may be saved, and no days may move."""
        check = self.paper.check
        allowed = {
            f"{fact}={value}" for name in ("saved", "may") for fact, value in check.get(name, {}).items()
        }
        for item in self._items(ItemState.NEW):
            if item.kind in _FACTS:
                fact = f"{self._fact(item)}={_value(item, 0)}"
                if fact not in allowed:
                    self.verdict.note(Outcome.WRONG, f"saved {fact}")
            elif item.kind is ItemKind.DAYS:
                self.verdict.note(Outcome.WRONG, f"moves the days of {item.label or item.key}")

    def _quotes(self) -> None:
        check = self.paper.check
        for speaker, words in check.get("quotes", ()):
            self._quote(speaker, words)
        for speakers, words in check.get("ask_quotes", ()):
            self._ask_quote(speakers, words)
        self._no_other_quotes()

    def _quote(self, speaker: str, words: str) -> None:
        for item in self._items(ItemState.NEW, ItemState.SAME):
            if any(_says(spoken, speaker, words) for spoken in _spoken(item)):
                return
        for item in self._items(ItemState.QUESTION):
            if any(_says(spoken, speaker, words) for spoken in _spoken(item)):
                self._asked(f"quote of {speaker}")
                return
        is_driver = speaker in self.preview.season.drivers
        lines = self._lines()
        if not is_driver and any(speaker in line and words[:40] in line for line in lines):
            return
        self.verdict.note(Outcome.MISSED, f"quote of {speaker}")

    def _ask_quote(self, speakers: Sequence[str], words: str) -> None:
        for item in self._items(ItemState.QUESTION):
            if all(any(_says(spoken, speaker, words) for spoken in _spoken(item)) for speaker in speakers):
                return
        self.verdict.note(Outcome.MISSED, f"question of {words[:40]}")

    def _no_other_quotes(self) -> None:
        check = self.paper.check
        allowed = [*check.get("quotes", ()), *check.get("may_quotes", ())]
        never = check.get("no_quote_of", ())
        for item in self._items(ItemState.NEW, ItemState.QUESTION):
            for spoken in _spoken(item):
                if spoken.driver in never:
                    self.verdict.note(Outcome.WRONG, f"a quote of {spoken.driver}")
                elif item.state is ItemState.NEW and not any(_says(spoken, *each) for each in allowed):
                    self.verdict.note(Outcome.WRONG, f"quote [{spoken.driver}] {spoken.text}")

    def _preview_text(self) -> None:
        check, text = self.paper.check, "\n".join(self._lines())
        for words in check.get("shown", ()):
            if words not in text:
                self.verdict.note(Outcome.MISSED, f"{words!r} isn't shown")
        for words in check.get("never_says", ()):
            if words in text:
                self.verdict.note(Outcome.WRONG, f"says {words!r}")
        for name in check.get("no_question_of", ()):
            for item in self._items(ItemState.QUESTION):
                if item.kind is ItemKind.DAYS and item.round and item.round.name == name:
                    self.verdict.note(Outcome.WRONG, f"question about {name}")

    def _round(self) -> None:
        about, proposal = self.paper.check.get("about"), self.preview.proposal
        if about is None or self.paper.round:
            return
        if proposal.assumed:
            self._asked(f"about {about}")
        elif proposal.round.name != about:
            self.verdict.note(Outcome.WRONG, f"about {proposal.round.name}")

    def _is_offered(self, fact: str, value: str | None) -> bool:
        return value in [*self._values(fact, ItemState.NEW), *self._values(fact, ItemState.QUESTION)]

    def _items(self, *states: ItemState) -> Iterator[ProposedItem]:
        ready = {item.key for item in self.preview.ready}
        for item in self.preview.proposal.items:
            state = item.state
            if state is ItemState.NEW and item.key not in ready:
                state = ItemState.NOTED
            if state in states:
                yield item

    def _values(self, fact: str, state: ItemState) -> list[str]:
        """The values that items of that state offer of a fact."""
        values: list[str] = []
        for item in self._items(state):
            for number in range(len(item.choices)):
                is_of_fact = item.kind in _FACTS and self._fact(item, number) == fact
                values += [_value(item, number)] if is_of_fact else []
        return values

    def _fact(self, item: ProposedItem, number: int = 0) -> str:
        """`race1.position`; with several cars `8/race1.position`."""
        session = item.session.key if item.session else item.label
        name = f"{session}.{_FACTS[item.kind]}"
        entries = self.preview.season.entries
        entry_id = item.entry.id if item.entry else 0
        value = item.choices[number].value
        if isinstance(value, EntryPlacing):
            entry_id = value.entry_id
        numbers = [entry.number for entry in entries if entry.id == entry_id]
        if len(entries) > 1 and numbers:
            return f"{numbers[0]}/{name}"
        return name

    def _lines(self) -> list[str]:
        return [re.sub(r"\\(?=[^\w\s])", "", line.text) for line in preview_lines(self.preview)]


def _named(text: str) -> tuple[str, str | None]:
    fact, _, value = text.partition("=")
    return fact, value or None


def _value(item: ProposedItem, number: int) -> str:
    value = item.choices[number].value
    if isinstance(value, EntryPlacing):
        value = value.value
    if isinstance(value, Status):
        return str(value)
    return str(value)


def _spoken(item: ProposedItem) -> list[SpokenWords]:
    return [choice.value for choice in item.choices if isinstance(choice.value, SpokenWords)]


def _says(spoken: SpokenWords, speaker: str, words: str) -> bool:
    """Whether these are the words, in which `…` stands for any, and whose they are."""
    pattern = ".*".join(re.escape(_plain(part)) for part in words.split("…"))
    return spoken.driver == speaker and bool(re.fullmatch(pattern, _plain(spoken.text), re.DOTALL))


def _plain(words: str) -> str:
    """The words without spaces' kinds and without the last full stop."""
    return " ".join(words.split()).rstrip(".")

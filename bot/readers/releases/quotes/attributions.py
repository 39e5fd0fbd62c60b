"""Who is said to have spoken: `Jessica Bäckman says`, `säger hon`."""

import re
from dataclasses import dataclass

from bot.readers.releases.people import NAME, find_names
from bot.readers.words.all_languages import of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_of

_TITLE = re.compile(r"(?<=[”\"»’'])(?:,? [a-zà-öø-ÿ][\w-]{0,30}){1,4} $")
"""What somebody is, between the closing mark and the name: “…”, team manager Anna Berg says."""
_LONGEST_CLAUSE = 160
"""Characters on either side of a verb of speaking that belong to it."""
_ENDS_SPEECH = ",.!?…:;”\"“»«'’–—-"


@dataclass(frozen=True, slots=True)
class Attribution:
    """`Jessica Bäckman says` at `start` to `end`; `speaker` as it is written, None for "she says"."""

    speaker: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _SpeechPatterns:
    """Verbs of speaking, who stands before and behind them, and what is no name."""

    verbs: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    pronouns: frozenset[str]
    no_names: frozenset[str]


def find_attributions(text: str) -> list[Attribution]:
    """Where the text says who spoke: behind or before a verb of speaking, at the edge of what was said."""
    kept: list[Attribution] = []
    for verb in _patterns().verbs.finditer(text):
        attribution = _before_verb(text, verb) or _behind_verb(text, verb)
        if attribution and (not kept or attribution.start >= kept[-1].end):
            kept.append(attribution)
    return kept


def introduced(text: str) -> str | None:
    """Who is said to speak next, such as by "Team manager Anna Berg comments:"; the name last written."""
    names = [match[0] for match in find_names(text) if " " in match[0] and _is_name(match[0])]
    if not names or not _patterns().verbs.search(text):
        return None
    return names[-1]


def _before_verb(text: str, verb: re.Match[str]) -> Attribution | None:
    """`“…”, Jessica Bäckman says`."""
    lead = _lead(text, verb)
    name = _patterns().before.search(lead)
    if name is None or not _is_name(name["name"]):
        return None
    edge = _TITLE.sub("", lead[: name.start()])
    if not _is_edge(edge):
        return None
    start = verb.start() - len(lead) + len(edge)
    return Attribution(_speaker(name["name"]), start, _clause_end(text, verb.end()))


def _behind_verb(text: str, verb: re.Match[str]) -> Attribution | None:
    """`“…”, says team manager Anna Berg`."""
    name = _patterns().behind.match(text, verb.end())
    if name is None or not _is_edge(_lead(text, verb)):
        return None
    written = name["name"] or name["pronoun"]
    if not _is_name(written):
        return None
    return Attribution(_speaker(written), verb.start(), _clause_end(text, name.end()))


def _lead(text: str, verb: re.Match[str]) -> str:
    return text[max(0, verb.start() - _LONGEST_CLAUSE) : verb.start()]


def _is_edge(lead: str) -> bool:
    """Whether speech or a sentence ends here, so that a verb of speaking can tell whose it was."""
    stripped = lead.rstrip()
    return not stripped or stripped[-1] in _ENDS_SPEECH


def _is_name(name: str) -> bool:
    return _patterns().no_names.isdisjoint(name.split())


def _speaker(written: str) -> str | None:
    """The name; None for `she`."""
    if written.casefold() in _patterns().pronouns:
        return None
    return written


def _clause_end(text: str, start: int) -> int:
    """Where the words of the attribution end: behind its full stop, or before the speech that goes on."""
    latest = min(len(text), start + _LONGEST_CLAUSE)
    for at in range(start, latest):
        following = text[at + 1 : at + 3]
        if text[at] in ".!?" and following[:1] in ("", *' ”"»'):
            return at + 1
        if text[at] in ':“”"«»„':
            return at
        if text[at] == "," and following[:1] == " " and following[1:] in tuple('“”"«»„–-'):
            return at
    return latest


@of_release_languages
def _patterns(words: Language) -> _SpeechPatterns:
    speech = words.release.speech
    pronouns = any_of(speech.pronouns)
    before = rf"(?P<name>{NAME}|\b{pronouns}),? ?$"  # Jessica Bäckman says, she says
    behind = (
        rf" (?:(?:[a-zà-öø-ÿ][\w-]{{0,30}},? ){{0,5}})(?P<name>{NAME})"  # says team manager Anna Berg
        rf"|[ ](?P<pronoun>(?i:{pronouns}))\b"  # säger hon
    )
    return _SpeechPatterns(
        verbs=re.compile(rf"\b{any_of(speech.verbs)}\b", re.IGNORECASE),
        before=re.compile(before),
        behind=re.compile(behind),
        pronouns=frozenset(speech.pronouns),
        no_names=frozenset(speech.no_names),
    )

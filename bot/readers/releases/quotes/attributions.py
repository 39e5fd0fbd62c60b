"""Where a text says who spoke: `Jessica Bäckman says`, `säger hon`, `enthused Erik Lindqvist`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.readers.releases.people.find_people import find_people
from bot.readers.releases.people.named_people import Cast, NamedPerson
from bot.readers.releases.quotes.speakers import NOBODY, Speaker, named_speaker
from bot.readers.words.all_languages import of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_of

_LONGEST_CLAUSE = 160
"""Characters on either side of a verb of speaking that belong to it."""
_LONGEST_TITLE = 90
"""Characters between a verb and the name: `says Falcon Racing's technical director Anna Ekman`."""
_ENDS_SPEECH = ",.!?…:;”\"“»«'’–—-"
_TITLE = re.compile(r"[^.!?:;”\"“»«„]*")
_TITLE_BEHIND = re.compile(r" ?[,(] ?(?P<title>[^.!?:;,()”\"“»«„]{2,80})[,).]?")
_WORD_BEFORE = re.compile(
    r"""
    (?P<edge> ^ | [,.!?…”"»«“’'–—-] )\ ?       # where the words end
    (?: (?:a|ha|har|hat|on)\  )?                  # a soufflé
    (?P<verb> [a-zà-öø-ÿ][a-zà-öø-ÿ'’-]{2,20} )\   # enthused
    (?P<title> (?: [\w'’-]+,?\  ){0,4} ) $        # team manager
    """,
    re.VERBOSE,
)
"""`,” enthused Erik`: a word between what was said and the name."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who spoke, as said at `start` to `end`; `word` is the verb, `is_listed` if it is known to be one."""

    speaker: Speaker
    start: int
    end: int
    word: str
    is_listed: bool = True


@dataclass(frozen=True, slots=True)
class _SpeechPatterns:
    """Verbs of speaking, and who may stand beside one instead of a name."""

    verbs: re.Pattern[str]
    pronoun_before: re.Pattern[str]
    behind: re.Pattern[str]
    and_another: re.Pattern[str]
    """`and Nora Holm` behind a name: two are said to have spoken."""
    endings: tuple[str, ...]


def find_attributions(text: str, cast: Cast) -> list[Attribution]:
    """Where the text says who spoke: behind or before a verb of speaking, at the edge of what was said."""
    people = find_people(text, cast)
    kept: list[Attribution] = []
    listed = list(_with_verbs(text, people))
    told_ends = {attribution.end for attribution in listed}
    unlisted = [other for other in _with_any_word(text, people) if other.end not in told_ends]
    for attribution in sorted((*listed, *unlisted), key=_order):
        if not kept or attribution.start >= kept[-1].end:
            kept.append(attribution)
    return kept


def introduced(text: str, cast: Cast) -> Speaker | None:
    """Who is said to speak next, such as by "Team manager Anna Berg comments:"; the name last written."""
    people = [person for person in find_people(text, cast) if not person.is_owner]
    if not people or not _patterns().verbs.search(text):
        return None
    return named_speaker(people[-1], text[: people[-1].start], is_sure=len(people) == 1)


def _order(attribution: Attribution) -> tuple[int, int]:
    return attribution.start, not attribution.is_listed


def _with_verbs(text: str, people: Sequence[NamedPerson]) -> Iterator[Attribution]:
    for verb in _patterns().verbs.finditer(text):
        attribution = _before_verb(text, verb, people) or _behind_verb(text, verb, people)
        if attribution:
            yield attribution


def _before_verb(text: str, verb: re.Match[str], people: Sequence[NamedPerson]) -> Attribution | None:
    """`“…”, Jessica Bäckman says`, `“…”, team manager Anna Berg says`, `“…,” she says`."""
    start = max(0, verb.start() - _LONGEST_CLAUSE)
    before = [person for person in people if start <= person.start and person.end < verb.start()]
    if before and not before[-1].is_owner:
        person = before[-1]
        title_behind = text[person.end : verb.start()]
        edge = _edge_before(text, person.start)
        if edge is not None and _is_title_behind(title_behind):
            role = f"{text[edge : person.start]} {title_behind}"
            return _attribution(text, person, role, edge, verb.end(), verb[0])
    pronoun = _patterns().pronoun_before.search(text[start : verb.start()])
    if pronoun and _ends_speech(text[: start + pronoun.start()]):
        return Attribution(NOBODY, start + pronoun.start(), _clause_end(text, verb.end()), verb[0])
    return None


def _edge_before(text: str, at: int) -> int | None:
    """Where the words of the attribution begin: behind what was said, with a title before the name."""
    lead = text[max(0, at - _LONGEST_TITLE) : at]
    offset = at - len(lead)
    cut = max(lead.rfind(mark) for mark in _ENDS_SPEECH)
    if cut >= 0:
        title = lead[cut + 1 :]
        if len(title.split()) <= 5 and not any(map(str.isdigit, title)):  # noqa: PLR2004 - a title's words
            return offset + cut + 1
        return None
    if offset == 0 and len(lead.split()) <= 4:  # noqa: PLR2004 - `Team manager Anna Berg says:`
        return 0
    return None


def _is_title_behind(words: str) -> bool:
    """Whether nothing but a title stands between a name and its verb: `Anna Berg, team manager, says`."""
    stripped = words.strip()
    return not stripped or (stripped[0] in ",(" and stripped[-1] in ",)")


def _behind_verb(text: str, verb: re.Match[str], people: Sequence[NamedPerson]) -> Attribution | None:
    """`“…”, says team manager Anna Berg`, `säger hon`, `sa örebroaren`."""
    if not _ends_speech(text[max(0, verb.start() - _LONGEST_CLAUSE) : verb.start()]):
        return None
    for person in people:
        title = text[verb.end() : person.start]
        if person.start <= verb.end() or len(title) > _LONGEST_TITLE or not _TITLE.fullmatch(title):
            continue
        if not person.is_owner:
            return _attribution(text, person, title, verb.start(), person.end, verb[0])
    somebody = _patterns().behind.match(text, verb.end())
    if somebody is None:
        return None
    return Attribution(NOBODY, verb.start(), _clause_end(text, somebody.end()), verb[0])


def _with_any_word(text: str, people: Sequence[NamedPerson]) -> Iterator[Attribution]:
    """`“…,” enthused Erik Lindqvist`: any word that may be a verb, between what was said and a name."""
    for person in people:
        offset = max(0, person.start - _LONGEST_TITLE)
        match = _WORD_BEFORE.search(text[offset : person.start])
        if match is None or person.is_owner or not match["edge"]:
            continue
        start = offset + match.start("verb")
        attribution = _attribution(text, person, match["title"], start, person.end, match["verb"])
        is_verb = match["verb"].endswith(_patterns().endings)
        speaker = attribution.speaker
        if not (is_verb and person.is_whole):
            speaker = named_speaker(person, match["title"], is_sure=False)
        yield Attribution(speaker, start, attribution.end, match["verb"], is_listed=False)


def _attribution(text: str, person: NamedPerson, role: str, start: int, end: int, word: str) -> Attribution:
    """The attribution to a named person; a title may stand behind the name too."""
    title_behind = _TITLE_BEHIND.match(text, person.end)
    if title_behind and not any(map(str.isalpha, role)):
        role = title_behind["title"]
    is_alone = not _patterns().and_another.match(text, person.end)
    return Attribution(named_speaker(person, role, is_sure=is_alone), start, _clause_end(text, end), word)


def _ends_speech(lead: str) -> bool:
    """Whether speech or a sentence ends here, so that a verb of speaking can tell whose it was."""
    stripped = lead.rstrip()
    return not stripped or stripped[-1] in _ENDS_SPEECH


def _clause_end(text: str, start: int) -> int:
    """Where the words of the attribution end: behind its full stop, or before the speech that goes on."""
    latest = min(len(text), start + _LONGEST_CLAUSE)
    for at in range(start, latest):
        following = text[at + 1 : at + 3]
        if text[at] in ".!?" and (following[:1] in ("", *' ”"»–—') or following[:1].isupper()):
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
    behind = rf"""
        \ (?i:{pronouns})\b                       # säger hon
        | \ (?:[a-zà-öø-ÿ][\w-]{{1,30}}\ ?){{1,4}}  # sa örebroaren, said the former rookie
        | \ [A-ZÀ-ÖØ-Þ][\w-]{{1,30}}              # said Lindqvist, where there are two
        """
    return _SpeechPatterns(
        verbs=re.compile(rf"\b{any_of(speech.verbs)}\b", re.IGNORECASE),
        pronoun_before=re.compile(rf"\b{pronouns},? ?$", re.IGNORECASE),
        behind=re.compile(behind, re.VERBOSE),
        and_another=re.compile(rf" (?:&|{any_of(words.conjunctions)}) (?=[A-ZÀ-Þ])"),
        endings=tuple(speech.verb_endings),
    )

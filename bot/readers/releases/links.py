"""The links of a release: what to watch, and where the press pictures are; and whose picture is shown."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.releases.release import Credit, LinkUse, ReleaseLink
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.results.session_mentions import find_sessions
from bot.readers.typed.value_rules import checked_link
from bot.readers.words.all_languages import of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_of

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”»|`\\]{3,600}", re.IGNORECASE)
_CREDIT_ENDS = re.compile(r"[.!?](?: |$)|;|\|")
_WORDS_OF_A_LINE = 30
_WORDS_OF_A_CALL = 12


@dataclass(frozen=True, slots=True)
class _LinkPatterns:
    """The patterns of what introduces links and credits."""

    watch: re.Pattern[str]
    live: re.Pattern[str]
    past: re.Pattern[str]
    pictures: re.Pattern[str]
    credit: re.Pattern[str]


def read_links(
    paragraphs: Sequence[Paragraph], taken: Collection[int], held: Sequence[str]
) -> tuple[list[ReleaseLink], set[int]]:
    """The links in order, and the indices of their paragraphs; `held` are the season's session keys."""
    links: list[ReleaseLink] = []
    used: set[int] = set()
    lead = ""
    for index, paragraph in enumerate(paragraphs):
        if index in taken:
            continue
        links_here = list(_links(paragraph, lead, held))
        if links_here:
            links += links_here
            used.add(index)
        lead = _next_lead(paragraph, lead, is_link=bool(links_here))
    return links, used


def read_credits(paragraphs: Sequence[Paragraph]) -> list[Credit]:
    """Each picture credit once."""
    credits_by_text: dict[str, Credit] = {}
    for paragraph in paragraphs:
        for match in _patterns().credit.finditer(paragraph.text):
            credit = _CREDIT_ENDS.split(match["person"] or match["signed"], maxsplit=1)[0]
            text = _without_bracket(credit.strip(" .,"))
            if text:
                credits_by_text.setdefault(text, Credit(text, paragraph.line_at(match.start())))
    return list(credits_by_text.values())


def _without_bracket(text: str) -> str:
    """Without a closing bracket that was opened before."""
    if text.endswith(")") and "(" not in text:
        return text[:-1].rstrip()
    return text


def _next_lead(paragraph: Paragraph, lead: str, *, is_link: bool) -> str:
    """The words above that say what the links below are."""
    text = paragraph.text
    if len(text.split()) > _WORDS_OF_A_LINE:
        return ""
    if is_link:
        return lead
    introduces = _patterns().watch.search(text) or _patterns().pictures.search(text)
    if not introduces:
        return ""
    return text


def _links(paragraph: Paragraph, lead: str, held: Sequence[str]) -> Iterator[ReleaseLink]:
    """Each address with the sessions named since the last one; or the call to watch without an address."""
    text = paragraph.text
    matches = list(_ADDRESS.finditer(text))
    if not matches:
        yield from _call(paragraph, lead, held)
    start = 0
    for match in matches:
        words = text[start : match.start()]
        use = _use(f"{lead} {words}")
        keys = _keys(words, held)
        address = _address(match[0])
        if address and (use or keys):
            yield ReleaseLink(use or LinkUse.REPLAY, paragraph.line_at(match.start()), address, keys)
        start = match.end()


def _call(paragraph: Paragraph, lead: str, held: Sequence[str]) -> Iterator[ReleaseLink]:
    """`Click here to watch Race 1`, whose address the text doesn't have."""
    text = paragraph.text
    if text.endswith(":") or len(text.split()) > _WORDS_OF_A_CALL:
        return
    keys = _keys(text, held)
    if keys and _patterns().watch.search(text):
        yield ReleaseLink(_use(f"{lead} {text}") or LinkUse.REPLAY, paragraph.number, None, keys)


def _use(words: str) -> LinkUse | None:
    """What a link is for, by the words before it."""
    patterns = _patterns()
    is_past = patterns.past.search(words)
    if patterns.live.search(words) and not is_past:
        return LinkUse.WATCH
    if is_past or patterns.watch.search(words):
        return LinkUse.REPLAY
    if patterns.pictures.search(words):
        return LinkUse.PHOTOS
    return None


def _keys(words: str, held: Sequence[str]) -> tuple[str, ...]:
    """The keys of the sessions that the words name, each once."""
    keys: list[str] = []
    for mention in find_sessions(words, held):
        keys += mention.keys
    return tuple(dict.fromkeys(keys))


def _address(typed: str) -> str | None:
    """The address without the sentence's own marks at its end; None for what no button could open."""
    address = _without_bracket(typed.rstrip(".,;:!?'’"))
    if not address.lower().startswith("http"):
        address = f"https://{address}"
    if "." not in address:
        return None
    try:
        return checked_link(address)
    except ValueError:  # no button could open it
        return None


@of_release_languages
def _patterns(words: Language) -> _LinkPatterns:
    links = words.release.links
    return _LinkPatterns(
        watch=re.compile(rf"\b{any_of(links.watch)}\b", re.IGNORECASE),
        live=re.compile(rf"\b{any_of(links.live)}\b", re.IGNORECASE),
        past=re.compile(rf"\b{any_of(links.past)}\b", re.IGNORECASE),
        pictures=re.compile(rf"\b{any_of(links.pictures)}\b", re.IGNORECASE),
        credit=_credit_pattern(words),
    )


def _credit_pattern(words: Language) -> re.Pattern[str]:
    links = words.release.links
    pattern = rf"""
        (?: ^ | (?<=[.!?)”\"(]\ ) | (?<=\() )
        {any_of(links.credits)}
        (?: \ ?:\ ? | \ {any_of(links.by)}\  | \ ?©\ ? | / )   # Photo: , foto av , bild/
        (?P<person> (?! \ ?https?: | \ ?www\. ) [^\n]{{2,160}} )
        | (?: ^ | (?<=[ (]) ) ©\ ? (?P<signed> [^\n]{{2,160}} )   # © racing one
        """
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)

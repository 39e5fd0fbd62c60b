"""The links of a release: what to watch, and where the press pictures are; and whose picture is shown."""

import re
from collections.abc import Collection, Iterator, Sequence

from bot.domain.releases.release import Credit, Linked, Use
from bot.readers.releases.paragraphs import Paragraph
from bot.readers.releases.session_mentions import find_sessions
from bot.readers.season_file.field_types import link

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”»|`\\]{3,600}", re.IGNORECASE)
_WATCH = re.compile(
    r"\b(?:watch|tv|stream(?:s|ed|ing)?|replays?|live|video|youtube|broadcast|highlights|titta|sändning(?:en|ar)?"
    r"|tittar|direkt|repris(?:en)?|se (?:om|race|lopp|kval|hela))\b",
    re.IGNORECASE,
)
_LIVE = re.compile(r"\b(?:live|direkt\w*)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:missed|again|replays?|missade|repris\w*|efterhand|se om|highlights)\b", re.IGNORECASE
)
_PICTURES = re.compile(
    r"\b(?:(?:press ?)?(?:pictures?|photos?|images|bilder|foton)|pressbilder\w*|bildgalleri\w*|gallery)\b",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:^|(?<=[.!?)”\"(] )|(?<=\())"
    r"(?:(?:photos?|pictures?|images?)(?: credits?)?|foto(?:n|graf)?|bild(?:er)?|photographer)"
    r"(?: ?: ?| by | av | ?© ?|/)(?P<who>(?! ?https?:| ?www\.)[^\n]{2,160})"
    r"|(?:^|(?<=[ (]))© ?(?P<sign>[^\n]{2,160})",
    re.IGNORECASE,
)
_CREDIT_ENDS = re.compile(r"[.!?](?: |$)|;|\|")
_WORDS_OF_A_LINE = 30
_WORDS_OF_A_CALL = 12


def read_links(
    paragraphs: Sequence[Paragraph], taken: Collection[int], held: Sequence[str]
) -> tuple[list[Linked], set[int]]:
    """The links in order, and the indices of their paragraphs; `held` are the season's session keys."""
    found: list[Linked] = []
    used: set[int] = set()
    lead = ""
    for index, paragraph in enumerate(paragraphs):
        if index in taken:
            continue
        links = list(_links(paragraph, lead, held))
        found += links
        used |= {index} if links else set()
        lead = _lead(paragraph, lead, is_link=bool(links))
    return found, used


def read_credits(paragraphs: Sequence[Paragraph]) -> list[Credit]:
    """Each picture credit once."""
    found: dict[str, Credit] = {}
    for paragraph in paragraphs:
        for match in _CREDIT.finditer(paragraph.text):
            text = _whole(_CREDIT_ENDS.split(match["who"] or match["sign"], maxsplit=1)[0].strip(" .,"))
            if text:
                found.setdefault(text, Credit(text, paragraph.line_at(match.start())))
    return list(found.values())


def _whole(text: str) -> str:
    """Without a closing bracket that was opened before."""
    return text[:-1].rstrip() if text.endswith(")") and "(" not in text else text


def _lead(paragraph: Paragraph, before: str, *, is_link: bool) -> str:
    """The words above that say what the links below are."""
    text = paragraph.text
    if len(text.split()) > _WORDS_OF_A_LINE:
        return ""
    return (
        text if (_WATCH.search(text) or _PICTURES.search(text)) and not is_link else before if is_link else ""
    )


def _links(paragraph: Paragraph, lead: str, held: Sequence[str]) -> Iterator[Linked]:
    """Each address with the sessions named since the last one; or the call to watch without an address."""
    text = paragraph.text
    urls = list(_URL.finditer(text))
    start = 0
    for url in urls:
        words = text[start : url.start()]
        use = _use(f"{lead} {words}")
        keys = _keys(words, held)
        address = _address(url[0])
        if address and (use or keys):
            yield Linked(use or Use.REPLAY, paragraph.line_at(url.start()), address, keys)
        start = url.end()
    if not urls and not text.endswith(":") and len(text.split()) <= _WORDS_OF_A_CALL:
        keys = _keys(text, held)
        if keys and _WATCH.search(text):
            yield Linked(_use(f"{lead} {text}") or Use.REPLAY, paragraph.number, None, keys)


def _use(words: str) -> Use | None:
    """What a link is for, by the words before it."""
    if _LIVE.search(words) and not _PAST.search(words):
        return Use.WATCH
    if _WATCH.search(words) or _PAST.search(words):
        return Use.REPLAY
    return Use.PHOTOS if _PICTURES.search(words) else None


def _keys(words: str, held: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for mention in find_sessions(words, held) for key in mention.keys))


def _address(found: str) -> str | None:
    """The address without the sentence's own marks at its end; None for what no button could open."""
    url = found.rstrip(".,;:!?'’")
    url = url[:-1] if url.endswith(")") and "(" not in url else url
    url = url if url.lower().startswith("http") else f"https://{url}"
    try:
        return link(url) if "." in url else None
    except ValueError:
        return None

"""What the page of a recap shows, in plain words; what people typed in them isn't escaped yet."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.page.page_parts import PageHead, PageLink, PagePhoto, PageQuote


@dataclass(frozen=True, slots=True)
class PageTable:
    """One car's results of a weekend: sessions, and what was reached in each."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RecapPageContents:
    """A weekend told whole, as a page of its own; `files` are the press release's other forms."""

    head: PageHead
    round: str
    headline: str
    lead: tuple[str, ...]
    quotes: tuple[PageQuote, ...]
    tables: tuple[PageTable, ...]
    watch_title: str
    watch: tuple[PageLink, ...]
    next_up: str
    photos: tuple[PagePhoto, ...]
    files: tuple[PageLink, ...]
    published: datetime
    published_day: str

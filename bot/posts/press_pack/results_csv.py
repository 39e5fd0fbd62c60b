"""The weekend's results as CSV (RFC 4180), safe to open where cells can be formulas."""

import csv
import io
from collections.abc import Iterator

from bot.domain.news.recap_news import RecapNews
from bot.domain.press.recap import Feat, feats

_HEAD = (
    "round",
    "session",
    "number",
    "car",
    "class",
    "drivers",
    "driver",
    "state",
    "status",
    "position in class",
    "position overall",
    "grid",
    "places gained",
    "note",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula: https://owasp.org/www-community/attacks/CSV_Injection"""


def results_csv(news: RecapNews) -> bytes:
    """A line for each result, in UTF-8 with the mark by which spreadsheets know it; lines end in CRLF."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_HEAD)
    writer.writerows(_rows(news))
    return out.getvalue().encode("utf-8-sig")


def _rows(news: RecapNews) -> Iterator[list[str]]:
    for feat in feats(news.season, news.round, news.results):
        yield [_cell(value) for value in (news.round.name, *_facts(feat))]


def _facts(feat: Feat) -> tuple[str | int | None, ...]:
    result, entry = feat.result, feat.entry
    return (
        feat.session.name,
        entry.number,
        entry.car,
        entry.class_name,
        " / ".join(entry.drivers),
        result.driver,
        str(result.life),
        str(result.status),
        result.position,
        result.overall,
        result.grid,
        result.gained,
        result.note,
    )


def _cell(value: str | int | None) -> str:
    """As it is; before a text that a spreadsheet would calculate stands an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return str(value)

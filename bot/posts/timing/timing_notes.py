"""What a result's post says of what an organiser's list changed: `now 20th: 11 s added to the time`."""

from collections.abc import Sequence
from decimal import Decimal

from bot.domain.results.field_results import CarResult
from bot.domain.results.result import LONGEST_NOTE, Status
from bot.languages.catalogue import phrase
from bot.languages.numbers import decimal_number, ordinal
from bot.posts.kit.escape import clip

_SECOND = 1000


def timing_notes(results: Sequence[CarResult]) -> dict[int, str]:
    """By the car's id, for those that were saved otherwise before."""
    notes: dict[int, str] = {}
    for result in results:
        note = timing_note(result)
        if note:
            notes[result.entry.id] = note
    return notes


def timing_note(result: CarResult) -> str:
    """What became of a saved place, and why as far as the files tell; empty where it stays."""
    if not result.has_moved:
        return ""
    place, reason = _new_place(result), _reason(result)
    if not reason:
        return place
    return clip(phrase("{place}: {reason}", place=place, reason=reason), LONGEST_NOTE)


def _new_place(result: CarResult) -> str:
    report = result.report
    if report is None:
        return ""
    if report.status not in (None, Status.CLASSIFIED):
        return phrase("now {status}", status=report.status)
    if report.position:
        return phrase("now {place}", place=ordinal(report.position))
    if report.overall:
        return phrase("now {place} overall", place=ordinal(report.overall))
    return phrase("grid corrected")


def _reason(result: CarResult) -> str:
    milliseconds = result.time_added_ms
    if milliseconds is None:
        return result.car.penalty or ""
    seconds = decimal_number(Decimal(abs(milliseconds)) / _SECOND)
    if milliseconds > 0:
        return phrase("{seconds} s added to the time", seconds=seconds)
    return phrase("{seconds} s taken off the time", seconds=seconds)

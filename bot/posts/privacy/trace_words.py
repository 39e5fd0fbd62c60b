"""What is kept of somebody's account, in words: `12 changes, 4 quotes typed`."""

from collections.abc import Callable, Mapping

from bot.domain.privacy.traces import PersonTraces, Trace
from bot.languages.catalogue import counted, phrase

_COUNTED: Mapping[Trace, Callable[[int], str]] = {
    Trace.SETTINGS: lambda count: counted(count, "{count} choice of settings", "{count} choices of settings"),
    Trace.FOLLOWS: lambda count: counted(
        count, "{count} team followed with `/follow`", "{count} teams followed with `/follow`"
    ),
    Trace.CHANGES: lambda count: counted(count, "{count} change", "{count} changes"),
    Trace.UNDONE: lambda count: counted(count, "{count} change undone", "{count} changes undone"),
    Trace.RESULTS: lambda count: counted(count, "{count} step of a result", "{count} steps of results"),
    Trace.QUOTES_TYPED: lambda count: counted(count, "{count} quote typed", "{count} quotes typed"),
    Trace.QUOTES_APPROVED: lambda count: counted(
        count, "{count} quote to approve", "{count} quotes to approve"
    ),
    Trace.OWN_WORDS: lambda count: counted(
        count, "{count} own message quoted", "{count} own messages quoted"
    ),
    Trace.RECAPS: lambda count: counted(count, "{count} recap", "{count} recaps"),
    Trace.TIMING_FILES: lambda count: counted(count, "{count} timing file", "{count} timing files"),
    Trace.POINTS: lambda count: counted(
        count, "{count} driver's points typed", "{count} drivers' points typed"
    ),
    Trace.PREVIEWS: lambda count: counted(
        count, "{count} preview or refused message", "{count} previews and refused messages"
    ),
    Trace.REMINDERS: lambda count: counted(
        count,
        "{count} choice of reminders by direct message",
        "{count} choices of reminders by direct message",
    ),
    Trace.TEAMS: lambda count: counted(
        count, "{count} team followed in `/myteams`", "{count} teams followed in `/myteams`"
    ),
    Trace.GUESSES: lambda count: counted(count, "{count} guess at a result", "{count} guesses at results"),
}


_MOST_IN_SHORT = 3


def trace_words(traces: PersonTraces) -> str:
    """Each with how often, in one order for everybody."""
    return ", ".join(_counted_words(traces))


def trace_words_in_short(traces: PersonTraces) -> str:
    """The first of them on one line of a phone or two, and how many times the account is kept besides."""
    words = _counted_words(traces)
    if len(words) <= _MOST_IN_SHORT + 1:
        return ", ".join(words)
    shown_traces = [trace for trace in _COUNTED if traces.get(trace)][:_MOST_IN_SHORT]
    others = sum(traces.values()) - sum(traces[trace] for trace in shown_traces)
    return phrase("{words} and {count} more", words=", ".join(words[:_MOST_IN_SHORT]), count=others)


def _counted_words(traces: PersonTraces) -> list[str]:
    words = []
    for trace, wording in _COUNTED.items():
        if traces.get(trace):
            words.append(wording(traces[trace]))
    return words

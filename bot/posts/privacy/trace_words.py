"""What is kept of somebody's account, in words: `12 changes, 4 quotes typed`."""

from bot.domain.privacy.traces import PersonTraces, Trace
from bot.languages.catalogue import phrase
from bot.posts.kit.english import plural

_ONE_AND_MANY = {
    Trace.SETTINGS: ("choice of settings", "choices of settings"),
    Trace.CHANGES: ("change", "changes"),
    Trace.UNDONE: ("change undone", "changes undone"),
    Trace.RESULTS: ("step of a result", "steps of results"),
    Trace.QUOTES_TYPED: ("quote typed", "quotes typed"),
    Trace.QUOTES_APPROVED: ("quote to approve", "quotes to approve"),
    Trace.OWN_WORDS: ("own message quoted", "own messages quoted"),
    Trace.RECAPS: ("recap", "recaps"),
    Trace.TIMING_FILES: ("timing file", "timing files"),
    Trace.POINTS: ("driver's points typed", "drivers' points typed"),
    Trace.PREVIEWS: ("preview or refused message", "previews and refused messages"),
    Trace.REMINDERS: ("choice of reminders by direct message", "choices of reminders by direct message"),
    Trace.TEAMS: ("team followed in `/myteams`", "teams followed in `/myteams`"),
    Trace.GUESSES: ("guess at a result", "guesses at results"),
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
    shown_traces = [trace for trace in _ONE_AND_MANY if traces.get(trace)][:_MOST_IN_SHORT]
    others = sum(traces.values()) - sum(traces[trace] for trace in shown_traces)
    return phrase("{words} and {count} more", words=", ".join(words[:_MOST_IN_SHORT]), count=others)


def _counted_words(traces: PersonTraces) -> list[str]:
    words = []
    for trace, (one, many) in _ONE_AND_MANY.items():
        if traces.get(trace):
            words.append(plural(traces[trace], one, many))
    return words

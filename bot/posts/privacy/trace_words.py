"""What is kept of somebody's account, in words: `12 changes, 4 quotes typed`."""

from bot.domain.privacy.traces import PersonTraces, Trace
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
    Trace.PREVIEWS: ("preview or refused message", "previews and refused messages"),
}


def trace_words(traces: PersonTraces) -> str:
    """Each with how often, in one order for everybody."""
    words = []
    for trace, (one, many) in _ONE_AND_MANY.items():
        if traces.get(trace):
            words.append(plural(traces[trace], one, many))
    return ", ".join(words)

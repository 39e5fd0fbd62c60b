"""Words that are stored now and read later, perhaps in another language.

Whoever types a command may speak another language than the server whose trail is read: the trail keeps the
sentence and its facts, and they are worded each time that they are shown.
"""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

KEPT_PHRASE = re.compile("\x02([^\x03]*)\x03")
"""A sentence, its facts and its context in JSON, which has neither mark: `["Recap of {round}", {…}, ""]`."""

_is_storing: ContextVar[bool] = ContextVar("is_storing", default=False)


@contextmanager
def storing_words() -> Iterator[None]:
    """Within this, `phrase` answers with what `words_again` words in any language later."""
    token = _is_storing.set(True)
    try:
        yield
    finally:
        _is_storing.reset(token)


def is_storing() -> bool:
    """Whether words are made to be stored here."""
    return _is_storing.get()


def kept_phrase(english: str, facts: Mapping[str, object], context: str = "") -> str:
    """The sentence with its facts as a text that can be stored."""
    texts = {name: str(fact) for name, fact in facts.items()}
    return f"\x02{json.dumps([english, texts, context], ensure_ascii=False)}\x03"

"""The catalogue: every new sentence that a person reads goes through `phrase`.

A translation knows a sentence by its English text, so that text is written out where it is used, with
`{names}` for the facts in it; sentences are never glued together from parts that another language
would put in another order.
"""

import re

_FACT = re.compile(
    r"\{([a-z_]+)\}"
)  # {channel}: a name and nothing else, so a translation reaches no further


def phrase(english: str, /, **facts: object) -> str:
    """The sentence with its facts: `phrase("Posted in {channel}.", channel="#race-news")`.

    Raises:
        KeyError: a fact that the sentence names is missing.
    """
    return _FACT.sub(lambda match: str(facts[match[1]]), english)

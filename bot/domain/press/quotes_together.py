"""Which quotes of one driver are told in one post: as many as stay readable in it."""

from collections.abc import Iterable, Sequence

from bot.domain.press.quote import Quote

MOST_TOGETHER = 3
"""Quotes in a post: more are a wall of words, and with their photos more than Discord takes."""
LONGEST_TOGETHER = 1200
"""Characters of their words and translations, all together."""


def fit_together(quotes: Sequence[Quote]) -> bool:
    """Whether they may stand in one post."""
    lengths = [len(quote.text) + len(quote.translation or "") for quote in quotes]
    return len(quotes) <= MOST_TOGETHER and sum(lengths) <= LONGEST_TOGETHER


def quotes_by_post(quotes: Iterable[Quote]) -> list[list[Quote]]:
    """New quotes about a round, in the order given, divided into the posts that tell them."""
    groups: list[list[Quote]] = []
    for quote in quotes:
        for group in groups:
            if group[0].driver == quote.driver and fit_together([*group, quote]):
                group.append(quote)
                break
        else:
            groups.append([quote])
    return groups

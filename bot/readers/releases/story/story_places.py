"""What only a story has: a race that was won, a car that retired, pole, and "the second" for another race."""

import re
from collections.abc import Iterator, Sequence

from bot.domain.releases.release import Fact
from bot.domain.results.result import Status
from bot.domain.season.session_kinds import kind_of_session
from bot.readers.releases.people.named_people import Cast
from bot.readers.releases.results.mentions import Token
from bot.readers.releases.results.placings import Placing, ordinal_numbers
from bot.readers.releases.results.session_mentions import Mention
from bot.readers.releases.story.lone_names import find_lone_names
from bot.readers.releases.story.story_words import story_patterns
from bot.readers.words.all_languages import numbers, of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_of


def with_story_places(sentence: str, tokens: Sequence[Token], cast: Cast) -> list[Token]:
    """The tokens of a sentence with those that only a story has; what they overlap is theirs."""
    extra: list[Token] = [*_elliptic_sessions(sentence, tokens), *_story_placings(sentence)]
    kept = [token for token in tokens if not any(_overlap(token, other) for other in extra)]
    kept += extra
    kept += find_lone_names(sentence, kept, cast)
    return sorted(kept, key=lambda token: token.start)


def _overlap(token: Token, other: Token) -> bool:
    return token.start < other.end and other.start < token.end


def _story_placings(sentence: str) -> Iterator[Placing]:
    patterns = story_patterns()
    for match in patterns.won.finditer(sentence):
        yield Placing(1, match.start(), match.end(), is_verb=True)
    for match in patterns.grid_first.finditer(sentence):
        yield Placing(1, match.start(), match.end(), scope=Fact.GRID)
    for match in patterns.retired.finditer(sentence):
        yield Placing(Status.DNF, match.start(), match.end())


def _elliptic_sessions(sentence: str, tokens: Sequence[Token]) -> Iterator[Mention]:
    """`Third in race 1 and started the second from pole`: an ordinal that stands for another race."""
    mentions = [token for token in tokens if isinstance(token, Mention)]
    if not mentions:
        return
    for match in _elliptic().finditer(sentence):
        earlier = [mention for mention in mentions if mention.end <= match.start()]
        if earlier:
            kind = kind_of_session(earlier[-1].keys[0]).kind
            number = ordinal_numbers()[match["ordinal"].casefold()]
            yield Mention((f"{kind}{number}",), match.start(), match.end())


@of_release_languages
def _elliptic(words: Language) -> re.Pattern[str]:
    """`i det andra.`, `in the second,`: nothing behind the ordinal says what it counts."""
    leads = any_of(words.release.story.elliptic)
    ordinals = any_of(numbers(words.ordinals[:4]))
    return re.compile(
        rf"\b{leads} (?P<ordinal>{ordinals})(?=[.,;!]|$| {any_of(words.conjunctions)}\b)", re.IGNORECASE
    )

"""The networks that people share news on, and how each of them counts a text against its limit."""

from enum import StrEnum
from unicodedata import normalize

from bot.posts.press.graphemes import graphemes, is_emoji, length_with_short_addresses


class Network(StrEnum):
    """A network; the value stands in custom ids."""

    X = "x"
    BLUESKY = "bluesky"
    MASTODON = "mastodon"
    THREADS = "threads"
    INSTAGRAM = "instagram"
    TELEGRAM = "telegram"


NETWORK_NAMES = {
    Network.X: "X",
    Network.BLUESKY: "Bluesky",
    Network.MASTODON: "Mastodon",
    Network.THREADS: "Threads",
    Network.INSTAGRAM: "Instagram",
    Network.TELEGRAM: "Telegram",
}
"""Their own names, the same in every language."""

_LIMITS = {
    Network.X: 280,
    Network.BLUESKY: 300,
    Network.MASTODON: 500,
    Network.THREADS: 500,
    Network.INSTAGRAM: 2200,
    Network.TELEGRAM: 4096,
}
_MOST_BYTES_ON_BLUESKY = 3000
"""Of UTF-8, beside its 300 graphemes: `app.bsky.feed.post` in Bluesky's lexicons says so."""
_EMOJI_LENGTH_ON_X = 2
_LIGHT_ON_X = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that count one on X; all others count two. https://docs.x.com/fundamentals/counting-characters"""


def fits_on(network: Network, text: str) -> bool:
    """Whether the network takes the text as one post."""
    if network is Network.BLUESKY and len(text.encode()) > _MOST_BYTES_ON_BLUESKY:
        return False
    return length_on(network, text) <= _LIMITS[network]


def length_on(network: Network, text: str) -> int:
    """How much of its limit the text takes, counted as the network does; where in doubt, more.

    X and Mastodon count an address as 23, however long it is. Threads counts an emoji by its bytes of
    UTF-8, Instagram and Telegram everything in units of UTF-16.
    """
    match network:
        case Network.X:
            return length_with_short_addresses(normalize("NFC", text), _length_on_x)
        case Network.BLUESKY:
            return len(graphemes(text))
        case Network.MASTODON:
            return length_with_short_addresses(text, _grapheme_count)
        case Network.THREADS:
            return sum(_length_on_threads(grapheme) for grapheme in graphemes(text))
        case Network.INSTAGRAM | Network.TELEGRAM:
            return len(text.encode("utf-16-le")) // 2


def _grapheme_count(text: str) -> int:
    return len(graphemes(text))


def _length_on_x(text: str) -> int:
    length = 0
    for grapheme in graphemes(text):
        if is_emoji(grapheme):  # however many code points it has
            length += _EMOJI_LENGTH_ON_X
        else:
            length += sum(_weight_on_x(character) for character in grapheme)
    return length


def _weight_on_x(character: str) -> int:
    for first, last in _LIGHT_ON_X:
        if first <= ord(character) <= last:
            return 1
    return 2


def _length_on_threads(grapheme: str) -> int:
    if is_emoji(grapheme):
        return len(grapheme.encode())
    return len(grapheme)

"""Networks outside Discord that Pitboard posts on by itself, with an account that the operator has set up."""

from dataclasses import dataclass
from enum import IntEnum


class PostingNetwork(IntEnum):
    """A network; the number stands where deliveries have a channel's id, which on Discord is far larger."""

    MASTODON = 1
    BLUESKY = 2
    TELEGRAM = 3

    @property
    def title(self) -> str:
        """Its own name, the same in every language."""
        return self.name.capitalize()


def network_of(channel_id: int) -> PostingNetwork | None:
    """The network that stands in a channel's place; None for a channel of Discord's."""
    if channel_id not in list(PostingNetwork):
        return None
    return PostingNetwork(channel_id)


@dataclass(frozen=True, slots=True)
class SharedNetworks:
    """Which server's news goes to the operator's accounts, and on which networks there is one."""

    server_id: int = 0
    networks: tuple[PostingNetwork, ...] = ()


NO_NETWORKS = SharedNetworks()

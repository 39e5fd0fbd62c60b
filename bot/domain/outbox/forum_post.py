"""A post of a forum: the thread in which all that is told of a round stands."""

from dataclasses import dataclass

from bot.domain.outbox.delivery import mark_of


@dataclass(frozen=True, slots=True)
class ForumPost:
    """One post, of a server's team in a forum, from the moment before it is first made.

    `round_id` None is the season's post, for what is about no round. `thread_id` is None while nobody knows
    whether Discord has it; then its first message carries `mark`, the one of the delivery that began
    it (by `nonce`), and `title` is what it is called.
    """

    server_id: int
    channel_id: int
    season_id: int
    round_id: int | None
    title: str
    nonce: str
    thread_id: int | None = None
    id: int = 0

    @property
    def mark(self) -> int:
        """What its first message carries to be found by."""
        return mark_of(self.nonce)

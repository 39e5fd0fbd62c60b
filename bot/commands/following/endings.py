"""What staff of a server have to hear of follows that a team has ended: above their next answer."""

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.posts.following.team_follow import with_endings
from bot.posts.kit.post import Post


async def below_endings(interaction: Interaction, post: Post) -> Post:
    """The answer, below what hasn't been read yet. Whoever reads it is staff of the server."""
    endings = await use_cases(interaction).team_follows.read_endings(server_id(interaction))
    return with_endings(post, endings)

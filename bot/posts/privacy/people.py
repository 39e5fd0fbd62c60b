"""People as posts name them: a mention, which pings nobody, or that they asked to be forgotten."""

from bot.domain.privacy.traces import SOMEBODY
from bot.languages.catalogue import phrase


def person(user_id: int) -> str:
    """`<@7>`, which Discord shows as the person's name."""
    if user_id == SOMEBODY:
        return phrase("someone who asked to be forgotten")
    return f"<@{user_id}>"

"""How the polls for the driver of the day came out."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import select

from bot.domain.fans.driver_poll import DriverVotes
from bot.storage.database import Transaction
from bot.storage.tables import driver_votes, sessions


async def save(tx: Transaction, session_id: int, votes: Mapping[str, int]) -> None:
    """Keep a race's votes by answer, in place of what was counted before."""
    await remove(tx, session_id)
    rows = [
        {"session_id": session_id, "answer": answer, "votes": count_of_answer}
        for answer, count_of_answer in votes.items()
    ]
    if rows:
        await tx.execute(driver_votes.insert(), rows)


async def remove(tx: Transaction, session_id: int) -> None:
    """Forget how a race's poll came out: there was nothing to vote on."""
    await tx.execute(driver_votes.delete().where(driver_votes.c.session_id == session_id))


async def of_round(tx: Transaction, round_id: int) -> dict[int, DriverVotes]:
    """The polls of a round that are closed, by the session's id; answers as the poll had them."""
    columns = select(driver_votes.c.session_id, driver_votes.c.answer, driver_votes.c.votes)
    query = columns.join(sessions).where(sessions.c.round_id == round_id).order_by(driver_votes.c.id)
    votes: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for row in await tx.execute(query):
        votes[row.session_id][row.answer] = row.votes
    return {session_id: DriverVotes(of_session) for session_id, of_session in votes.items()}

"""What people guess about our cars' races."""

from sqlalchemy import select

from bot.domain.fans.guesses import Gain, Guess
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, upsert
from bot.storage.tables import guesses, rounds, sessions


async def of_season(tx: Transaction, season_id: int) -> list[Guess]:
    """Everybody's guesses at a season's races."""
    source = guesses.join(sessions).join(rounds)
    query = select(guesses).select_from(source).where(rounds.c.season_id == season_id)
    return [_guess(row) for row in await tx.execute(query)]


async def of_person(tx: Transaction, server_id: int, person_id: int) -> list[Guess]:
    """Somebody's own guesses in a server."""
    mine = (guesses.c.server_id == server_id, guesses.c.person_id == person_id)
    return [_guess(row) for row in await tx.execute(select(guesses).where(*mine))]


async def save(tx: Transaction, server_id: int, guess: Guess) -> None:
    """Keep the guess, in place of the one that its person made before at the same."""
    key = {"session_id": guess.session_id, "entry_id": guess.entry_id, "person_id": guess.person_id}
    values = {"server_id": server_id, "place": guess.place, "gain": guess.gain, "at": guess.at}
    await upsert(tx, guesses, key, values)


async def remove(tx: Transaction, guess: Guess) -> None:
    """They don't guess any more."""
    same = (
        guesses.c.session_id == guess.session_id,
        guesses.c.entry_id == guess.entry_id,
        guesses.c.person_id == guess.person_id,
    )
    await tx.execute(guesses.delete().where(*same))


def _guess(row: AnyRow) -> Guess:
    return Guess(row.person_id, row.session_id, row.entry_id, row.place, Gain(row.gain), row.at)

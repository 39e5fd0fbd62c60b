"""A driver's name spelt otherwise in the results and quotes of a season."""

from sqlalchemy import select

from bot.domain.results.result_life import ResultLife
from bot.storage.database import Transaction
from bot.storage.tables import quotes, result_steps, results, rounds, sessions


async def respell_results(tx: Transaction, season_id: int, old_name: str, new_name: str) -> list[int]:
    """Spell the name so in every result and its history; the ids of those that stand and show it."""
    source = results.join(sessions).join(rounds)
    query = select(results).select_from(source).where(rounds.c.season_id == season_id)
    shown_ids: list[int] = []
    for row in (await tx.execute(query)).all():
        if old_name not in row.drivers and row.driver != old_name:
            continue
        drivers = [new_name if name == old_name else name for name in row.drivers]
        driver = new_name if row.driver == old_name else row.driver
        respelled = results.update().where(results.c.id == row.id)
        await tx.execute(respelled.values(drivers=drivers, driver=driver))
        steps = result_steps.update().where(
            result_steps.c.result_id == row.id, result_steps.c.driver == old_name
        )
        await tx.execute(steps.values(driver=new_name))
        if row.life != ResultLife.WITHDRAWN:
            shown_ids.append(row.id)
    return shown_ids


async def respell_quotes(tx: Transaction, season_id: int, old_name: str, new_name: str) -> list[int]:
    """Spell the name so in every quote; the ids of those that stand."""
    of_driver = (quotes.c.season_id == season_id, quotes.c.driver == old_name)
    respelled = quotes.update().where(*of_driver).values(driver=new_name)
    rows = await tx.execute(respelled.returning(quotes.c.id, quotes.c.withdrawn))
    return [row.id for row in rows if not row.withdrawn]

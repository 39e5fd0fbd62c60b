"""The reminder before a race lets fans guess, where the server has that on."""

import pytest

from bot.domain.news.reminder_news import ReminderNews
from tests.services.friday import SEASON
from tests.services.house import House


@pytest.mark.parametrize(("guess", "keys"), [("on", ["race1"]), ("off", [])])
async def test_only_before_races_and_only_where_results_are_guessed(
    house: House, guess: str, keys: list[str]
) -> None:
    house.clock.set("2023-06-30 12:00")
    await house.set_up(SEASON, reminders="1h", guess=guess)
    open_keys = []
    for moment in ("2023-06-30 13:00", "2023-06-30 18:00", "2023-07-01 07:00", "2023-07-01 15:05"):
        house.clock.set(moment)
        reminders = [done.news for done in await house.deliver() if isinstance(done.news, ReminderNews)]
        open_keys += [news.session.key for news in reminders if news.session and news.guess_open]
    assert open_keys == keys

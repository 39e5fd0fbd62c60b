"""Days as each language writes them."""

from datetime import date

import pytest

from bot.languages.current import SpokenLanguage, speaking
from bot.languages.dates import date_with_year, day_and_month, day_range, weekday_and_day

FIRST, SECOND, THIRD = date(2023, 6, 29), date(2023, 7, 1), date(2023, 7, 2)


@pytest.mark.parametrize(
    ("language", "day", "weekday", "with_year"),
    [
        ("en", "1 July", "Sat 1 July", "1 July 2023"),
        ("sv", "1 juli", "lör 1 juli", "1 juli 2023"),
        ("de", "1. Juli", "Sa., 1. Juli", "1. Juli 2023"),
        ("fr", "1er juillet", "sam. 1er juillet", "1er juillet 2023"),
        ("it", "1 luglio", "sab 1 luglio", "1 luglio 2023"),
        ("es", "1 de julio", "sáb, 1 de julio", "1 de julio de 2023"),
    ],
)
def test_a_day(language: str, day: str, weekday: str, with_year: str) -> None:
    with speaking(SpokenLanguage(language)):
        assert day_and_month(SECOND) == day
        assert weekday_and_day(SECOND) == weekday
        assert date_with_year(SECOND) == with_year


@pytest.mark.parametrize(
    ("language", "within_a_month", "over_two"),
    [
        ("en", "1–2 July", "29 June – 2 July"),
        ("sv", "1–2 juli", "29 juni – 2 juli"),
        ("de", "1.–2. Juli", "29. Juni – 2. Juli"),
        ("fr", "1er–2 juillet", "29 juin – 2 juillet"),
        ("it", "1–2 luglio", "29 giugno – 2 luglio"),
        ("es", "1–2 de julio", "29 de junio – 2 de julio"),
    ],
)
def test_several_days(language: str, within_a_month: str, over_two: str) -> None:
    with speaking(SpokenLanguage(language)):
        assert day_range(SECOND, THIRD) == within_a_month
        assert day_range(FIRST, THIRD) == over_two
        assert day_range(THIRD, THIRD) == day_and_month(THIRD)


def test_over_a_new_year_the_years_stand_there() -> None:
    assert day_range(date(2023, 12, 31), date(2024, 1, 1)) == "31 December 2023 – 1 January 2024"

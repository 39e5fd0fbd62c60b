import pytest

from bot.domain.base.name_spelling import looks_respelled


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Jessica Backman", "Jessica Bäckman"),
        ("jessica bäckman", "Jessica Bäckman"),
        ("Jesica Bäckman", "Jessica Bäckman"),
        ("J. Bäckman", "Jessica Bäckman"),
        ("Bäckman, Jessica", "Jessica Bäckman"),
        ("Jessica Bäckman", "Jessica Maria Bäckman"),
        ("Jon Ek", "John Ek"),
    ],
)
def test_a_slip_an_accent_an_initial_or_another_order_is_a_respelling(old: str, new: str) -> None:
    assert looks_respelled(old, new)
    assert looks_respelled(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Jessica Bäckman", "Jessica Bäckman"),
        ("Andreas Bäckman", "Jessica Bäckman"),
        ("Jos Verstappen", "Max Verstappen"),
        ("Ada Lind", "Ida Lind"),
        ("Bo Ek", "Ada Lind"),
        ("", "Ada Lind"),
        ("鈴", "木"),
    ],
)
def test_another_person_is_none(old: str, new: str) -> None:
    assert not looks_respelled(old, new)

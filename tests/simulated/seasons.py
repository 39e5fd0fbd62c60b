"""The ready season, and what tests make of it."""

from bot.configuration.settings import config_folder

READY = "gt4-europe-2023"
READY_TOML = (config_folder() / "seasons" / f"{READY}.toml").read_text("utf-8")
_SPA_ENDS = "last_day = 2023-07-02\n"
_SPA = (
    ("fp1", "2023-06-29T10:00:00"),
    ("fp2", "2023-06-29T15:30:00"),
    ("q1", "2023-06-30T09:00:00"),
    ("q2", "2023-06-30T11:00:00"),
    ("race1", "2023-07-01T18:05:00"),
    ("race2", "2023-07-02T10:25:00"),
)
TIMED = READY_TOML.replace(
    _SPA_ENDS,
    _SPA_ENDS
    + "".join(
        f"[[rounds.sessions]]\nkey = '{key}'\nstart = {start}\nduration = '60m'\n"
        f"watch = 'https://example.org/live/{key}'\n"
        for key, start in _SPA
    ),
)
"""The ready season with made-up times (Brussels, two hours ahead of UTC) for Spa."""
_CAR = 'car = "Aston Martin Vantage GT4"\nclass = "Silver"\n'
TWO_CARS = READY_TOML.replace(
    f"[[entries]]\n{_CAR}",
    f"""[[entries]]
number = "42"
car = "Aston Martin Vantage GT4"
class = "Pro-Am"
drivers = ["Ada Lind", "Bo Ek"]

[[entries]]
number = "7"
{_CAR}""",
)
"""The ready season with a second car."""
assert TIMED != READY_TOML != TWO_CARS, "the ready season is written otherwise now"

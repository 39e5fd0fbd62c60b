"""*Chart* under `/standings`: who was where after each round, once there are two."""

from tests.commands.press_helpers import message, press
from tests.simulated import TIMED, World, components

RULES = '[points]\nrule = "top-ten"\n\n[[entries]]'


def _labels(shown: object) -> list[str]:
    return [part["label"] for part in components(shown) if part.get("type") == 2]  # type: ignore[arg-type]


async def test_a_chart_is_offered_after_two_rounds_and_drawn(timed: World) -> None:
    await timed.at(2023, 7, 2, 12)
    await timed.import_season(TIMED.replace("[[entries]]", RULES, 1))
    for number, points in ((1, "10"), (2, "4")):
        for driver in ("Andreas", "Jessica", "Someone Else"):
            typed = {"class_": "Silver", "driver": driver, "points": points, "round": str(number)}
            await timed.slash(timed.officer, "points", **typed)
        shown = await timed.slash(timed.fan, "standings")
        assert ("Chart" in _labels(message(shown))) == (number == 2)
    chart = await press(timed, message(shown), "Chart")
    assert chart.is_private
    drawn = chart.result.response
    assert drawn is not None
    (file,) = timed.env.backend.messages[timed.channel.id][drawn.id].attachments
    assert file["filename"] == "standings.png"
    assert "Silver standings, GT4 European Series 2023" in file["description"]

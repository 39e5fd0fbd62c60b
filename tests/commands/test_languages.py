"""Each person is answered in the language of their Discord; what is posted is in the server's."""

import pytest

from bot.sandbox.discord_gaps import Locales
from tests.languages.tagged_language import tagged
from tests.simulated import World, text

__all__ = ["tagged"]


@pytest.mark.usefixtures("tagged")
async def test_answers_are_in_the_persons_language_and_posts_in_the_servers(timed: World) -> None:
    locales = Locales(timed.env.backend)
    locales.choose(timed.boss.id, "fr")
    locales.choose(timed.officer.id, "sv-SE")
    assert "(fr) " in (await timed.setup(season=None, language="de")).text
    answer = await timed.result("q1", 12)
    assert "(sv) " in answer.text
    assert "(de) " not in answer.text
    await timed.settle()
    assert "(de) " in text(timed.posts[-1])
    assert "(sv) " not in text(timed.posts[-1])
    assert "(sv) " in (await timed.slash(timed.officer, "quote", driver="Nobody at all", text="Fine.")).text
    locales.choose(timed.fan.id, "nl")  # which Pitboard doesn't speak
    assert "(de) " in (await timed.slash(timed.fan, "next")).text

"""A language is spoken within a piece of work, and everything that it starts."""

import asyncio

from bot.languages.current import SpokenLanguage, current_language, speaking


def test_english_is_spoken_until_somebody_says_otherwise() -> None:
    assert current_language() is SpokenLanguage.ENGLISH
    with speaking(SpokenLanguage.SWEDISH):
        assert current_language() is SpokenLanguage.SWEDISH
    assert current_language() is SpokenLanguage.ENGLISH


async def test_a_task_and_a_thread_speak_what_whoever_started_them_does() -> None:
    async def speak_in_a_task() -> SpokenLanguage:
        await asyncio.sleep(0)
        return current_language()

    with speaking(SpokenLanguage.GERMAN):
        task = asyncio.create_task(speak_in_a_task())
        in_a_thread = asyncio.to_thread(current_language)
    assert await task is SpokenLanguage.GERMAN
    with speaking(SpokenLanguage.FRENCH):
        assert await in_a_thread is SpokenLanguage.FRENCH

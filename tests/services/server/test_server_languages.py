from bot.domain.fans.own_reminders import RemindedOf
from bot.domain.planned.lead_times import Lead
from bot.languages.current import SpokenLanguage, speaking
from bot.services.server.setting_choices import SettingChoices
from tests.services.friday import on_friday
from tests.services.house import CHANNEL, HOME, PETRA, STAFF, House


async def spoken(house: House) -> SpokenLanguage:
    return await house.use_cases.server_languages.spoken_in(HOME)


async def test_a_server_is_spoken_to_in_discords_language_until_it_chooses_its_own(house: House) -> None:
    assert await spoken(house) is SpokenLanguage.ENGLISH
    choices = SettingChoices(channel_id=CHANNEL, staff_role_id=STAFF)
    await house.use_cases.servers.set_up(HOME, choices, PETRA, SpokenLanguage.SWEDISH)
    assert await spoken(house) is SpokenLanguage.SWEDISH
    await house.use_cases.server_languages.note({HOME: SpokenLanguage.ITALIAN, 99: SpokenLanguage.FRENCH})
    assert await spoken(house) is SpokenLanguage.ITALIAN
    await house.set_up(None, language="Deutsch")
    assert await spoken(house) is SpokenLanguage.GERMAN
    await house.set_up(None, language="discord")
    assert await spoken(house) is SpokenLanguage.ENGLISH


async def test_undoing_a_change_takes_the_language_back_too(house: House) -> None:
    await house.set_up(language="sv")
    done = await house.set_up(None, language="fr", team="Team A")
    assert done.changed == {"language", "team"}
    assert done.change is not None
    await house.use_cases.undos.undo(HOME, done.change.id, PETRA)
    assert await spoken(house) is SpokenLanguage.SWEDISH


async def test_deliveries_are_in_the_language_of_their_server(house: House) -> None:
    await house.set_up(language="sv", reminders="off")
    await house.result("race2", 20)
    (delivery,) = await house.use_cases.delivery_queue.claim(5)
    assert delivery.language is SpokenLanguage.SWEDISH


async def test_who_asked_to_be_reminded_is_written_to_in_the_language_that_they_had_then(
    house: House,
) -> None:
    await on_friday(house)
    await house.set_up(None, language="sv", reminders="off")
    spa = (await house.season()).rounds[0]
    race_id = next(session.id for session in spa.sessions if session.key == "race1")
    subject = RemindedOf(spa.id, race_id)
    with speaking(SpokenLanguage.SPANISH):
        await house.use_cases.own_reminders.choose(HOME, PETRA, subject, Lead(1, "h"), channel_id=900)
    house.clock.set("2023-07-01 15:05")
    (delivery,) = await house.use_cases.delivery_queue.claim(5)
    assert delivery.is_direct
    assert delivery.language is SpokenLanguage.SPANISH

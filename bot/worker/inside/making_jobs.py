"""How each job of making is done. Only the worker imports this, with what writes calendars and pages."""

from bot.domain.news.recap_news import RecapNews
from bot.domain.press.press_pack import PressPack
from bot.domain.season.calendar_events import Event, calendar_events
from bot.domain.season.season import Season
from bot.posts.pictures.card_words import result_card
from bot.posts.press_pack.pictures import PagePicture
from bot.posts.press_pack.press_pack import make_pack
from bot.readers.season_file.season_reader import read_season
from bot.worker.inside.doing import Handlers
from bot.worker.jobs import MakePressPack, ReadSeason, WriteCalendar
from bot.worker.page_jobs import WriteRecapPage, WriteTeamPage
from bot.worker.picture_jobs import DrawResultCard, DrawSeasonChart, DrawStandingsChart
from bot.writers.calendar_writer import write_calendar
from bot.writers.pictures.result_card import draw_result_card
from bot.writers.pictures.season_chart import draw_season_chart
from bot.writers.pictures.standings_chart import draw_standings_chart
from bot.writers.team_page.html_pages import recap_page, team_page


def _own_season(job: ReadSeason) -> Season:
    (data,) = job.files
    return read_season(data)


def _calendar(job: WriteCalendar) -> bytes:
    events: list[Event] = []
    for part in job.parts:
        rounds = [round_ for round_ in part.season.rounds if round_.id in part.round_ids]
        events += calendar_events(part.season, rounds, part.revisions, job.leads)
    return write_calendar(job.title, events, job.now, is_subscribed=job.is_subscribed)


def _press_pack(job: MakePressPack) -> PressPack:
    results = {(result.session_id, result.entry_id): result for result in job.results}
    news = RecapNews(
        job.team,
        job.season,
        job.round,
        results,
        job.quotes,
        job.recap,
        job.now,
        class_stories=job.class_stories,
    )
    pictures = [
        PagePicture(data, words.alt, words.credit)
        for data, words in zip(job.files, job.picture_words, strict=True)
    ]
    return make_pack(news, tuple(pictures))


def _team_page(job: WriteTeamPage) -> bytes:
    return team_page(job.contents)


def _recap_page(job: WriteRecapPage) -> bytes:
    return recap_page(job.contents)


def _result_card(job: DrawResultCard) -> bytes:
    return draw_result_card(result_card(job.news), job.shape, _logo(job.files))


def _season_chart(job: DrawSeasonChart) -> bytes:
    return draw_season_chart(job.chart, _logo(job.files))


def _standings_chart(job: DrawStandingsChart) -> bytes:
    return draw_standings_chart(job.chart, _logo(job.files))


def _logo(files: tuple[bytes, ...]) -> bytes | None:
    if not files:
        return None
    return files[0]


HANDLERS: Handlers = {
    ReadSeason: _own_season,
    WriteCalendar: _calendar,
    MakePressPack: _press_pack,
    WriteTeamPage: _team_page,
    WriteRecapPage: _recap_page,
    DrawResultCard: _result_card,
    DrawSeasonChart: _season_chart,
    DrawStandingsChart: _standings_chart,
}

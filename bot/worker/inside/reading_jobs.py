"""How each job of reading is done. Only the worker imports this, with every reader of files."""

from bot.domain.press.photo import PicturePurpose
from bot.domain.releases.release import Release
from bot.domain.schedule.timetable_changes import TimetableProposal
from bot.domain.season.season import Season
from bot.readers.look_pictures import read_avatar, read_banner, read_logo
from bot.readers.photos import read_photo
from bot.readers.releases.release_file import decode_release
from bot.readers.releases.release_reader import read_release
from bot.readers.season_file.season_reader import read_season
from bot.readers.standings.standings_reader import read_standings
from bot.readers.timetables.timetable_reader import is_season_file, read_season_file, read_timetable
from bot.readers.timing.timing_reader import read_timing
from bot.worker.inside.doing import Handlers
from bot.worker.jobs import (
    CleanPicture,
    DecodeRelease,
    IsSeasonFile,
    ReadRelease,
    ReadSeason,
    ReadTimetable,
    ReadTiming,
    TimingContent,
)


def _season(job: ReadSeason) -> Season:
    (data,) = job.files
    return read_season(data)


def _is_season_file(job: IsSeasonFile) -> bool:
    (data,) = job.files
    return is_season_file(data)


def _timetable(job: ReadTimetable) -> TimetableProposal:
    (data,) = job.files
    if job.season is None or job.round is None:
        return read_season_file(data)
    return read_timetable(data, job.season, job.round, job.known, only=job.only, answers=job.answers)


def _timing(job: ReadTiming) -> TimingContent:
    (data,) = job.files
    standings = None if job.of_session else read_standings(data)
    if standings:
        return TimingContent(standings=standings)
    return TimingContent(read_timing(data, job.name))


def _release_text(job: DecodeRelease) -> str:
    (data,) = job.files
    return decode_release(data)


def _release(job: ReadRelease) -> Release:
    return read_release(job.text, job.season)


_PICTURES = {
    PicturePurpose.PHOTO: read_photo,
    PicturePurpose.LOGO: read_logo,
    PicturePurpose.AVATAR: read_avatar,
    PicturePurpose.BANNER: read_banner,
}


def _picture(job: CleanPicture) -> bytes:
    (data,) = job.files
    return _PICTURES[job.purpose](data).data


HANDLERS: Handlers = {
    ReadSeason: _season,
    IsSeasonFile: _is_season_file,
    ReadTimetable: _timetable,
    ReadTiming: _timing,
    DecodeRelease: _release_text,
    ReadRelease: _release,
    CleanPicture: _picture,
}

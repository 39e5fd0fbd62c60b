"""Every use case in one place, made once and passed to whoever needs it."""

from dataclasses import dataclass
from pathlib import Path

from bot.clock import Clock
from bot.domain.desk.change import ChangeSubject
from bot.domain.outbox.posting_network import NO_NETWORKS, SharedNetworks
from bot.services.desk.channel_troubles import Troubles
from bot.services.desk.command_lists import CommandLists
from bot.services.desk.delivery_ledger import Ledgers
from bot.services.desk.drafts import Drafts
from bot.services.desk.sendings import Sendings
from bot.services.desk.trail import Trail, Undos
from bot.services.fans.fans_panels import FansPanels
from bot.services.fans.guesses import Guesses
from bot.services.fans.my_teams import MyTeams
from bot.services.fans.own_reminders import OwnReminders
from bot.services.fans.ping_roles import PingRoles
from bot.services.fans.server_events import ServerEvents
from bot.services.fans.voice_statuses import VoiceStatuses
from bot.services.following.follow_codes import FollowCodes
from bot.services.following.team_follows import TeamFollows
from bot.services.news.team_feeds import TeamFeeds
from bot.services.outbox.forum_posts import ForumPosts
from bot.services.outbox.outbox import Outbox
from bot.services.outbox.posted_polls import PostedPolls
from bot.services.outbox.publications import Publications
from bot.services.planned.preflight import Checks
from bot.services.planned.race_desk import RaceDesks
from bot.services.planned.staff_nudges import Nudges
from bot.services.press.photos import Photos
from bot.services.press.press_packs import PressPacks
from bot.services.press.quote_approvals import QuoteApprovals
from bot.services.press.quote_drafts import QuoteDrafts
from bot.services.press.quote_saving import QuoteSaving
from bot.services.press.quotes import Quotes
from bot.services.press.recaps import Recaps
from bot.services.press.release_saving import Keeper
from bot.services.press.releases import Releases
from bot.services.press.share_facts import Shares
from bot.services.privacy.forgetting import Forgetting
from bot.services.privacy.keeping import Keeping
from bot.services.processes.identify_turns import IdentifyTurns
from bot.services.processes.process_leases import ProcessLeases
from bot.services.processes.shard_shares import ShardShares
from bot.services.queue.delivery_queue import DeliveryQueue
from bot.services.queue.queue_figures import QueueCounts
from bot.services.results.charts import Charts
from bot.services.results.fields import Fields
from bot.services.results.post_pictures import PostPictures
from bot.services.results.result_history import ResultHistories
from bot.services.results.result_pictures import ResultPictures
from bot.services.results.result_saving import ResultSaving
from bot.services.results.results import Results
from bot.services.results.timing_saving import TimingKeeper
from bot.services.results.timings import Timings
from bot.services.schedule.schedule import Schedule
from bot.services.schedule.timetables import Timetables
from bot.services.season.calendar_files import Calendars
from bot.services.season.ready_seasons import ReadySeasons
from bot.services.season.season_imports import SeasonImports
from bot.services.season.season_lists import SeasonLists
from bot.services.season.seasons import Seasons
from bot.services.server.faces import Faces
from bot.services.server.server_languages import ServerLanguages
from bot.services.server.servers import Servers
from bot.services.server.setup_panels import SetupPanels
from bot.services.server.team_pages import TeamPages
from bot.services.standings.points_typing import PointsTyping
from bot.services.standings.standings import StandingsTables
from bot.services.standings.standings_files import StandingsFiles
from bot.services.standings.standings_posts import StandingsPosts
from bot.storage.database import Database
from bot.worker.jobs import FileWorkers


@dataclass(frozen=True, slots=True)
class UseCases:
    """What Pitboard can do."""

    clock: Clock
    outbox: Outbox
    process_leases: ProcessLeases
    shard_shares: ShardShares
    identify_turns: IdentifyTurns
    delivery_queue: DeliveryQueue
    publications: Publications
    queue_counts: QueueCounts
    command_lists: CommandLists
    servers: Servers
    server_languages: ServerLanguages
    faces: Faces
    setup_panels: SetupPanels
    ping_roles: PingRoles
    fans_panels: FansPanels
    own_reminders: OwnReminders
    my_teams: MyTeams
    follow_codes: FollowCodes
    team_follows: TeamFollows
    guesses: Guesses
    server_events: ServerEvents
    voice_statuses: VoiceStatuses
    seasons: Seasons
    season_imports: SeasonImports
    season_lists: SeasonLists
    calendars: Calendars
    results: Results
    result_histories: ResultHistories
    result_pictures: ResultPictures
    post_pictures: PostPictures
    charts: Charts
    quotes: Quotes
    nudges: Nudges
    race_desks: RaceDesks
    quote_drafts: QuoteDrafts
    quote_approvals: QuoteApprovals
    photos: Photos
    forum_posts: ForumPosts
    posted_polls: PostedPolls
    press_packs: PressPacks
    ledgers: Ledgers
    ready: ReadySeasons
    troubles: Troubles
    checks: Checks
    trail: Trail
    undos: Undos
    sendings: Sendings
    forgetting: Forgetting
    keeping: Keeping
    recaps: Recaps
    shares: Shares
    releases: Releases
    timetables: Timetables
    timings: Timings
    fields: Fields
    points: PointsTyping
    standings_files: StandingsFiles
    standings: StandingsTables
    schedule: Schedule
    team_pages: TeamPages
    team_feeds: TeamFeeds


def make_use_cases(
    database: Database,
    clock: Clock,
    season_files: Path,
    files: FileWorkers,
    public_url: str | None = None,
    networks: SharedNetworks = NO_NETWORKS,
) -> UseCases:
    """The use cases on one database, with one outbox between them.

    `season_files` has the ready seasons; `files` reads and makes files; `public_url` is where pages are read,
    and `networks` is whose news goes where besides.
    """
    outbox = Outbox(database, clock, networks)
    process_leases = ProcessLeases(database)
    ready = ReadySeasons(season_files, files.making)
    trail = Trail(database, clock, outbox)
    shared = (database, clock, outbox)
    faces = Faces(database, clock, trail)
    servers = Servers(*shared, trail, faces, files.making, public_url)
    standings_posts = StandingsPosts(outbox)
    seasons = Seasons(*shared, trail, files, standings_posts)
    result_saving = ResultSaving(clock, outbox, trail)
    quote_saving = QuoteSaving(clock, outbox, trail)
    results, quotes = Results(*shared, result_saving), Quotes(*shared, quote_saving)
    drafts, photos = Drafts(database, clock), Photos(database, files.reading)
    result_pictures = ResultPictures(photos, files.making)
    sendings = Sendings(database, clock, photos)
    recaps = Recaps(*shared, trail, drafts)
    pages = TeamPages(database, clock, public_url)
    season_imports = SeasonImports(database, drafts, seasons, files)
    schedule = Schedule(*shared, trail, drafts)
    standings_files = StandingsFiles(database, clock, drafts, trail, standings_posts)
    points = PointsTyping(database, clock, trail, standings_posts)
    restore = {
        ChangeSubject.POINTS: points.restore,
        ChangeSubject.STANDINGS: standings_files.restore,
        ChangeSubject.QUOTE: quotes.restore,
        ChangeSubject.RECAP: recaps.restore,
        ChangeSubject.RESULT: results.restore,
        ChangeSubject.ROUND: schedule.restore,
        ChangeSubject.SESSION: schedule.restore,
    }
    prepare = {
        ChangeSubject.SETTINGS: servers.prepare_restore,
        ChangeSubject.SEASON: seasons.prepare_restore,
    }
    undos = Undos(*shared, trail, restore, faces.changed, prepare)
    timing_keeper = TimingKeeper(clock, result_saving, standings_posts)
    keeper = Keeper(clock, trail, result_saving, quote_saving)
    return UseCases(
        clock=clock,
        outbox=outbox,
        process_leases=process_leases,
        shard_shares=ShardShares(process_leases),
        identify_turns=IdentifyTurns(database),
        delivery_queue=DeliveryQueue(database, clock, outbox, process_leases),
        publications=Publications(database, clock),
        queue_counts=QueueCounts(database, clock),
        command_lists=CommandLists(database),
        servers=servers,
        server_languages=ServerLanguages(database),
        faces=faces,
        setup_panels=SetupPanels(database, clock, servers, ready, public_url),
        ping_roles=PingRoles(database),
        fans_panels=FansPanels(*shared),
        own_reminders=OwnReminders(*shared),
        my_teams=MyTeams(database),
        follow_codes=FollowCodes(database),
        team_follows=TeamFollows(*shared),
        guesses=Guesses(database, clock),
        server_events=ServerEvents(*shared),
        voice_statuses=VoiceStatuses(*shared),
        seasons=seasons,
        season_imports=season_imports,
        season_lists=SeasonLists(*shared, trail),
        calendars=Calendars(database, clock, files.making),
        results=results,
        result_histories=ResultHistories(database, clock),
        result_pictures=result_pictures,
        charts=Charts(photos, files.making),
        post_pictures=PostPictures(database, outbox, result_pictures),
        quotes=quotes,
        nudges=Nudges(database),
        race_desks=RaceDesks(*shared),
        quote_drafts=QuoteDrafts(*shared, drafts, quote_saving),
        quote_approvals=QuoteApprovals(database, outbox, quote_saving),
        photos=photos,
        forum_posts=ForumPosts(database),
        posted_polls=PostedPolls(database),
        press_packs=PressPacks(photos, files.making),
        ledgers=Ledgers(*shared, trail),
        ready=ready,
        troubles=Troubles(database, clock),
        checks=Checks(database, clock),
        trail=trail,
        undos=undos,
        sendings=sendings,
        forgetting=Forgetting(*shared, sendings),
        keeping=Keeping(database, sendings),
        recaps=recaps,
        shares=Shares(database, clock, pages),
        releases=Releases(*shared, drafts, keeper, undos, files.reading),
        fields=Fields(database, clock),
        points=points,
        standings_files=standings_files,
        standings=StandingsTables(database, clock),
        timings=Timings(*shared, drafts, timing_keeper, undos, files.reading, standings_files),
        timetables=Timetables(database, clock, seasons, season_imports, drafts, files),
        schedule=schedule,
        team_pages=pages,
        team_feeds=TeamFeeds(database, clock),
    )

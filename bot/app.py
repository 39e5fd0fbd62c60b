"""The composition root: builds everything, and closes it in reverse."""

import logging

from bot.client import Pitboard
from bot.clock import Clock, RehearsalClock, SystemClock
from bot.configuration.settings import Settings
from bot.configuration.sharing_settings import NO_SHARING
from bot.delivery.alerts.channel_alerts import ChannelAlerts
from bot.delivery.alerts.preflight import Preflight
from bot.delivery.alerts.role_changes import RoleChanges
from bot.delivery.bot_face import BotFace
from bot.delivery.courier import Courier
from bot.delivery.messenger import Messenger
from bot.delivery.networks.accounts import NetworkAccounts
from bot.delivery.networks.network_attempts import NetworkAttempts
from bot.delivery.publisher import Publisher
from bot.delivery.requests.request_rate import REQUESTS_PER_SECOND, Pacer
from bot.delivery.server_events.server_event_maker import ServerEventMaker
from bot.delivery.voice_status_setter import VoiceStatusSetter
from bot.domain.outbox.attempt import Attempt
from bot.gateway.shard_keeper import ShardKeeper
from bot.metrics import Metrics
from bot.scheduling.alarm import Alarm
from bot.scheduling.departed_servers import DepartedServers
from bot.services.use_cases import UseCases
from bot.worker.worker_processes import WorkerProcesses

LOG = logging.getLogger(__name__)


class App:
    """The parts of a running Pitboard, put together but not connected."""

    def __init__(
        self,
        use_cases: UseCases,
        clock: Clock,
        workers: WorkerProcesses | None = None,
        *,
        metrics: Metrics | None = None,
        accounts: NetworkAccounts | None = None,
        shard_count: int | None = None,
        shards: int | None = None,
        requests_per_second: float = REQUESTS_PER_SECOND,
    ) -> None:
        """`shards` is the operator's number of them; a `shard_count` is shared with no other process."""
        self.use_cases = use_cases
        self.clock = clock
        self._workers = workers
        self._network_accounts = accounts or NetworkAccounts(NO_SHARING)
        metrics = metrics or Metrics()
        self.client = Pitboard(use_cases, Pacer(requests_per_second), metrics, shard_count=shard_count)
        if shard_count is None:
            self.client.shard_keeper = ShardKeeper(
                self.client.shard_connections,
                use_cases.shard_shares,
                use_cases.identify_turns,
                shards,
                self.client.become_ready,
            )
        self.alarm = Alarm(clock, self._ring)
        self.alerts = ChannelAlerts(
            self.client, use_cases.troubles, self.client.servers, self.client.place_checks
        )
        messenger = Messenger(
            self.client,
            self.client.servers,
            use_cases.photos.picture,
            self.client.places,
            use_cases.forum_posts,
            use_cases.posted_polls,
            use_cases.troubles.stands,
        )
        self.courier = Courier(
            use_cases.delivery_queue,
            messenger,
            clock,
            self.alarm.set,
            self.alerts,
            use_cases.post_pictures,
            NetworkAttempts(
                use_cases.delivery_queue, clock, self.alerts, use_cases.shares, self._network_accounts
            ),
        )
        self.publisher = Publisher(self.client, use_cases.publications, self.client.places)
        use_cases.delivery_queue.endings.may_be_published = self.publisher.may_publish_in
        self._metrics = metrics
        use_cases.delivery_queue.endings.on_attempt = self._note_attempt
        self.face = BotFace(self.client, self.client.servers, use_cases.faces, use_cases.photos.picture)
        self.client.when_ready = self.open
        self.client.when_deleted = self.alerts.look_at_server
        self.role_changes = RoleChanges(self.alerts.look_at_server)
        self.client.when_role_changed = self.role_changes.note
        self.preflight = Preflight(
            self.client,
            use_cases.troubles,
            use_cases.checks,
            self.alerts,
            use_cases.delivery_queue.take_turn,
        )
        self.event_maker = ServerEventMaker(
            self.client,
            self.client.servers,
            use_cases.server_events,
            use_cases.photos.picture,
            self.alerts.look_at_server,
        )
        self.voice_status = VoiceStatusSetter(
            self.client, self.client.servers, use_cases.voice_statuses, self.alerts.look_at_server
        )
        self.departed_servers = DepartedServers(use_cases.forgetting, self.client.is_in_server)

    def start(self) -> None:
        """Begin to keep time and to watch the outbox, in the running event loop."""
        self.use_cases.process_leases.start()
        self.alarm.start()
        self.courier.start()
        self.alerts.start()
        self.preflight.start()
        self.event_maker.start()
        self.voice_status.start()
        self.publisher.start()
        self.departed_servers.start()
        self.face.start()

    async def open(self) -> None:
        """Discord is there: what waited for it goes out."""
        self.face.wake()
        self.event_maker.wake()
        self.voice_status.wake()
        self.publisher.wake()
        await self.courier.open()
        await self.client.notice_departures()

    def _note_attempt(self, attempt: Attempt) -> None:
        self._metrics.note_attempt(attempt)
        self.publisher.note_attempt(attempt)

    def _ring(self) -> None:
        self.courier.wake()

    async def close(self) -> None:
        """Finish what is being sent, then let go of Discord; no file is read to its end."""
        self.alarm.stop()
        if self.client.shard_keeper:  # another process answers its servers meanwhile
            await self.client.shard_keeper.close()
        if self._workers:
            await self._workers.close()
        await self.preflight.close()
        await self.event_maker.close()
        await self.voice_status.close()
        await self.publisher.close()
        await self.role_changes.close()
        await self.departed_servers.close()
        await self.face.close()
        await self.client.registration.close()
        await self.courier.close()
        await self._network_accounts.close()
        await self.use_cases.post_pictures.close()
        await self.use_cases.process_leases.close()
        await self.alerts.close()
        await self.client.finish_answers()
        await self.client.close()


def make_clock(settings: Settings) -> Clock:
    """The machine's clock, or one that starts at CLOCK_FROM and runs at CLOCK_SPEED."""
    if settings.clock_from is None and settings.clock_speed == 1:
        return SystemClock()
    return RehearsalClock(settings.clock_from or SystemClock().now(), settings.clock_speed)

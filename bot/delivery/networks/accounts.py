"""The accounts that an operator has set up."""

from collections.abc import Mapping

import aiohttp

from bot.configuration.sharing_settings import SharingSettings
from bot.delivery.networks.bluesky import Bluesky
from bot.delivery.networks.mastodon import Mastodon
from bot.delivery.networks.network_account import NetworkAccount
from bot.delivery.networks.telegram import Telegram
from bot.delivery.requests.courier_turn import refuse_out_of_turn
from bot.domain.outbox.posting_network import PostingNetwork, SharedNetworks

TELEGRAM_URL = "https://api.telegram.org"


def networks_of(settings: SharingSettings) -> SharedNetworks:
    """On which networks there is an account, and whose news it posts."""
    accounts = {
        PostingNetwork.MASTODON: settings.mastodon_url,
        PostingNetwork.BLUESKY: settings.bluesky_handle,
        PostingNetwork.TELEGRAM: settings.telegram_chat,
    }
    networks = tuple(network for network, account in accounts.items() if account)
    return SharedNetworks(settings.server_id, networks)


class NetworkAccounts:
    """The accounts; their one session is begun with the first request."""

    def __init__(self, settings: SharingSettings, telegram_url: str = TELEGRAM_URL) -> None:
        self._settings = settings
        self._telegram_url = telegram_url
        self._session: aiohttp.ClientSession | None = None
        self._accounts: Mapping[PostingNetwork, NetworkAccount] = {}

    def find(self, server_id: int, network: PostingNetwork) -> NetworkAccount | None:
        """The account there of that server, if there is one; call it in the running event loop.

        What waits may be another server's: settings change, and servers move between databases.
        """
        shared = networks_of(self._settings)
        if server_id != shared.server_id or network not in shared.networks:
            return None
        if self._session is None:
            trace = aiohttp.TraceConfig()
            refuse_out_of_turn(trace)
            self._session = aiohttp.ClientSession(trace_configs=[trace])
            self._accounts = _made_accounts(self._settings, self._session, self._telegram_url)
        return self._accounts.get(network)

    async def close(self) -> None:
        """Let go of the networks."""
        if self._session is not None:
            await self._session.close()


def _made_accounts(
    settings: SharingSettings, session: aiohttp.ClientSession, telegram_url: str
) -> Mapping[PostingNetwork, NetworkAccount]:
    accounts: dict[PostingNetwork, NetworkAccount] = {}
    if settings.mastodon_url:
        url, token = settings.mastodon_url, settings.mastodon_token
        accounts[PostingNetwork.MASTODON] = Mastodon(session, url, token)
    if settings.bluesky_handle:
        url, password = settings.bluesky_url, settings.bluesky_password
        accounts[PostingNetwork.BLUESKY] = Bluesky(session, url, settings.bluesky_handle, password)
    if settings.telegram_chat:
        chat, token = settings.telegram_chat, settings.telegram_token
        accounts[PostingNetwork.TELEGRAM] = Telegram(session, telegram_url, chat, token)
    return accounts

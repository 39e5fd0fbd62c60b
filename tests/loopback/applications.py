"""The routes about the bot itself: who it is, where its gateway is, which commands it has."""

from tests.loopback.calls import Call
from tests.loopback.errors import RefusalError
from tests.loopback.state import State
from tests.loopback.world import Json


class Applications:
    """Serves /users/@me, /oauth2/applications/@me, /gateway/bot and the registered commands."""

    def __init__(self, state: State) -> None:
        self._state = state

    def user(self, _call: Call) -> Json:
        return {**self._state.bot.json(), "mfa_enabled": False, "locale": "en-GB"}

    def application(self, _call: Call) -> Json:
        bot = self._state.bot
        return {
            "id": str(bot.id),
            "name": bot.name,
            "icon": None,
            "description": "",
            "type": None,
            "bot": bot.json(),
            "bot_public": True,
            "bot_require_code_grant": False,
            "verify_key": "0" * 64,
            "flags": 0,
            "flags_new": "0",
            "owner": {**bot.json(), "id": "1", "username": "owner", "bot": False},
            "team": None,
            "redirect_uris": [],
            "interactions_endpoint_url": None,
            "role_connections_verification_url": None,
            "approximate_guild_count": len(self._state.guilds),
            "approximate_user_install_count": 0,
            "approximate_user_authorization_count": 0,
            "explicit_content_filter": 0,
            "eligible_oauth2_scopes": [],
        }

    def gateway(self, _call: Call) -> Json:
        at_once = self._state.max_concurrency or 16
        starts = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": at_once}
        return {"url": self._state.gateway_url, "shards": self._state.shards, "session_start_limit": starts}

    def commands(self, call: Call) -> list[Json]:
        guild = call.args.get("guild_id")
        if call.args["application_id"] != str(self._state.bot.id):
            raise RefusalError(
                403, 20012, "You are not authorized to perform this action on this application"
            )
        if guild is not None and guild not in {str(g.id) for g in self._state.guilds}:
            raise RefusalError(403, 50001, "Missing Access")
        registered = self._state.commands(int(guild) if guild else None)
        if call.method == "PUT":
            registered.replace(call.body or [])
            return registered.json()
        return registered.json(with_localizations=call.asks("with_localizations"))

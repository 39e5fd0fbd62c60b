"""The tables. Discord's ids are 64-bit; instants are in UTC; days are the venue's."""

from bot.storage.tables.columns import METADATA
from bot.storage.tables.desk import changes, drafts, meta, setup_drafts
from bot.storage.tables.fans import (
    driver_votes,
    followed_teams,
    guesses,
    own_reminders,
    ping_roles,
    reminded_people,
    sent_pings,
    server_events,
    voice_statuses,
    weekend_cards,
)
from bot.storage.tables.following import follow_codes, follow_endings, past_follows, refused_followers
from bot.storage.tables.outbox import (
    announcements,
    deliveries,
    forum_posts,
    notices,
    publications,
    replans,
    spreads,
    troubles,
)
from bot.storage.tables.press import (
    bundles,
    photos,
    quotes,
    recaps,
    result_steps,
    results,
    standings_files,
    timing_files,
    typed_points,
)
from bot.storage.tables.privacy import departures
from bot.storage.tables.processes import leases
from bot.storage.tables.seasons import entries, past_crews, rounds, seasons, sessions
from bot.storage.tables.servers import faces, follows, servers, team_pages

__all__ = [
    "METADATA",
    "announcements",
    "bundles",
    "changes",
    "deliveries",
    "departures",
    "drafts",
    "driver_votes",
    "entries",
    "faces",
    "follow_codes",
    "follow_endings",
    "followed_teams",
    "follows",
    "forum_posts",
    "guesses",
    "leases",
    "meta",
    "notices",
    "own_reminders",
    "past_crews",
    "past_follows",
    "photos",
    "ping_roles",
    "publications",
    "quotes",
    "recaps",
    "refused_followers",
    "reminded_people",
    "replans",
    "result_steps",
    "results",
    "rounds",
    "seasons",
    "sent_pings",
    "server_events",
    "servers",
    "sessions",
    "setup_drafts",
    "spreads",
    "standings_files",
    "team_pages",
    "timing_files",
    "troubles",
    "typed_points",
    "voice_statuses",
    "weekend_cards",
]

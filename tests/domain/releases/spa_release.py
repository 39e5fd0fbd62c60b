"""The release after Spa, held against what is stored."""

from dataclasses import replace

from bot.domain.press.quote import Quote
from bot.domain.releases.proposal import ReleaseProposal
from bot.domain.releases.proposed_item import ProposedItem
from bot.domain.releases.release_proposal import propose_items
from bot.domain.results.result import Result
from bot.domain.season.entry import Entry
from bot.domain.season.season import Season
from bot.readers.releases.release_file import decode_release
from bot.readers.releases.release_reader import read_release
from tests.domain.examples import READY, round_of, session_of, with_ids
from tests.readers.releases.test_seed import DATA

SEASON = with_ids(READY)
TEXT = decode_release(DATA)
ANDREAS, JESSICA = "Andreas Bäckman", "Jessica Bäckman"
CAR = SEASON.entries[0]


def proposal(
    text: str = TEXT,
    season: Season = SEASON,
    results: dict[str, Result] | None = None,
    quotes: tuple[Quote, ...] = (),
    entry: Entry = CAR,
) -> ReleaseProposal:
    spa = round_of(season, "Spa-Francorchamps")
    stored = {
        (session_of(spa, key).id, entry.id): replace(r, entry_id=entry.id)
        for key, r in (results or {}).items()
    }
    return propose_items(read_release(text, season), season, spa, stored, quotes)


def find_item(release_proposal: ReleaseProposal, key: str) -> ProposedItem:
    item = release_proposal.find(key)
    assert item is not None, [i.key for i in release_proposal.items]
    return item

"""What search engines and calendars read in a page: its rounds and sessions as schema.org's SportsEvent.

https://schema.org/SportsEvent and https://developers.google.com/search/docs/appearance/structured-data/event
"""

from collections.abc import Iterator
from typing import Any

from bot.domain.page.page_contents import PageContents, PageRound
from bot.domain.page.recap_page_contents import RecapPageContents
from bot.domain.season.session import EventState

_CONTEXT = "https://schema.org"
_STATUSES = {
    EventState.SCHEDULED: f"{_CONTEXT}/EventScheduled",
    EventState.TBC: f"{_CONTEXT}/EventPostponed",
    EventState.POSTPONED: f"{_CONTEXT}/EventPostponed",
    EventState.CANCELLED: f"{_CONTEXT}/EventCancelled",
}


def season_data(contents: PageContents) -> dict[str, Any]:
    """Each round as an event of the season, and within it each session of known time."""
    return {
        "@context": _CONTEXT,
        "@graph": [_round_data(contents, round_) for round_ in contents.rounds],
    }


def _round_data(contents: PageContents, round_: PageRound) -> dict[str, Any]:
    place = {
        "@type": "Place",
        "name": round_.venue,
        "address": {"@type": "PostalAddress", "addressCountry": round_.country},
    }
    series = round_.series or contents.head.season
    event = {
        "@type": "SportsEvent",
        "name": f"{round_.name} ({series})",
        "sport": "Motorsport",
        "eventStatus": _STATUSES[round_.state],
        "eventAttendanceMode": f"{_CONTEXT}/OfflineEventAttendanceMode",
        "location": place,
        "competitor": {"@type": "SportsTeam", "name": contents.head.team},
        "superEvent": {"@type": "EventSeries", "name": series},
        "url": contents.head.home,
        "subEvent": list(_session_events(round_, place)),
    }
    if round_.state is EventState.TBC:  # its days only say where in the season it stands
        return event
    return event | {"startDate": round_.first_day.isoformat(), "endDate": round_.last_day.isoformat()}


def _session_events(round_: PageRound, place: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Those whose time is known."""
    for session in round_.sessions:
        if session.begins and session.ends:
            yield {
                "@type": "SportsEvent",
                "name": f"{session.name}, {round_.name}",
                "sport": "Motorsport",
                "eventStatus": _STATUSES[session.state],
                "location": place,
                "startDate": session.begins.isoformat(),
                "endDate": session.ends.isoformat(),
            }


def recap_data(contents: RecapPageContents) -> dict[str, Any]:
    """The recap as an article with its pictures."""
    head = contents.head
    return {
        "@context": _CONTEXT,
        "@type": "NewsArticle",
        "headline": contents.headline,
        "datePublished": contents.published.isoformat(),
        "url": head.address,
        "image": [f"{head.home}pictures/{photo.digest}.jpg" for photo in contents.photos],
        "author": {"@type": "SportsTeam", "name": head.team, "url": head.home},
    }

"""How early reminders are: as usual, and by kind of session where that is chosen otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.fans.ping_kind import PingKind, ping_kind_of_session
from bot.domain.planned.lead_times import Lead, format_leads, kept_leads

SESSION_KINDS = (PingKind.RACES, PingKind.QUALIFYING, PingKind.PRACTICE)
"""The kinds of sessions that can have lead times of their own."""

BETWEEN_KINDS = "|"
"""Stands between them in the text: `7d, 1d, 1h | races 1h, 15m | practice off`."""

LeadsOfKinds = Mapping[PingKind, Sequence[Lead]]
"""The lead times of sessions of those kinds that have their own; none where nobody is reminded of them."""


@dataclass(frozen=True, slots=True)
class LeadPlan:
    """All lead times of a channel; those in `usual` that count in days are of rounds."""

    usual: tuple[Lead, ...]
    of_kinds: LeadsOfKinds

    def __str__(self) -> str:
        chosen_kinds = [kind for kind in SESSION_KINDS if kind in self.of_kinds]
        kind_texts = [f"{kind} {format_leads(self.of_kinds[kind])}" for kind in chosen_kinds]
        return f" {BETWEEN_KINDS} ".join((format_leads(self.usual), *kind_texts))


def kept_lead_plan(text: str) -> LeadPlan:
    """The lead times of a text that `str` made.

    Raises:
        ValueError: it is no such text.
    """
    usual, *kind_texts = text.split(f" {BETWEEN_KINDS} ")
    of_kinds: dict[PingKind, Sequence[Lead]] = {}
    for kind_text in kind_texts:
        kind, _, leads = kind_text.partition(" ")
        of_kinds[PingKind(kind)] = kept_leads(leads)
    return LeadPlan(kept_leads(usual), of_kinds)


def session_leads(session_key: str, usual: Sequence[Lead], of_kinds: LeadsOfKinds) -> list[Lead]:
    """How early somebody is reminded of a session: by its kind, or else as usual."""
    kind = ping_kind_of_session(session_key)
    leads = usual
    if kind is not None:
        leads = of_kinds.get(kind, usual)
    return [lead for lead in leads if not lead.is_of_rounds]

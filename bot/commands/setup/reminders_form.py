"""The form of how early to remind: as usual, and otherwise for a kind of session."""

from discord import ui

from bot.commands.core.modal_fields import Fields
from bot.domain.desk.server_settings import ServerSettings
from bot.domain.planned.lead_plan import BETWEEN_KINDS, SESSION_KINDS, LeadPlan, kept_lead_plan
from bot.domain.planned.lead_times import NO_LEADS, format_leads
from bot.languages.catalogue import phrase
from bot.posts.desk.setup_panel import SETUP
from bot.posts.fans.ping_words import kind_name

USUAL = "text"
"""The custom id of the field for all sessions and rounds; those of kinds have the kinds' names."""
_LONGEST_FIELD = 100


def reminders_form(settings: ServerSettings) -> ui.Modal:
    """One field for all, and one for each kind that may have its own, with what holds now."""
    plan = kept_lead_plan(settings.reminders)
    modal = ui.Modal(title=phrase("Reminders"), custom_id=f"{SETUP}|reminders")
    usual_hint = phrase("Such as 7d, 1d, 1h (weeks, days, hours, minutes), or off")
    modal.add_item(_field(USUAL, phrase("How early to remind"), usual_hint, format_leads(plan.usual)))
    for kind in SESSION_KINDS:
        kind_hint = phrase("Only if different, such as 1h, 15m, or off")
        modal.add_item(_field(kind, kind_name(kind), kind_hint, _of_kind(plan, kind)))
    return modal


def read_reminders_form(fields: Fields) -> str:
    """What was typed, as one text; of a field that is empty nothing is said."""
    texts = [fields.get(USUAL, "").strip() or NO_LEADS]
    for kind in SESSION_KINDS:
        typed = fields.get(kind, "").strip()
        if typed:
            texts.append(f"{kind} {typed}")
    return f" {BETWEEN_KINDS} ".join(texts)


def _of_kind(plan: LeadPlan, kind: str) -> str:
    for chosen_kind, leads in plan.of_kinds.items():
        if chosen_kind == kind:
            return format_leads(leads)
    return ""


def _field(custom_id: str, label: str, hint: str, typed: str) -> ui.Label[ui.View]:
    field = ui.TextInput[ui.View](
        custom_id=custom_id, default=typed, max_length=_LONGEST_FIELD, required=False
    )
    return ui.Label(text=label, description=hint, component=field)

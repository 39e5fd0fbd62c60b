"""What people type, press and send: parse, call a service, answer. This is the whole list."""

from collections.abc import Mapping
from typing import Any

from discord import app_commands

from bot.commands.core.dispatch import ButtonHandler, ModalHandler
from bot.commands.desk.audit import answer_audit_button
from bot.commands.desk.desk_group import desk
from bot.commands.desk.help import help_
from bot.commands.desk.history import answer_history_button
from bot.commands.desk.share import answer_share_button
from bot.commands.desk.status import answer_ledger_button
from bot.commands.desk.undo import answer_undo_button
from bot.commands.fans.buttons import answer_notify_button, answer_notify_form
from bot.commands.fans.guess import answer_guess_button, answer_guess_form, guess, guesses, make_guess_form
from bot.commands.fans.my_teams import answer_my_teams_button, myteams
from bot.commands.fans.notify import make_notify_form, notify
from bot.commands.fans.own_reminders import answer_remind_button, reminders
from bot.commands.following.buttons import answer_follow_button
from bot.commands.following.follow_group import follow
from bot.commands.press.quote import quote
from bot.commands.press.quote_buttons import (
    DRAFT_MODAL,
    answer_draft_modal,
    answer_quote_button,
    make_draft_form,
)
from bot.commands.press.quote_form import QUOTE_FORM, answer_quote_form, make_quote_form, quote_as_form
from bot.commands.press.quote_list import EDIT_MODAL, answer_quote_edit_modal, make_edit_form
from bot.commands.press.quote_menu import post_as_quote
from bot.commands.press.recap import answer_recap_button, answer_recap_modal, make_recap_form, recap
from bot.commands.press.release_group import release
from bot.commands.press.release_preview import answer_release_button
from bot.commands.press.release_reading import answer_release_modal, make_release_form
from bot.commands.privacy.buttons import answer_privacy_button
from bot.commands.privacy.privacy_group import privacy
from bot.commands.race_desk.buttons import answer_desk_button, answer_desk_modal
from bot.commands.race_desk.photo_form import make_photo_form
from bot.commands.results.early_result import RESULT_EARLY, answer_early_result_button
from bot.commands.results.field import answer_field_button, field
from bot.commands.results.picture import answer_picture_button
from bot.commands.results.result import result
from bot.commands.results.result_as_form import result_as_form
from bot.commands.results.result_form import RESULT_FORM, answer_result_form, make_result_form
from bot.commands.results.results import results
from bot.commands.results.staff_nudge import answer_nudge_button, answer_nudge_modal, make_nudge_form
from bot.commands.results.timing_group import timing
from bot.commands.results.timing_preview import answer_timing_button
from bot.commands.results.timing_reading import answer_timing_form, make_timing_form, read_results
from bot.commands.schedule.new_round_form import NEW_ROUND, answer_new_round_form, make_new_round_form
from bot.commands.schedule.round_group import round_
from bot.commands.schedule.schedule_preview import answer_schedule_button
from bot.commands.schedule.session_group import session
from bot.commands.schedule.timetable_preview import answer_timetable_button
from bot.commands.schedule.timetable_reading import answer_timetable_modal, make_timetable_form
from bot.commands.season.calendar import answer_calendar_button, calendar
from bot.commands.season.next import next_
from bot.commands.season.season_group import season
from bot.commands.season.season_list import answer_season_list_button
from bot.commands.season.spelling_questions import answer_import_button
from bot.commands.season.watch import watch
from bot.commands.sendings.forms import FormMaker
from bot.commands.sendings.given_back import AGAIN
from bot.commands.sendings.sending_again import AsForm, SendingAgain
from bot.commands.setup.setup import setup
from bot.commands.setup.setup_forms import make_setup_form
from bot.commands.setup.setup_panel import answer_setup_button, answer_setup_modal
from bot.commands.standings.points import points
from bot.commands.standings.standings import answer_standings_button, standings
from bot.posts.desk.audit import AUDIT
from bot.posts.desk.delivery_ledger import LEDGER
from bot.posts.desk.race_desk import DESK
from bot.posts.desk.setup_panel import SETUP
from bot.posts.desk.undo import UNDO
from bot.posts.fans.follow_button import MY_TEAMS
from bot.posts.fans.guesses import GUESS
from bot.posts.fans.own_pings import NOTIFY
from bot.posts.fans.remind_button import REMIND
from bot.posts.following.follow_code import FOLLOW
from bot.posts.pictures.result_pictures import PICTURE
from bot.posts.press.approval import QUOTE
from bot.posts.press.release_preview import RELEASE
from bot.posts.press.share_post import SHARE
from bot.posts.privacy.server_holdings import PRIVACY
from bot.posts.recap.recap_post import RECAP
from bot.posts.results.result_history import HISTORY
from bot.posts.results.staff_nudge import NUDGE
from bot.posts.schedule.schedule_replies import SCHEDULE
from bot.posts.schedule.timetable_preview import TIMETABLE
from bot.posts.season.calendar_buttons import ADD_TO_CALENDAR
from bot.posts.season.season_import import SEASON_IMPORT
from bot.posts.season.season_list import SEASON_LIST
from bot.posts.standings.standings_post import STANDINGS
from bot.posts.timing.field_post import FIELD
from bot.posts.timing.timing_menus import TIMING

COMMANDS: tuple[app_commands.Command[Any, ..., Any] | app_commands.Group, ...] = (
    setup,
    season,
    next_,
    calendar,
    watch,
    myteams,
    notify,
    reminders,
    guess,
    guesses,
    session,
    round_,
    result,
    results,
    field,
    standings,
    points,
    quote,
    recap,
    release,
    timing,
    follow,
    desk,
    privacy,
    help_,
)

MENUS: tuple[app_commands.ContextMenu, ...] = (post_as_quote, read_results)
"""What stands in the menu of a message."""

FORMS: Mapping[str, FormMaker] = {
    DESK: make_photo_form,
    QUOTE_FORM: make_quote_form,
    GUESS: make_guess_form,
    NOTIFY: make_notify_form,
    NUDGE: make_nudge_form,
    DRAFT_MODAL: make_draft_form,
    EDIT_MODAL: make_edit_form,
    RECAP: make_recap_form,
    RELEASE: make_release_form,
    RESULT_FORM: make_result_form,
    SETUP: make_setup_form,
    NEW_ROUND: make_new_round_form,
    TIMETABLE: make_timetable_form,
    TIMING: make_timing_form,
}
"""What makes a form, by what its custom id begins with: it can be opened again with what was in it."""

AS_FORM: Mapping[str, AsForm] = {"quote": quote_as_form, "result": result_as_form}
"""Commands that have a form of their own, in which they are changed where they were refused."""

_SENDING_AGAIN = SendingAgain(FORMS, AS_FORM)

BUTTONS: Mapping[str, ButtonHandler] = {
    AGAIN: _SENDING_AGAIN.answer_button,
    ADD_TO_CALENDAR: answer_calendar_button,
    AUDIT: answer_audit_button,
    DESK: answer_desk_button,
    FIELD: answer_field_button,
    FOLLOW: answer_follow_button,
    GUESS: answer_guess_button,
    HISTORY: answer_history_button,
    LEDGER: answer_ledger_button,
    MY_TEAMS: answer_my_teams_button,
    NOTIFY: answer_notify_button,
    NUDGE: answer_nudge_button,
    PICTURE: answer_picture_button,
    PRIVACY: answer_privacy_button,
    QUOTE: answer_quote_button,
    RECAP: answer_recap_button,
    RELEASE: answer_release_button,
    REMIND: answer_remind_button,
    RESULT_EARLY: answer_early_result_button,
    SCHEDULE: answer_schedule_button,
    SEASON_IMPORT: answer_import_button,
    SEASON_LIST: answer_season_list_button,
    SETUP: answer_setup_button,
    STANDINGS: answer_standings_button,
    SHARE: answer_share_button,
    TIMETABLE: answer_timetable_button,
    TIMING: answer_timing_button,
    UNDO: answer_undo_button,
}
"""By what the custom id begins with: every button and menu of Pitboard's that is still about."""

MODALS: Mapping[str, ModalHandler] = {
    AGAIN: _SENDING_AGAIN.answer_form,
    DESK: answer_desk_modal,
    QUOTE_FORM: answer_quote_form,
    GUESS: answer_guess_form,
    NOTIFY: answer_notify_form,
    NUDGE: answer_nudge_modal,
    DRAFT_MODAL: answer_draft_modal,
    EDIT_MODAL: answer_quote_edit_modal,
    RECAP: answer_recap_modal,
    RELEASE: answer_release_modal,
    RESULT_FORM: answer_result_form,
    SETUP: answer_setup_modal,
    NEW_ROUND: answer_new_round_form,
    TIMETABLE: answer_timetable_modal,
    TIMING: answer_timing_form,
}
"""By what the custom id begins with."""

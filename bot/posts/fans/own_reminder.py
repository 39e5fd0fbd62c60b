"""A reminder that somebody asked for, as it comes in their direct messages. It never tells a result."""

from dataclasses import replace

from bot.domain.news.reminder_news import ReminderNews
from bot.languages.catalogue import phrase
from bot.posts.fans.remind_button import my_reminders_button
from bot.posts.kit.post import Buttons, Post, Text
from bot.posts.kit.text_lines import subtext
from bot.posts.season.reminder import reminder_post


def own_reminder_post(news: ReminderNews) -> Post:
    """What a channel would be told, that they asked for it, and the way to change that."""
    post = reminder_post(news)
    asked = Text(subtext(phrase("You asked for this with *Remind me*")))
    return replace(post, below=(asked, Buttons((my_reminders_button(news.private_of),))))

"""A small, strict double of Discord on the loopback interface; README.md says how to use it."""

from tests.loopback.faults import Fault
from tests.loopback.messages import Message
from tests.loopback.options import UnsendableError
from tests.loopback.people import Person, Reply
from tests.loopback.permissions import BOT, Permission
from tests.loopback.process import BotProcess
from tests.loopback.server import LoopbackDiscord
from tests.loopback.threads import Forum, Thread
from tests.loopback.uploads import Upload
from tests.loopback.world import Channel, Guild, Role

__all__ = [
    "BOT",
    "BotProcess",
    "Channel",
    "Fault",
    "Forum",
    "Guild",
    "LoopbackDiscord",
    "Message",
    "Permission",
    "Person",
    "Reply",
    "Role",
    "Thread",
    "UnsendableError",
    "Upload",
]

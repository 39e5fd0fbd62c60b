"""A small, strict double of Discord on the loopback interface; README.md says how to use it."""

from tests.loopback.faults import Fault
from tests.loopback.messages import Message, Upload
from tests.loopback.options import UnsendableError
from tests.loopback.people import Person, Reply
from tests.loopback.process import BotProcess
from tests.loopback.server import LoopbackDiscord
from tests.loopback.world import BOT, Channel, Guild, Permission, Role

__all__ = [
    "BOT",
    "BotProcess",
    "Channel",
    "Fault",
    "Guild",
    "LoopbackDiscord",
    "Message",
    "Permission",
    "Person",
    "Reply",
    "Role",
    "UnsendableError",
    "Upload",
]

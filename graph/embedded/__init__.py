"""The embedded engine: a server process of our own on this machine, shared by all our programs."""

from __future__ import annotations

from .control import Status, pin, status, stop
from .membership import Membership, join

__all__ = ["Membership", "Status", "join", "pin", "status", "stop"]

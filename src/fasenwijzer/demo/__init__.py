"""The demo organisation Oeverlicht: fictional people in every phase, told in the verbs of the application.

Everybody here is made up. Every story is told relative to today, so the demo is alive whenever it is built.
"""

from fasenwijzer.demo.building import build
from fasenwijzer.demo.house import PASSWORD

__all__ = ["PASSWORD", "build"]

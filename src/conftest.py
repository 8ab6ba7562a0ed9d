"""The named cast is there for every test."""

from fasenwijzer.tests.cast import *  # noqa: F403
from fasenwijzer.tests.client_side import *  # noqa: F403

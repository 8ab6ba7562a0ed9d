"""The named cast is there for every test."""

from fasenwijzer.tests.cast import *  # noqa: F403

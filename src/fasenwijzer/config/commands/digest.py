"""Send the numbers of the week to the colleagues who asked for them; for a timer, once a week."""

from argparse import Namespace
from importlib import import_module

from django.conf import settings

from fasenwijzer.config.commands import Refused
from fasenwijzer.config.commands.prepare import refuse_when_behind


def run(asked: Namespace) -> int:
    """Running it twice in a week is harmless. The result is 1 when a mail could not be sent."""
    refuse_when_behind()
    if not settings.ADDRESSES:
        raise Refused("FASENWIJZER_ADDRESS is not set, so that the link in the mail would lead nowhere.")
    sent, failed = import_module("fasenwijzer.today.week.mail").send_all(settings.ADDRESSES[0])
    print(f"{sent} mails were sent, {failed} could not be sent.")
    return 1 if failed else 0

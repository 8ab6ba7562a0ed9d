"""Build the demo organisation: fictional people in every phase, told in the verbs of the application."""

from argparse import Namespace
from importlib import import_module

from fasenwijzer.config.commands import Refused
from fasenwijzer.config.commands.prepare import prepare
from fasenwijzer.people.models import Organisation
from fasenwijzer.search.reading_the_log import catch_up


def run(asked: Namespace) -> int:
    """Only in an empty installation, so that a demo can never come to stand among real people."""
    prepare()
    if Organisation.objects.exists():
        if asked.if_empty:
            return 0
        raise Refused("There is an organisation here already. A demo needs an empty installation (FASENWIJZER_DATA).")
    print("Building the demo organisation …", flush=True)
    import_module("fasenwijzer.demo").build(before=import_module("fasenwijzer.demo.before").MANY)
    catch_up()
    return 0

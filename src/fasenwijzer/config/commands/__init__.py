"""The command line: what an administrator does outside the browser. One module per command."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from importlib import import_module

import django


class Refused(Exception):
    """The command can't be carried out; the message says why and what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command. The result is the exit code: 0 done, 1 refused or something wrong, 2 not understood."""
    asked = parser().parse_args(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fasenwijzer.config.settings")
    if asked.command in ("demo", "bench") or getattr(asked, "at", None):
        os.environ.setdefault("FASENWIJZER_MODE", "demo")
    try:
        django.setup()
        # Only now can models be imported, and a command imports them.
        code: int = import_module(f"fasenwijzer.config.commands.{asked.command}").run(asked)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    return code


def parser() -> argparse.ArgumentParser:
    """What can be asked."""
    top = argparse.ArgumentParser(prog="fasenwijzer", description="Fasenwijzer: guiding a person through eight phases.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    demo = commands.add_parser("demo", help="build the demo organisation in an empty installation")
    demo.add_argument("--if-empty", action="store_true", help="do nothing when there is an organisation already")
    init = commands.add_parser("init", help="begin for real: an empty organisation and its first administrator")
    init.add_argument("--name", help="name of the organisation")
    init.add_argument("--admin", metavar="EMAIL", help="email address of the first administrator")
    init.add_argument("--admin-name", metavar="NAME", help="name of the first administrator")
    init.add_argument("--edition", choices=["standard", "leefhuis", "youth"], default="standard")
    init.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    serve = commands.add_parser("serve", help="answer browsers")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=int(os.environ.get("PORT") or 8000))
    serve.add_argument("--at", type=datetime.fromisoformat, metavar="MOMENT", help="set the clock of a demo")
    bench = commands.add_parser("bench", help="build a made-up organisation of any size and time a day of work in it")
    bench.add_argument("--clients", type=int, default=300, help="how many people, one in ten of them now")
    bench.add_argument("--talks", type=int, default=50, help="about how many talks with each")
    bench.add_argument("--reports", type=int, default=200, help="about how many reports about each")
    bench.add_argument("--seed", type=int, default=1, help="the same seed gives the same people")
    bench.add_argument("--times", type=int, default=20, help="how often each page is asked for")
    bench.add_argument("--crowd", type=int, default=0, help="let so many people work at once as well")
    bench.add_argument("--json", metavar="FILE", help="write the figures there too")
    bench.add_argument("--against", metavar="FILE", help="tell how much slower than in this --json of a smaller one")
    commands.add_parser("upgrade", help="bring the database and static files up to date with the code")
    commands.add_parser("rotate_keys", help="take a new key for sealed texts, and seal everything with it")
    commands.add_parser("destroy_again", help="after a restore: destroy once more what was destroyed before")
    _about_backups(commands)
    commands.add_parser("count", help="count the figures over everybody, once a night")
    commands.add_parser("digest", help="mail the numbers of the week to colleagues who asked for them, once a week")
    commands.add_parser("reindex", help="make everything that can be searched anew from the records")
    manual = commands.add_parser("manual", help="print who may do what, made of the tables that the program asks")
    manual.add_argument("--pdf", metavar="FILE", help="write a PDF instead")
    manual.add_argument("--figures", action="store_true", help="print what each figure of the monitor means instead")
    commands.add_parser("check", help="see whether everything is sound")
    return top


def _about_backups(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    backup = commands.add_parser("backup", help="make an encrypted backup, also while people work")
    backup.add_argument("place", metavar="DIR|FILE", help="a directory, or a file that is not there yet")
    backup.add_argument("--to", action="append", metavar="PUBLIC_KEY", help="who can open it, as in age1…")
    backup.add_argument("--keep", type=_from_one, metavar="N", help="leave the newest N in the directory")
    key_help = "the file with the secret key of backups"
    restore = commands.add_parser("restore", help="put a backup back in an empty place")
    restore.add_argument("file", metavar="FILE")
    restore.add_argument("--identity", required=True, metavar="KEY_FILE", help=key_help)
    prove = commands.add_parser("prove", help="put a backup back in a place of its own, judge it, and take it away")
    prove.add_argument("file", metavar="FILE")
    prove.add_argument("--identity", required=True, metavar="KEY_FILE", help=key_help)
    identity = commands.add_parser("backup_identity", help="make the pair of keys that backups are made for")
    identity.add_argument("file", metavar="KEY_FILE", help="where the secret key comes; then keep it elsewhere")


def _from_one(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("must be a whole number from 1")
    return int(text)

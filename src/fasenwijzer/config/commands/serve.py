"""Answer browsers. The server is granian: it takes slow clients off our hands and can stand without a proxy."""

import os
import socket
import sys
from argparse import Namespace
from importlib import import_module

from django.conf import settings
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db import connection
from django.utils import translation

from fasenwijzer.access.roles import Role
from fasenwijzer.config.commands import Refused
from fasenwijzer.config.commands.prepare import refuse_when_behind
from fasenwijzer.people.models import Membership, Organisation, User
from fasenwijzer.portal.reach import words_of


def run(asked: Namespace) -> int:
    """Never returns: the server takes the place of this process."""
    refuse_when_behind()
    organisation = Organisation.objects.first()
    if organisation is None:
        raise Refused("There is no organisation yet. Run 'fasenwijzer init', or 'fasenwijzer demo' to look around.")
    if asked.at and not organisation.is_demo:
        raise Refused("The clock of a real organisation can't be set.")
    _refuse_a_taken_port(asked.host, asked.port)
    print(f"\n{organisation.name}: http://{asked.host}:{asked.port}/\n", flush=True)
    if organisation.is_demo:
        _print_logins()
    if asked.at:
        os.environ["FASENWIJZER_AT"] = asked.at.isoformat()
    connection.close()
    os.execv(sys.executable, [sys.executable, *_granian(asked.host, asked.port)])  # noqa: S606  # our own interpreter


def _granian(host: str, port: int) -> list[str]:
    """One worker for a file, because its writers queue anyway; one per core for a database server."""
    workers = 1 if connection.vendor == "sqlite" else os.cpu_count() or 1
    return [
        *("-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)),
        *("--workers", str(workers), "--blocking-threads", "1", "--log-level", "warning"),
        *("--respawn-failed-workers", "fasenwijzer.config.wsgi:application"),
    ]


def _refuse_a_taken_port(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Refused(f"Port {port} of {host} can't be used ({error.strerror}). Choose one with PORT.") from error


def _client_side() -> list[tuple[User, str]]:
    """Who has a login and is no colleague, and as whom (s)he comes in."""
    others = User.objects.filter(is_active=True, memberships=None).exclude(
        password__startswith=UNUSABLE_PASSWORD_PREFIX
    )
    return [(user, ", ".join(words_of(user))) for user in others.order_by("pk")]


def _print_logins() -> None:
    """Who can log in to the demo, as a table."""
    password = import_module("fasenwijzer.demo").PASSWORD
    with translation.override(settings.LANGUAGE_CODE):
        current = Membership.objects.current().filter(user__is_active=True)
        who = current.exclude(user__password__startswith=UNUSABLE_PASSWORD_PREFIX).select_related("user").order_by("pk")
        rows = {m.user.logs_in_with: (m.user.logs_in_with, m.user.name, str(Role(m.role).label)) for m in who}
        rows |= {user.logs_in_with: (user.logs_in_with, user.name, words) for user, words in _client_side()}
    wide = [max(map(len, column)) for column in zip(*rows.values(), strict=True)]
    for row in rows.values():
        print("  " + "   ".join(text.ljust(width) for text, width in zip(row, wide, strict=True)).rstrip())
    print(f"\n  Password of all: {password}\n\nStop with Ctrl-C.", flush=True)

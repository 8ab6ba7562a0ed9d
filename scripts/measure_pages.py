"""What every page of the demo costs: queries, server time and bytes. Needs a demo in FASENWIJZER_DATA (`make run`).

    scripts/measure_pages.py [times] [login …]      30 times, as the worker; a login is what stands before the @

Asks each page of one dossier and the pages about no case, in this process, on the data of FASENWIJZER_DATA, and prints
a table for each login. Server time is that of the whole stack of middleware, without the network; "cpu"
is the work of this process alone, which says the same on a busy machine.
"""

import logging
import os
import re
import statistics
import sys
import time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fasenwijzer.config.settings")
os.environ.setdefault("FASENWIJZER_MODE", "demo")

import django

django.setup()
logging.disable(logging.CRITICAL)  # what somebody may not see is left out of the table

import brotli
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLResolver, get_resolver, reverse

from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User

WORDS = {"phase": "planning", "area": "housing", "life_area": "housing"}


def addresses(resolver=None, before="", space=""):
    """Every route with its full name."""
    for part in (resolver or get_resolver()).url_patterns:
        route = before + str(part.pattern)
        if isinstance(part, URLResolver):
            yield from addresses(part, route, f"{part.namespace}:" if part.namespace else space)
        elif getattr(part.callback, "is_guarded", False):
            yield route, f"{space}{part.name}"


def pages(case):
    """The addresses that need no more than this case."""
    for route, name in addresses():
        keys = re.findall(r"<(?:\w+:)?(\w+)>", route)
        if set(keys) <= {"case_id", *WORDS}:
            yield name, reverse(name, kwargs={key: case.pk if key == "case_id" else WORDS[key] for key in keys})


def measure(browser, address, times):
    """(status, queries, median ms of work, median ms, p95 ms, bytes, bytes compressed)"""
    with CaptureQueriesContext(connection) as seen:
        answer = browser.get(address)
    queries = len(seen)  # counted now: the next request empties the list
    took, worked = [], []
    for _ in range(times):
        began, busy = time.perf_counter(), time.process_time()
        browser.get(address)
        took.append((time.perf_counter() - began) * 1000)
        worked.append((time.process_time() - busy) * 1000)
    took.sort()
    body = answer.content
    return (
        answer.status_code,
        queries,
        statistics.median(worked),
        statistics.median(took),
        took[int(len(took) * 0.95) - 1],
        len(body),
        len(brotli.compress(body, quality=5)),
    )


def table(login, case, times):
    """Print the table of one colleague; gives the p95 of the slowest page."""
    browser = Client(headers={"host": "localhost"})
    user = User.objects.get(email=f"{login}@fasenwijzer.example")
    browser.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    heads = (login, 38), ("status", 7), ("queries", 9), ("cpu ms", 9), ("median ms", 11), ("p95 ms", 9), ("bytes", 9)
    print("".join(f"{name:>{width}}" for name, width in (*heads, ("compressed", 12))))
    slowest = 0.0
    for name, address in pages(case):
        if browser.get(address).status_code != 200:
            continue
        status, queries, cpu, median, p95, size, small = measure(browser, address, times)
        slowest = max(slowest, p95)
        print(f"{name:38}{status:>7}{queries:>9}{cpu:>9.1f}{median:>11.1f}{p95:>9.1f}{size:>9}{small:>12}")
    return slowest


def main():
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    case = Case.objects.get(client__call_name="Noor", client__family_name="Haverkamp")
    slowest = max(table(login, case, times) for login in sys.argv[2:] or ["begeleider"])
    print(f"\nThe slowest page: {slowest:.1f} ms at the 95th percentile of {times} visits.")


if __name__ == "__main__":
    main()

"""How long pages take as they are served: asked one after another, over http, of an application that is running.

    make run & PORT=8000 .venv/bin/python scripts/measure_served.py [times]

Logs in as the worker of the demo, and prints the median and the 95th percentile of each page. Unlike measure_pages.py
this measures the server too, and whatever else the machine is doing.
"""

import http.cookiejar
import os
import re
import sys
import time
import urllib.parse
import urllib.request

LOGIN, PASSWORD = "begeleider@fasenwijzer.example", "reisgids-op-tafel"  # published, for the demo
HERE = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"
PLACES = ("/", "/clients/", "/agenda/", "{file}", "{file}plan/", "{file}report/", "{file}entries/", "{file}next/")


def logged_in():
    """A browser with the session of the worker."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', ask(browser, "/login/")[0]).group(1)
    typed = {"csrfmiddlewaretoken": token, "login": LOGIN, "password": PASSWORD}
    browser.open(f"{HERE}/login/", urllib.parse.urlencode(typed).encode()).read()
    return browser


def ask(browser, address):
    """The page, and how many milliseconds it took."""
    began = time.perf_counter()
    with browser.open(HERE + address) as answer:
        text = answer.read().decode()
    return text, (time.perf_counter() - began) * 1000


def main():
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    browser = logged_in()
    file = re.search(r'href="(/cases/\d+/)"', ask(browser, "/")[0]).group(1)
    print(f"{'page':24}{'p50 ms':>9}{'p95 ms':>9}")
    for place in PLACES:
        address = place.format(file=file)
        took = sorted(ask(browser, address)[1] for _ in range(times))
        print(f"{address:24}{took[len(took) // 2]:>9.1f}{took[int(len(took) * 0.95) - 1]:>9.1f}")


if __name__ == "__main__":
    main()

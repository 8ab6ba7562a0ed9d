"""Run the tests, on PostgreSQL and on SQLite, and say on the last line how many passed and failed.

One after the other, each with two workers. At the same time they took 20 minutes on two cores: one lane works on alone
at the end, and a browser that waits for a processor runs out of time. Arguments go to pytest; with arguments only
SQLite is used. What runs where: src/fasenwijzer/tests/lanes.py.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "var" / "test"
WITH_POSTGRES = "scripts/with-postgres"
LANES = "FASENWIJZER_TEST_LANES"
WORKERS = "2"


def main(arguments: list[str]) -> int:
    os.environ["FASENWIJZER_MODE"] = "test"
    REPORTS.mkdir(parents=True, exist_ok=True)
    results = [lane("sqlite", [], arguments)] if arguments else both_lanes()
    passed, failed = (sum(numbers) for numbers in zip(*results, strict=True))
    print(f"{passed} passed, {failed} failed", flush=True)
    return 1 if failed or not passed else 0


def both_lanes() -> list[tuple[int, int]]:
    """Without PostgreSQL on this machine SQLite does everything."""
    if subprocess.run([WITH_POSTGRES], cwd=ROOT, check=False).returncode:  # noqa: S603
        print("No PostgreSQL server on this machine: skipped.", flush=True)
        return [lane("sqlite", [], [])]
    os.environ[LANES] = "sqlite postgresql"
    return [lane("postgresql", [WITH_POSTGRES], ["-m", "not browser"]), lane("sqlite", [], [])]


def lane(name: str, before: list[str], arguments: list[str]) -> tuple[int, int]:
    """Run the tests on one database. Gives how many passed and failed; a lane that broke off is one failure more."""
    report = REPORTS / f"{name}.xml"
    report.unlink(missing_ok=True)
    print(f"Tests on {name}", flush=True)
    start = time.monotonic()
    workers = ["-n", WORKERS, "--dist", "worksteal"]
    pytest = [*before, sys.executable, "-m", "pytest", "-q", f"--junitxml={report}", *workers, *arguments]
    run = subprocess.run(pytest, cwd=ROOT, stdin=subprocess.DEVNULL, check=False)  # noqa: S603
    passed, failed = tally(report)
    print(f"{name}: {time.monotonic() - start:.0f} s", flush=True)
    return passed, failed + (1 if run.returncode and not failed else 0)


def tally(report: Path) -> tuple[int, int]:
    """What a report of pytest counts; a test that failed and whose cleaning up failed too is one."""
    if not report.exists():
        return 0, 0
    cases = ElementTree.parse(report).getroot().iter("testcase")  # noqa: S314  # we wrote it a moment ago
    results: dict[tuple[str | None, str | None], set[str]] = {}
    for case in cases:
        kinds = {child.tag for child in case}
        results.setdefault((case.get("classname"), case.get("name")), set()).update(kinds)
    failed = sum(1 for kinds in results.values() if kinds & {"failure", "error"})
    skipped = sum(1 for kinds in results.values() if "skipped" in kinds and not kinds & {"failure", "error"})
    return len(results) - failed - skipped, failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Run the tests, on SQLite and on PostgreSQL, and say on the last line how many passed and failed.

Arguments go to pytest; with arguments only SQLite is used.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "var" / "test"
NO_POSTGRES_HERE = 3
WORKERS = ["-n", "2", "--dist", "worksteal"]


def main(arguments: list[str]) -> int:
    os.environ["FASENWIJZER_MODE"] = "test"
    REPORTS.mkdir(parents=True, exist_ok=True)
    passed, failed = lane("sqlite", [], [*WORKERS, *arguments])
    if not arguments:
        more = lane("postgresql", ["scripts/with-postgres"], [*WORKERS, "-m", "not browser"])
        passed, failed = passed + more[0], failed + more[1]
    print(f"{passed} passed, {failed} failed", flush=True)
    return 1 if failed or not passed else 0


def lane(name: str, before: list[str], arguments: list[str]) -> tuple[int, int]:
    """Run the tests on one database. Gives how many passed and failed; a lane that broke off is one failure more."""
    report = REPORTS / f"{name}.xml"
    report.unlink(missing_ok=True)
    print(f"Tests on {name}", flush=True)
    start = time.monotonic()
    pytest = [sys.executable, "-m", "pytest", "-q", f"--junitxml={report}", *arguments]
    code = subprocess.run([*before, *pytest], cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode  # noqa: S603
    if before and code == NO_POSTGRES_HERE and not report.exists():
        print("No PostgreSQL server on this machine: skipped.", flush=True)
        return 0, 0
    passed, failed = tally(report)
    print(f"{name}: {time.monotonic() - start:.0f} s", flush=True)
    return passed, failed + (1 if code and not failed else 0)


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

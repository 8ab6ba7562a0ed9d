"""Whether a tracked file names a place on somebody's machine, or the address of a package registry."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = "scripts/check_paths.py"
PATTERN = re.compile(
    r"(?<![\w.])/(?:work|root|Users|mnt|opt/py)/|(?<![\w.])/home/\w|files\.pythonhosted|registry\.npmjs|pypi\.org|"
    r"registry\.yarnpkg|proxy\.golang"
)


def main() -> int:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()  # noqa: S607
    problems = [problem for name in listed.split("\0") if name and name != HERE for problem in look_at(name)]
    print("\n".join(problems))
    return 1 if problems else 0


def look_at(name: str) -> list[str]:
    path = ROOT / name
    if path.is_symlink():
        return [f"{name}: a link"]
    if not path.exists():
        return []
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return []
    return [f"{name}:{n}: {m.group()}" for n, line in enumerate(text.splitlines(), 1) if (m := PATTERN.search(line))]


if __name__ == "__main__":
    sys.exit(main())

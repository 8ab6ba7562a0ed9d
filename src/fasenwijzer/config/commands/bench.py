"""Build a made-up organisation of any size in an empty installation, and time a day of work in it."""

import json
import sys
from argparse import Namespace
from importlib import import_module
from pathlib import Path
from time import perf_counter

from fasenwijzer.config.commands import Refused
from fasenwijzer.config.commands.prepare import prepare
from fasenwijzer.people.models import Organisation

NAME = "Meetlat"


def run(asked: Namespace) -> int:
    """What was built before is measured again; anything else that is here is left alone."""
    prepare()
    if not Organisation.objects.exists():
        build(asked)
    elif not Organisation.objects.filter(name=NAME).exists():
        raise Refused(
            "There is an organisation here already. Measuring needs an empty installation (FASENWIJZER_DATA)."
        )
    began = perf_counter()
    import_module("fasenwijzer.monitor.kept.counting").keep_all(_say)
    print(f"\nFigures over everybody were counted in {perf_counter() - began:.0f} seconds.", flush=True)
    day = import_module("fasenwijzer.bench.day")
    lines = day.beside(day.measure(asked.times, asked.seed), _smaller(asked.against))
    print(day.table(lines))
    if asked.crowd:
        print(f"\n{asked.crowd} people at once:\n{day.table(day.crowd(asked.crowd, asked.times, asked.seed))}")
    if asked.json:
        Path(asked.json).write_text(json.dumps([line.as_dict() for line in lines], indent=2), encoding="utf-8")
    return 0


def _smaller(path: str | None) -> dict[str, dict[str, float]]:
    """The figures of each page, from what `--json` wrote about a smaller organisation."""
    lines = json.loads(Path(path).read_text(encoding="utf-8")) if path else []
    return {line["page"]: line for line in lines}


def build(asked: Namespace) -> None:
    """Pour the people in, and say how far it is."""
    organisation, began = import_module("fasenwijzer.bench.organisation"), perf_counter()
    crowd = organisation.Crowd.of(asked.clients, asked.seed, asked.talks, asked.reports)
    organisation.build(crowd, _say)
    _say(asked.clients, asked.clients)
    print(f"\n{asked.clients} people, of whom {crowd.active} now, in {perf_counter() - began:.0f} seconds.", flush=True)


def _say(done: int, many: int) -> None:
    part = done * 40 // many
    print(f"\r[{'#' * part}{'.' * (40 - part)}] {done} of {many}", end="", flush=True, file=sys.stderr)

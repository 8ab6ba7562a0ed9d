"""Put a backup back in an empty place, and see whether all of it is there before anybody opens the application."""

from argparse import Namespace
from pathlib import Path

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.backups import database, judging
from fasenwijzer.backups.manifest import Manifest
from fasenwijzer.backups.restoring import put_back
from fasenwijzer.backups.unusable import Unusable
from fasenwijzer.config.commands import Refused
from fasenwijzer.config.commands.check import report
from fasenwijzer.config.commands.prepare import missing_migrations, prepare
from fasenwijzer.privacy.destroying.destroy import sweep
from fasenwijzer.privacy.destroying.ledger import destroy_again
from fasenwijzer.search.reading_the_log import catch_up


def run(asked: Namespace) -> int:
    """Print one line per question; 1 when something is wrong, 0 when nothing is."""
    try:
        told = put_back(Path(asked.file), Path(asked.identity))
    except Unusable as problem:
        raise Refused(str(problem)) from problem
    print(f"ok     it opens, and every part is what was put in it (version {told.version}, made {told.made_at})")
    if _differs(told) or _is_unsound():
        print("Don't use what was put back here.")
        return 1
    _begin_again(told)
    return 0


def _differs(told: Manifest) -> bool:
    here = database.contents_here()
    counted = f"the counts of {len(told.contents.counts)} tables are those of the backup"
    return report(
        {
            counted: lambda: judging.counts_differ(told.contents, here),
            "the last line of the log is that of the backup": lambda: judging.end_of_the_log_differs(
                told.contents, here
            ),
        }
    )


def _is_unsound() -> bool:
    """After what is missing was migrated: only then records can be read."""
    many = len(missing_migrations())
    prepare()
    print(f"ok     its tables are those of this version; {many} migrations were applied")
    return report(
        {
            "the log is whole": judging.log_is_broken,
            "sealed texts open with the keys that are here": judging.sealed_texts_stay_shut,
            "every file that a record names is there": judging.files_are_missing,
        }
    )


@transaction.atomic
def _end_sessions(told: Manifest) -> None:
    """A login that was ended since must not come back."""
    UserSession.objects.all().delete()
    Session.objects.all().delete()
    record(Action.EXECUTE, what=f"backup of {told.made_at} put back")


def _begin_again(told: Manifest) -> None:
    again = destroy_again()
    sweep()
    _end_sessions(told)
    catch_up()
    print(f"ok     nobody is logged in; {again} records were destroyed again")

"""Destroying a file, or pieces of it: rows, the words of the log, drafts, the way to find them, bytes on the disk."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from pathlib import Path

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction
from django.db.models import Q

from fasenwijzer import clock
from fasenwijzer.audit.log import forget_words, one_writer_at_a_time, record
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.cases.models import Case, Client, File, OwnLogin
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.journal.models import Entry
from fasenwijzer.people.models import Draft, User
from fasenwijzer.privacy.destroying.grounds import grounds_for
from fasenwijzer.privacy.destroying.ledger import write_down
from fasenwijzer.privacy.destroying.models import Destruction
from fasenwijzer.privacy.destroying.rows import Rows, delete, rows_under, together

AT_A_TIME = 500
A_DAY = timedelta(days=1)


class NotNow(Exception):
    """The ground is not there (any more), it was done already, or who proposed wants to carry it out alone."""


@transaction.atomic
def carry_out(asked: Destruction, *, by: User) -> int:
    """The second of two: everything goes, for good. How many rows. Raises NotNow."""
    one_writer_at_a_time()
    case = Case.objects.filter(pk=asked.case_number).first()
    if case is None or asked.carried_out_at or asked.dropped_at or by == asked.proposed_by:
        raise NotNow("somebody else carries it out, once")
    if not any(ground.allows(asked) for ground in grounds_for(case)):
        raise NotNow("the term has not ended and no request was granted")
    asked.rows = destroy(case, asked.made_before)
    asked.carried_out_by, asked.carried_out_at = by, clock.now()
    asked.save(update_fields=["carried_out_by", "carried_out_at", "rows"])
    told = {"what": asked.what, "why": asked.why, "source": asked.source, "rows": asked.rows}
    changes = {name: ("", value) for name, value in told.items()}
    record(Action.DELETE, by=by, case_id=asked.case_number, subject=asked, changes=changes)
    return asked.rows


def destroy(case: Case, made_before: date | None) -> int:
    """The whole file, or only the pieces made before a day. How many rows went. In the transaction of the caller."""
    rows = _pieces(case, made_before) if made_before else _file(case)
    for model in (Case, Client, Entry, File):
        write_down(model, rows.get(model, set()))
    if made_before is None:
        forget_words(Event.objects.filter(case_id=case.pk).exclude(subject_type="privacy.destruction"))
        for place in ("cases", "mine"):
            Draft.objects.filter(address__startswith=f"/{place}/{case.pk}/").delete()
    _forget(rows)
    _close(rows.get(OwnLogin, set()))
    paths = [one.path for one in File.objects.filter(pk__in=rows.get(File, set()))]
    many = delete(rows)
    transaction.on_commit(lambda: _wipe(paths))
    return many


def _file(case: Case) -> Rows:
    """With the client, when this was the only file."""
    if case.client.cases.exclude(pk=case.pk).exists():
        return rows_under(Case, {case.pk})
    return rows_under(Client, {case.client_id})


def _pieces(case: Case, made_before: date) -> Rows:
    moment = datetime.combine(made_before, time.min, AMSTERDAM)
    entries = set(case.entries.filter(written_at__lt=moment).values_list("pk", flat=True))
    files = set(case.files.filter(at__lt=moment).values_list("pk", flat=True))
    rows = together(rows_under(Entry, entries), rows_under(File, files))
    known_as = [f"{model._meta.label_lower}/{pk}" for model, pks in rows.items() for pk in pks]
    found = case.documents.filter(Q(source__in=known_as) | Q(holder__in=known_as))
    return together(rows, rows_under(found.model, set(found.values_list("pk", flat=True))))


def _forget(rows: Rows) -> None:
    """What the log repeats of these records."""
    for model, pks in rows.items():
        numbers = [str(pk) for pk in pks]
        for at in range(0, len(numbers), AT_A_TIME):
            about = {"subject_type": model._meta.label_lower, "subject_id__in": numbers[at : at + AT_A_TIME]}
            forget_words(Event.objects.filter(**about))


def _close(logins: set[int]) -> None:
    """Of who logged in as the client only a number stays, because lines of the log point to it."""
    for user in User.objects.filter(own_login__in=logins):
        Draft.objects.filter(user=user).delete()
        Authenticator.objects.filter(user=user).delete()
        user.name, user.email, user.is_active = "–", f"{user.pk}@destroyed.invalid", False
        user.login_name, user.phone = None, ""
        user.set_unusable_password()
        user.save(update_fields=["name", "email", "login_name", "phone", "is_active", "password"])


def _wipe(paths: Iterable[Path]) -> None:
    """The bytes, once the transaction has ended."""
    for path in paths:
        path.unlink(missing_ok=True)


def sweep() -> int:
    """Remove bytes that no record names: of what was destroyed, and of an upload that broke off. How many.

    What is younger than a day stays: an upload writes its bytes first, and its record a moment later.
    """
    known = {one.hex for one in File.objects.values_list("stored_as", flat=True)}
    before = (clock.now() - A_DAY).timestamp()
    every = Path(settings.MEDIA_ROOT).glob("??/*")
    orphans = [path for path in every if path.name not in known and path.stat().st_mtime < before]
    for path in orphans:
        path.unlink(missing_ok=True)
    return len(orphans)

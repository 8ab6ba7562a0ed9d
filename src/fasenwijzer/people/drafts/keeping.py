"""A form that could not be carried out is not thrown away: its writer finds it back on the page where it stood."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.http import HttpRequest, QueryDict
from django.utils.functional import SimpleLazyObject

from fasenwijzer.people.models import Draft, User
from fasenwijzer.ui.forms.readable import readable
from fasenwijzer.ui.origin import Origin, origin_of, texts_in, typed_in

AT_MOST = 200_000
"""Characters of one form; far more than anybody types, far less than what would fill a disk."""


def keep_what_was_sent(request: HttpRequest) -> str:
    """Save a form that was sent as the draft of the one it was made for. Gives the address where (s)he can go on.

    Without a token of ours nothing is kept, and the way leads to the first page: whoever sends it is nobody we know.
    """
    origin = origin_of(request)
    if origin is None:
        return "/"
    typed = typed_in(request)
    alone = request.path == origin.path
    fields = (typed if alone else _beside_the_others(origin, typed)).urlencode()
    if not typed or len(fields) > AT_MOST or not (alone or texts_in(typed)):
        return origin.at
    if not User.objects.filter(pk=origin.writer, is_active=True).exists():
        return origin.at
    Draft.keep(user_id=origin.writer, address=origin.path, fields=readable(fields))
    return f"{origin.at}{'&' if urlsplit(origin.at).query else '?'}draft=1"


def forget_what_was_sent(request: HttpRequest) -> None:
    """The form was carried out. What was typed in another form of the same page is still a draft."""
    user, origin = request.user.pk, origin_of(request)
    Draft.drop(user_id=user, address=request.path)  # type: ignore[arg-type]
    if origin is None or origin.path == request.path:
        return
    before = _draft_fields(origin)
    left = before.copy()
    for name in typed_in(request):
        left.pop(name, None)
    if not left:
        Draft.drop(user_id=origin.writer, address=origin.path)
    elif left != before:
        Draft.keep(user_id=origin.writer, address=origin.path, fields=left.urlencode())


def recall(request: HttpRequest) -> None:
    """`request.draft`: what this person was typing here; `request.draft_fields` when (s)he goes on with it.

    Asked by the doors, after they let somebody in: a draft about a client is as closed as the client's pages.
    """
    request.draft = SimpleLazyObject(lambda: _draft_of(request))  # type: ignore[attr-defined]
    if "draft" in request.GET and (draft := _draft_of(request)):
        request.draft_fields = QueryDict(draft.fields)  # type: ignore[attr-defined]


def _draft_of(request: HttpRequest) -> Draft | None:
    return Draft.objects.filter(user=request.user, address=request.path[:300]).first()  # type: ignore[misc]


def _beside_the_others(origin: Origin, typed: QueryDict) -> QueryDict:
    """One of several forms on a page: the drafts of the others stay."""
    together = _draft_fields(origin)
    for name, values in typed.lists():
        together.setlist(name, values)
    return together


def _draft_fields(origin: Origin) -> QueryDict:
    found = Draft.objects.filter(user_id=origin.writer, address=origin.path[:300]).first()
    return QueryDict(found.fields if found else "", mutable=True)

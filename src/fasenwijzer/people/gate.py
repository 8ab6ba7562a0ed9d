"""The door for pages that are about no case: who is asking, and may (s)he."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast
from urllib.parse import urlencode

from allauth.account.internal.flows.reauthentication import is_reauthentication_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import Circumstances, one_writer_at_a_time, record, under
from fasenwijzer.audit.models import Action, Result
from fasenwijzer.people.drafts.keeping import forget_what_was_sent, keep_what_was_sent, recall
from fasenwijzer.people.models import Once, User
from fasenwijzer.people.once.models import digest
from fasenwijzer.people.where_from import address_of
from fasenwijzer.ui.origin import origin_of, texts_in, typed_in
from fasenwijzer.ui.pages import page, say

View = Callable[..., HttpResponse]


class StaffRequest(HttpRequest):
    """A request of somebody who is logged in, as the gates hand it to a view. It is a type only: none is ever made."""

    user: User


def staff(
    ability: Ability | None = None, *, sure: bool = False, came_back: Action | None = None, others_go_to: str = ""
) -> Callable[[View], View]:
    """Only for colleagues with this ability (any colleague when None); a refusal is logged and answered 403.

    `sure`: who gets in or what somebody may do is about to change, so who asks proves once more who (s)he is.
    `came_back`: a post that shows its page again is logged as this, after what it changed was rolled back; for tries
    that must be known.
    `others_go_to`: the name of the page for who logs in but is no colleague; otherwise they are refused.
    """

    def wrap(view: View) -> View:
        @wraps(view)
        @own_session
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            user = cast(User, request.user)
            if others_go_to and not user.roles:
                return redirect(others_go_to)
            here = Circumstances(role=",".join(sorted(user.roles)), address=address_of(request))
            with under(here):
                if not user.roles or (ability and not user.can(ability)):
                    record(Action.READ, by=user, what=place_of(request), result=Result.REFUSED)
                    raise PermissionDenied
                if sure and must_prove_it(request):
                    return prove_it_first(request)
                answer = carried_out_once(view, request, *args, **kwargs)
                if came_back and request.method == "POST" and not isinstance(answer, HttpResponseRedirect):
                    record(came_back, by=user, what=place_of(request))
                return answer

        guarded.ability = ability  # type: ignore[attr-defined]
        guarded.is_guarded = True  # type: ignore[attr-defined]
        return guarded

    return wrap


def proven(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Behind a door: who asks proves once more who (s)he is. Who was let in at a borrowed screen gets no further."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if getattr(request, "let_in", None):
            raise PermissionDenied
        if is_reauthentication_required(request, app="people"):
            return prove_it_first(request)
        return view(request, *args, **kwargs)

    return guarded


def own_session(view: View) -> View:
    """Only for who is logged in, with forms made for that person. What was typed is kept for its writer."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return log_in_first(request)
        if not made_for_this_person(request):
            return belongs_to_another(request)
        return view(request, *args, **kwargs)

    return guarded


def log_in_first(request: HttpRequest) -> HttpResponse:
    """The session has ended: after logging in (second step and all) what was sent stands in its form again."""
    back = keep_what_was_sent(request) if request.method == "POST" else request.get_full_path()
    return redirect_to_login(back)


def must_prove_it(request: HttpRequest) -> bool:
    """Whether it is too long ago that this person proved who (s)he is, for what lets somebody in."""
    return bool(is_reauthentication_required(request, app="people"))


def prove_it_first(request: HttpRequest) -> HttpResponse:
    """Password or second step again, and then back; what was sent stands in its form, not carried out yet."""
    back = keep_what_was_sent(request) if request.method == "POST" else request.get_full_path()
    return redirect_to_login(back, login_url=reverse("account_reauthenticate"))


def made_for_this_person(request: HttpRequest) -> bool:
    origin = origin_of(request)
    return origin is None or origin.writer == request.user.pk


def belongs_to_another(request: HttpRequest) -> HttpResponse:
    """Somebody else logged in in this browser meanwhile: the text goes to its writer, not to who presses the button."""
    keep_what_was_sent(request)
    return page(request, "people/drafts/of_another.html", status=403)


def send_again(request: HttpRequest, reason: str = "") -> HttpResponse:
    """When the CSRF token of a form is an old one (settings.CSRF_FAILURE_VIEW): back to the form, filled in."""
    if origin_of(request) is None:
        return page(request, "403_csrf.html", status=403)
    if not request.user.is_authenticated:
        return log_in_first(request)
    if not made_for_this_person(request):
        return belongs_to_another(request)
    say(request, _("You logged in again meanwhile, so this was not sent yet. Look it over and send it again."))
    return HttpResponseRedirect(keep_what_was_sent(request))


def carried_out_once(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """A POST is one transaction. Its answer is a redirect, or it has changed nothing; sent twice, it is done once.

    When it breaks on a fault of ours, what was typed is kept first.
    """
    if request.method != "POST":
        recall(request)
        return view(request, *args, **kwargs)
    try:
        return _carried_out(view, request, *args, **kwargs)
    except (Http404, PermissionDenied):
        raise
    except Exception:
        keep_what_was_sent(request)
        raise


def _carried_out(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    user, token, sent = cast(User, request.user), request.POST.get("once", ""), _what_was_sent(request)
    key = Once.key_of(token, sent) if token else ""
    with transaction.atomic():
        one_writer_at_a_time()
        claim = Once.take(user_id=user.pk, token=key, words=_own_words(request, sent)) if key else None
        if key and claim is None:
            return _where_it_led(user, key, request)
        response = _as_before(claim, request) or view(request, *args, **kwargs)
        if not isinstance(response, HttpResponseRedirect):
            transaction.set_rollback(True)
            return response
        if claim:
            claim.lead_to(response.url)
        forget_what_was_sent(request)
    return response


def _what_was_sent(request: HttpRequest) -> str:
    """Everything a person filled in and chose, as one text: a photo beside the same words is another act."""
    files = [(name, f"{file.name} {file.size}") for name, kept in request.FILES.lists() for file in kept]
    return f"{typed_in(request).urlencode()}&{urlencode(files)}" if files else typed_in(request).urlencode()


def _own_words(request: HttpRequest, sent: str) -> str:
    return digest(f"{request.path}?{sent}") if texts_in(typed_in(request)) else ""


def _where_it_led(user: User, token: str, request: HttpRequest) -> HttpResponse:
    led_to = Once.objects.get(user=user, token=token).led_to
    return HttpResponseRedirect(led_to or request.path)


def _as_before(claim: Once | None, request: HttpRequest) -> HttpResponse | None:
    """To what is there already, for who went back in the browser and saved the same words again."""
    before = claim.again if claim else None
    if before is None:
        return None
    say(request, _("This was there already. It is not saved a second time."))
    return HttpResponseRedirect(before.led_to or request.path)


def place_of(request: HttpRequest) -> str:
    """The page in the words of the URL configuration, without numbers or names of clients."""
    match = request.resolver_match
    return match.view_name if match else ""

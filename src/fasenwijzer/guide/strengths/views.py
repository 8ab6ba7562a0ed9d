"""Own strengths, and the Matryoshka of a team."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.configurator.models import Edition
from fasenwijzer.guide.strengths.models import StaffStrength
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.models import Membership, Team
from fasenwijzer.ui import forms
from fasenwijzer.ui.figures import Doll
from fasenwijzer.ui.pages import one_form, page, say


class StrengthForm(forms.Form):
    """A strength in the own words."""

    text = forms.WordsField(
        label=gettext_lazy("What can you build on?"),
        help_text=gettext_lazy("Such as: I stay calm when it gets loud."),
        max_length=200,
    )
    source = forms.ChoiceField(label=gettext_lazy("Where does it come from?"))
    is_shared = forms.YesField(label=gettext_lazy("My team may read this"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sources = Edition.objects.current().method.strengths
        self.offer("source", [(s.key, s.name) for s in sources], notes={s.key: s.explanation for s in sources})


@dataclass(frozen=True)
class Layer:
    """A source with what was found there."""

    source: Any
    found: list[StaffStrength]


def layers_of(strengths: Iterable[StaffStrength]) -> list[Layer]:
    """From the inside to the outside, as for clients. One query."""
    found = list(strengths)
    sources = Edition.objects.current().method.strengths
    return [Layer(source, [one for one in found if one.source == source.key]) for source in sources]


def dolls_of(layers: Iterable[Layer]) -> list[Doll]:
    return [Doll(layer.source.icon, len(layer.found)) for layer in layers]


@staff(Ability.SEE_METHOD)
def mine(request: StaffRequest) -> HttpResponse:
    """My strengths; what I share stands with my team."""
    layers = layers_of(StaffStrength.objects.standing().filter(user=request.user))
    teams = Team.objects.filter(pk__in=Membership.objects.current().filter(user=request.user).values("team"))
    told = {"layers": layers, "dolls": dolls_of(layers), "teams": teams}
    return page(request, "guide/my_strengths.html", told)


@staff(Ability.SEE_METHOD)
def add(request: StaffRequest) -> HttpResponse:
    """One more."""
    form = StrengthForm(request.POST or None)
    if form.is_valid():
        StaffStrength.add(by=request.user, user=request.user, **form.cleaned_data)
        say(request, _("It is kept."))
        return redirect("guide:my-strengths")
    close_url = reverse("guide:my-strengths")
    return one_form(request, form, title=_("A strength of yours"), button=_("Save"), close_url=close_url)


def _own_or_404(request: StaffRequest, pk: int, *, away: bool = False) -> StaffStrength:
    own = StaffStrength.objects.filter(user=request.user, taken_away_at__isnull=not away)
    return get_object_or_404(own, pk=pk)


@staff(Ability.SEE_METHOD)
@require_POST
def share(request: StaffRequest, pk: int, *, shared: bool) -> HttpResponse:
    """With the team, or with nobody any more."""
    _own_or_404(request, pk).share(shared, by=request.user)
    say(request, _("Your team may read it.") if shared else _("Only you read it."))
    return redirect("guide:my-strengths")


@staff(Ability.SEE_METHOD)
@require_POST
def take_away(request: StaffRequest, pk: int) -> HttpResponse:
    """Not there any more."""
    _own_or_404(request, pk).take_away(by=request.user)
    say(request, _("It is taken away."), undo=reverse("guide:put-back-strength", args=[pk]))
    return redirect("guide:my-strengths")


@staff(Ability.SEE_METHOD)
@require_POST
def put_back(request: StaffRequest, pk: int) -> HttpResponse:
    """There again."""
    _own_or_404(request, pk, away=True).put_back(by=request.user)
    say(request, _("It is back."))
    return redirect("guide:my-strengths")


@staff(Ability.SEE_METHOD)
def of_team(request: StaffRequest, pk: int) -> HttpResponse:
    """What a team has together, for who belongs to it."""
    members = Membership.objects.current().filter(team=pk)
    team = get_object_or_404(Team.objects.filter(pk__in=members.filter(user=request.user).values("team")), pk=pk)
    shared = StaffStrength.objects.standing().filter(is_shared=True, user__in=members.values("user"))
    layers = layers_of(shared.select_related("user").order_by("user__name", "pk"))
    return page(request, "guide/team_strengths.html", {"team": team, "layers": layers, "dolls": dolls_of(layers)})

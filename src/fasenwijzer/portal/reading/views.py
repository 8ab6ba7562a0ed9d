"""Setting how one reads."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.utils.translation import gettext as _

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.reading.forms import ReadingForm
from fasenwijzer.ui.pages import page, say


@own_place(OwnAbility.ENTER)
def reading(request: OwnRequest, case: Case) -> HttpResponse:
    """For oneself only; it holds on every device."""
    wishes = request.reading
    known = {"size": wishes.size, "contrast": wishes.contrast, "calm": wishes.calm} if wishes else {"size": "ordinary"}
    known |= {"language": request.user.language}
    form = ReadingForm(request.POST or None, initial=known, languages=case.edition.languages)
    if form.is_valid():
        form.save(by=request.user)
        with translation.override(form.cleaned_data["language"]):
            say(request, _("This is how you read now."))
        return redirect("portal:reading", case.pk)
    told = {"case": case, "here": "about", "reach": request.reach, "form": form}
    return page(request, "portal/reading.html", told)

"""The same pages twice: what is arranged at the start and what at the exit are two abilities, so two doors."""

from django.urls import URLPattern, path
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.checklists import views
from fasenwijzer.cases.gate import door


def behind(ability: Ability, phase: str) -> list[URLPattern]:
    """The addresses of the checklist of a phase. Reverse them with names: case_id, phase and pk."""
    here, fixed, may = f"cases/<int:case_id>/checklist/{phase}", {"phase": phase}, door(ability)
    return [
        path(f"{here}/take-over/", require_POST(may(views.take_over)), fixed, name="checklist-take-over"),
        path(f"{here}/add/", may(views.add), fixed, name="checklist-add"),
        path(f"{here}/<int:pk>/", may(views.change), fixed, name="checklist-change"),
        path(f"{here}/<int:pk>/done/", may(views.settle), fixed, name="checklist-settle"),
        path(f"{here}/<int:pk>/leave-out/", may(views.leave_out), fixed, name="checklist-leave-out"),
        path(f"{here}/<int:pk>/reopen/", require_POST(may(views.reopen)), fixed, name="checklist-reopen"),
        path(f"{here}/<int:pk>/withdraw/", require_POST(may(views.withdraw)), fixed, name="checklist-withdraw"),
        path(f"{here}/<int:pk>/put-back/", require_POST(may(views.put_back)), fixed, name="checklist-put-back"),
    ]


urlpatterns = behind(Ability.WRITE_START, "start") + behind(Ability.WRITE_EXIT, "exit")

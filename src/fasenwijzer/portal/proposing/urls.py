"""Goals and actions in the client's own place."""

from django.urls import path

from fasenwijzer.portal.actions import views as actions
from fasenwijzer.portal.figures import views as figures
from fasenwijzer.portal.important import views as important
from fasenwijzer.portal.proposing import goals
from fasenwijzer.portal.proposing import views as steps

ACTIONS, GOALS = "mine/<int:case_id>/actions", "mine/<int:case_id>/goals"

urlpatterns = [
    path(f"{ACTIONS}/add/", steps.add_step, name="add-step"),
    path(f"{ACTIONS}/<int:pk>/", actions.action, name="action"),
    path(f"{ACTIONS}/<int:pk>/change/", steps.change_step, name="change-step"),
    path(f"{ACTIONS}/<int:pk>/take-out/", steps.take_step_out, name="take-step-out"),
    path(f"{ACTIONS}/<int:pk>/done/", actions.done, name="action-done"),
    path(f"{ACTIONS}/<int:pk>/not-done/", actions.not_done, name="action-not-done"),
    path(f"{ACTIONS}/<int:pk>/help/take-back/", actions.take_help_back, name="take-help-back"),
    path(f"{ACTIONS}/<int:pk>/important/", important.action, name="important-action"),
    path(f"{GOALS}/add/", goals.add_goal, name="add-goal"),
    path(f"{GOALS}/<int:pk>/", figures.goal, name="goal"),
    path(f"{GOALS}/<int:pk>/change/", goals.change_goal, name="change-goal"),
    path(f"{GOALS}/<int:pk>/take-out/", goals.take_goal_out, name="take-goal-out"),
    path(f"{GOALS}/<int:pk>/important/", important.goal, name="important-goal"),
]

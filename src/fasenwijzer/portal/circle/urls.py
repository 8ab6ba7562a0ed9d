"""The circle: the side of who takes part, and that of the workers who read along."""

from django.urls import path

from fasenwijzer.portal.circle import along, views

HERE = "mine/<int:case_id>/circle"
TEAM = "cases/<int:case_id>/along/circle"

urlpatterns = [
    path(f"{HERE}/", views.circle, name="circle"),
    path(f"{HERE}/<int:pk>/take/", views.take, name="circle-take"),
    path(f"{HERE}/<int:pk>/give-back/", views.give_back, name="circle-give-back"),
    path(f"{HERE}/<int:pk>/done/", views.done, name="circle-done"),
    path(f"{HERE}/<int:pk>/not-done/", views.not_done, name="circle-not-done"),
    path(f"{HERE}/<int:pk>/remove/", views.remove, name="circle-remove"),
    path(f"{HERE}/<int:pk>/put-back/", views.put_back, name="circle-put-back"),
    path(f"{HERE}/<int:pk>/into-plan/", views.into_plan, name="circle-into-plan"),
    path(f"{TEAM}/", along.circle, name="circle-along"),
    path(f"{TEAM}/<int:pk>/remove/", along.remove, name="remove-from-circle"),
    path(f"{TEAM}/<int:pk>/put-back/", along.put_back, name="put-back-in-circle"),
    path(f"{TEAM}/<int:pk>/into-plan/", along.into_plan, name="circle-line-into-plan"),
]

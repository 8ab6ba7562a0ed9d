"""Appointments: what comes, preparing it, and how it was."""

from django.urls import path

from fasenwijzer.portal.talks import views as talks

HERE = "mine/<int:case_id>/appointments"

urlpatterns = [
    path(f"{HERE}/", talks.appointments, name="appointments"),
    path(f"{HERE}/<int:pk>/", talks.prepare, name="prepare"),
    path(f"{HERE}/<int:pk>/topics/<int:wish_id>/take-back/", talks.take_topic_back, name="take-topic-back"),
    path(f"{HERE}/<int:pk>/how/", talks.look, name="look-back"),
]

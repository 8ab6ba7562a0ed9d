from django.urls import path

from fasenwijzer.cases.emergency import views

urlpatterns = [
    path("emergency/", views.ask, name="emergency"),
    path("cases/<int:case_id>/emergency/leave/", views.leave, name="leave-emergency"),
]

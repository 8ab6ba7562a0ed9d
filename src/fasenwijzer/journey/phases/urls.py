from django.urls import path

from fasenwijzer.journey.phases import views

urlpatterns = [
    path("cases/<int:case_id>/phases/", views.phases, name="phases"),
    path("cases/<int:case_id>/phases/<slug:phase>/", views.phase, name="phase"),
]

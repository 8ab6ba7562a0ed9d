"""A copy to take along."""

from django.urls import path

from fasenwijzer.portal.copy import for_who_asked, views

HERE = "mine/<int:case_id>/copy"
ASKED = "cases/<int:case_id>/data/requests/<int:pk>/copy"

urlpatterns = [
    path(f"{HERE}/", views.copy, name="copy"),
    path(f"{HERE}/paper/<slug:size>/<int:part>/", views.paper, name="copy-paper"),
    path(f"{HERE}/data/", views.data, name="copy-data"),
    path(f"{ASKED}/", for_who_asked.copy_for, name="copy-for"),
    path(f"{ASKED}/paper/<slug:size>/<int:part>/", for_who_asked.paper_for, name="copy-paper-for"),
    path(f"{ASKED}/data/", for_who_asked.data_for, name="copy-data-for"),
]

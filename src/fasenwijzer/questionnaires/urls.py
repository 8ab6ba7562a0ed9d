"""Addresses of questionnaires."""

from django.urls import path

from fasenwijzer.questionnaires.editing import views
from fasenwijzer.questionnaires.fhir import views as fhir

app_name = "questionnaires"
ONE = "questionnaires/<int:pk>/"
SECTION, ITEM = f"{ONE}sections/<int:number>/", f"{ONE}questions/<str:key>/"
UP, DOWN = {"by": -1}, {"by": 1}
urlpatterns = [
    path("questionnaires/", views.questionnaires, name="list"),
    path("questionnaires/begin/", views.begin, name="begin"),
    path("questionnaires/import/", fhir.take_in, name="import"),
    path("questionnaires/of/<int:pk>/next/", views.next_version, name="next"),
    path(ONE, views.version, name="version"),
    path(f"{ONE}title/", views.title, name="title"),
    path(f"{ONE}preview/", views.preview, name="preview"),
    path(f"{ONE}publish/", views.publish, name="publish"),
    path(f"{ONE}throw-away/", views.throw_away, name="throw-away"),
    path(f"{ONE}fhir-r4.json", fhir.hand_out, {"release": "R4"}, name="fhir-r4"),
    path(f"{ONE}fhir-r5.json", fhir.hand_out, {"release": "R5"}, name="fhir-r5"),
    path(f"{ONE}sections/add/", views.add_section, name="add-section"),
    path(SECTION, views.section, name="section"),
    path(f"{SECTION}remove/", views.remove_section, name="remove-section"),
    path(f"{SECTION}up/", views.move_section, UP, name="section-up"),
    path(f"{SECTION}down/", views.move_section, DOWN, name="section-down"),
    path(f"{SECTION}add/", views.choose_kind, name="choose-kind"),
    path(f"{SECTION}add/<str:kind>/", views.add_item, name="add-item"),
    path(ITEM, views.item, name="item"),
    path(f"{ITEM}remove/", views.remove_item, name="remove-item"),
    path(f"{ITEM}up/", views.move_item, UP, name="item-up"),
    path(f"{ITEM}down/", views.move_item, DOWN, name="item-down"),
]

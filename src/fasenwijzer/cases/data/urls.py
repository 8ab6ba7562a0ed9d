from django.urls import path

from fasenwijzer.cases.data import views

urlpatterns = [
    path("cases/<int:case_id>/data/", views.data, name="data"),
    path("cases/<int:case_id>/data/person/", views.change_person, name="change-person"),
    path("cases/<int:case_id>/data/placement/", views.change_placement, name="change-placement"),
]

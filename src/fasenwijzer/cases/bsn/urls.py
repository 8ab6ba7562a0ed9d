from django.urls import path

from fasenwijzer.cases.bsn import views

HERE = "cases/<int:case_id>/data/bsn"

urlpatterns = [
    path(f"{HERE}/", views.bsn, name="bsn"),
    path(f"{HERE}/show/", views.show, name="show-bsn"),
    path(f"{HERE}/remove/", views.remove, name="remove-bsn"),
]

"""The risk inventory of somebody of the client's side."""

from django.urls import path

from fasenwijzer.portal.inventory import views

HERE = "mine/<int:case_id>/inventory"

urlpatterns = [
    path(f"{HERE}/", views.inventory, name="inventory"),
    path(f"{HERE}/fill-in/", views.fill_in, name="fill-in-inventory"),
]

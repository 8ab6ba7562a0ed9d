from django.urls import path

from . import views

urlpatterns = [
    path("cases/<int:case_id>/entries/<int:entry_id>/add/", views.add_to_entry, name="add-to-entry"),
    path(
        "cases/<int:case_id>/entries/<int:entry_id>/additions/<int:addition_id>/remove/",
        views.remove_addition,
        name="remove-addition",
    ),
]

from django.urls import path

from fasenwijzer.cases.waiting_list import views

CONTACTS = "cases/<int:case_id>/waiting-list/contacts"

urlpatterns = [
    path("waiting-list/", views.waiting_list, name="waiting-list"),
    path(f"{CONTACTS}/add/", views.note_contact, name="note-waiting-contact"),
    path(f"{CONTACTS}/<int:pk>/remove/", views.remove_contact, name="remove-waiting-contact"),
]

"""Addresses of colleagues, places, the own page, invitations and drafts."""

from django.urls import path

from fasenwijzer.people.colleagues import views as colleagues
from fasenwijzer.people.drafts import views as drafts
from fasenwijzer.people.me import views as me
from fasenwijzer.people.places import views as places

app_name = "people"
urlpatterns = [
    path("people/", colleagues.people, name="people"),
    path("people/add/", colleagues.add, name="add"),
    path("people/<int:user_id>/", colleagues.colleague, name="colleague"),
    path("people/<int:user_id>/change/", colleagues.change, name="change"),
    path("people/<int:user_id>/roles/add/", colleagues.add_role, name="add-role"),
    path("people/<int:user_id>/roles/<int:membership_id>/end/", colleagues.end_role, name="end-role"),
    path("people/<int:user_id>/invitation/", colleagues.invite, name="invite"),
    path("people/<int:user_id>/deactivate/", colleagues.deactivate, name="deactivate"),
    path("people/<int:user_id>/second-factor/", colleagues.forget_second_factor, name="forget-second-factor"),
    path("people/<int:user_id>/reactivate/", colleagues.reactivate, name="reactivate"),
    path("locations/add/", places.add_location, name="add-location"),
    path("locations/<int:pk>/", places.change_location, name="change-location"),
    path("teams/<int:pk>/", places.change_team, name="change-team"),
    path("teams/add/", places.add_team, name="add-team"),
    path("me/", me.me, name="me"),
    path("second-factor/", me.second_factor, name="second-factor"),
    path("invitation/<str:token>/", me.accept, name="accept"),
    path("drafts/", drafts.keep, name="keep-draft"),
    path("drafts/discard/", drafts.discard, name="discard-draft"),
]

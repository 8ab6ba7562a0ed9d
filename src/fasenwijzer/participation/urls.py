"""Addresses of improving together."""

from django.urls import path

from fasenwijzer.participation import views

app_name = "participation"
HERE, SUBJECT, ONE = "together/<int:pk>/", "together/subjects/<int:pk>/", "together/improvements/<int:pk>/"
urlpatterns = [
    path("together/", views.locations, name="locations"),
    path(HERE, views.location, name="location"),
    path(f"{HERE}subjects/add/", views.add_subject, name="add-subject"),
    path(f"{HERE}board/open/", views.open_board, name="open-board"),
    path(f"{HERE}poster/", views.poster, name="poster"),
    path(f"{SUBJECT}count/", views.count, name="count"),
    path(f"{SUBJECT}choose/", views.choose, name="choose"),
    path(f"{SUBJECT}take-away/", views.take_away, name="take-away-subject"),
    path(f"{SUBJECT}put-back/", views.put_back, name="put-back-subject"),
    path(ONE, views.improvement, name="improvement"),
    path(f"{ONE}wishes/add/", views.wish, name="wish"),
    path(f"{ONE}goal/", views.goal, name="goal"),
    path(f"{ONE}actions/add/", views.act, name="act"),
    path("together/actions/<int:pk>/done/", views.done, {"done": True}, name="action-done"),
    path("together/actions/<int:pk>/not-done/", views.done, {"done": False}, name="action-not-done"),
    path(f"{ONE}test/", views.test, name="test"),
    path(f"{ONE}end/", views.end, name="end"),
    path("board/<str:token>/", views.board, name="board"),
]

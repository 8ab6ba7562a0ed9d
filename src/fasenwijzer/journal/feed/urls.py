from django.urls import path

from . import views

urlpatterns = [
    path("me/calendar/", views.calendar, name="calendar"),
    path("me/calendar/make/", views.make_calendar, name="make-calendar"),
    path("me/calendar/revoke/", views.revoke_calendar, name="revoke-calendar"),
    path("calendar/<str:token>.ics", views.feed, name="feed"),
]

from django.urls import path

from fasenwijzer.today import views
from fasenwijzer.today.team import saying
from fasenwijzer.today.team.views import my_work, team

app_name = "today"

urlpatterns = [
    path("", views.today, name="today"),
    path("team/", team, name="team"),
    path("team/mine/", my_work, name="my-work"),
    path("team/<int:user_id>/room/", saying.room, name="room"),
    path("team/<int:user_id>/away/", saying.away, name="away"),
    path("team/<int:user_id>/away/<int:pk>/take-away/", saying.not_away, name="not-away"),
]

from django.urls import path

from fasenwijzer.today import views
from fasenwijzer.today.team import handing_over, saying
from fasenwijzer.today.team.views import my_work, team
from fasenwijzer.today.week.views import by_mail, week

app_name = "today"

urlpatterns = [
    path("", views.today, name="today"),
    path("week/", week, name="week"),
    path("week/by-mail/", by_mail, name="week-by-mail"),
    path("team/", team, name="team"),
    path("team/mine/", my_work, name="my-work"),
    path("team/<int:user_id>/room/", saying.room, name="room"),
    path("team/<int:user_id>/away/", saying.away, name="away"),
    path("team/<int:user_id>/away/<int:pk>/take-away/", saying.not_away, name="not-away"),
    path("team/<int:user_id>/hand-over/", handing_over.hand_over, name="hand-over"),
    path("team/handed/<int:pk>/", handing_over.handed, name="handed"),
    path("team/handed/<int:pk>/seen/", handing_over.seen, name="seen-handing"),
    path("team/handed/<int:pk>/take-back/", handing_over.take_back, name="take-handing-back"),
]

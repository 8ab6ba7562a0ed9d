from django.urls import path

from fasenwijzer.today import views
from fasenwijzer.today.team.views import team

app_name = "today"

urlpatterns = [path("", views.today, name="today"), path("team/", team, name="team")]

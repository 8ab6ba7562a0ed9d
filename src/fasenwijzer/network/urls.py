from django.urls import path

from fasenwijzer.network.maps import views as maps
from fasenwijzer.network.members import views as members

app_name = "network"

urlpatterns = [
    path("", members.network, name="network"),
    path("add/", members.add, name="add"),
    path("then-and-now/", maps.then_and_now, name="then-and-now"),
    path("keep/", maps.keep, name="keep"),
    path("<int:pk>/", members.member, name="member"),
    path("<int:pk>/end/", members.end, name="end"),
    path("<int:pk>/go-on/", members.go_on, name="go-on"),
    path("<int:pk>/withdraw/", members.withdraw, name="withdraw"),
    path("<int:pk>/put-back/", members.put_back, name="put-back"),
]

from django.urls import path

from fasenwijzer.network import views

app_name = "network"

urlpatterns = [
    path("", views.network, name="network"),
    path("add/", views.add, name="add"),
    path("<int:pk>/", views.member, name="member"),
    path("<int:pk>/end/", views.end, name="end"),
    path("<int:pk>/go-on/", views.go_on, name="go-on"),
    path("<int:pk>/remove/", views.remove, name="remove"),
    path("<int:pk>/put-back/", views.put_back, name="put-back"),
]

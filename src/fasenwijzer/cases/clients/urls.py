from django.urls import path

from fasenwijzer.cases.clients import views

urlpatterns = [
    path("clients/", views.clients, name="clients"),
    path("clients/find/", views.find, name="find-client"),
]

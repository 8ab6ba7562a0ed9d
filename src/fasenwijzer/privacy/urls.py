"""Addresses of the privacy officer."""

from django.urls import path

from fasenwijzer.privacy.access_log import views

app_name = "privacy"
urlpatterns = [
    path("access-log/", views.log, name="log"),
    path("access-log/proof/", views.proof, name="proof"),
]

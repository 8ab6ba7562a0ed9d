"""Asking about the own data."""

from django.urls import path

from fasenwijzer.portal.requests import views as requests

HERE = "mine/<int:case_id>/requests"

urlpatterns = [
    path(f"{HERE}/", requests.requests, name="requests"),
    path(f"{HERE}/ask/<slug:kind>/", requests.ask, name="ask"),
    path(f"{HERE}/wrong/<slug:piece>/<int:pk>/", requests.wrong, name="wrong"),
    path(f"{HERE}/<int:pk>/take-back/", requests.take_back, name="take-request-back"),
    path(f"{HERE}/<int:pk>/again/", requests.again, name="ask-again"),
]

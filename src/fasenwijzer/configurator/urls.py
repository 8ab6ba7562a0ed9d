"""Addresses of the method as this organisation uses it."""

from django.urls import path

from fasenwijzer.configurator.editions import views as editions
from fasenwijzer.configurator.lens import views as lens
from fasenwijzer.configurator.method_pages import views as method_pages

app_name = "configurator"
urlpatterns = [
    path("lens/", lens.look, name="look"),
    path("method/", method_pages.method, name="method"),
    path("method/rights/", method_pages.rights, name="rights"),
    path("method/editions/publish/", editions.publish, name="publish"),
    path("method/<str:phase>/", method_pages.phase, name="phase"),
]

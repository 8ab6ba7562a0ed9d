from django.urls import path

from .patterns import patterns

app_name = "ui"
urlpatterns = [path("", patterns, name="patterns")]

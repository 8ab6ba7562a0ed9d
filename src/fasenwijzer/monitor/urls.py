from django.urls import path

from fasenwijzer.monitor import behind_views, taking_along, views
from fasenwijzer.monitor.unused.views import unused

app_name = "monitor"

urlpatterns = [
    path("monitor/", views.monitor, name="monitor"),
    path("monitor/figures.csv", taking_along.figures, {"ending": "csv"}, name="csv"),
    path("monitor/figures.xlsx", taking_along.figures, {"ending": "xlsx"}, name="xlsx"),
    path("monitor/unused/", unused, name="unused"),
    path("monitor/<slug:key>/", behind_views.files, name="files"),
]

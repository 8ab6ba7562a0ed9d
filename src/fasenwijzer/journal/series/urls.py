from django.urls import path

from . import views

urlpatterns = [
    path("cases/<int:case_id>/conversations/series/<int:series_id>/remove/", views.remove_series, name="remove-series"),
]

"""Addresses of moving along to another edition."""

from django.urls import path

from fasenwijzer.journey.following import views

urlpatterns = [path("method/editions/<int:pk>/along/", views.move_along, name="move-along")]

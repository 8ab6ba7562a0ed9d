"""Addresses of the room about safety."""

from django.urls import include, path

app_name = "risks"

RECORDS = ("room", "inventories", "agreements", "memos", "incidents", "reporting_code")

urlpatterns = [path("", include(f"fasenwijzer.risks.{record}.urls")) for record in RECORDS]

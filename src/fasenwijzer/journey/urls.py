"""The addresses of this package, one list a capability."""

from django.urls import include, path

app_name = "journey"

CAPABILITIES = ("dossier", "following", "next_phase", "phases", "preparation")

urlpatterns = [path("", include(f"fasenwijzer.journey.{capability}.urls")) for capability in CAPABILITIES]

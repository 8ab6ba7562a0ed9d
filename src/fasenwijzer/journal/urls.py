"""Addresses of conversations, the agenda and reports."""

from django.urls import include, path

app_name = "journal"

urlpatterns = [
    path("", include("fasenwijzer.journal.conversations.urls")),
    path("", include("fasenwijzer.journal.series.urls")),
    path("", include("fasenwijzer.journal.outcomes.urls")),
    path("", include("fasenwijzer.journal.agenda.urls")),
    path("", include("fasenwijzer.journal.feed.urls")),
    path("", include("fasenwijzer.journal.entries.urls")),
    path("", include("fasenwijzer.journal.additions.urls")),
    path("", include("fasenwijzer.journal.attachments.urls")),
    path("", include("fasenwijzer.journal.handover.urls")),
    path("", include("fasenwijzer.journal.remarks.urls")),
]

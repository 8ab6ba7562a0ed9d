"""The addresses of this package, one list a record."""

from django.urls import include, path

app_name = "cases"

RECORDS = (
    "clients",
    "new_referral",
    "referral",
    "weighing",
    "intake",
    "waiting_list",
    "trial",
    "admission_conditions",
    "start",
    "checklists",
    "indications",
    "data",
    "bsn",
    "rights",
    "care_team",
    "safety_notes",
    "case_log",
    "emergency",
    "files",
)

urlpatterns = [path("", include(f"fasenwijzer.cases.{record}.urls")) for record in RECORDS]

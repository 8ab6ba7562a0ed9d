from django.urls import path

from . import views

urlpatterns = [
    path("report/", views.report_whom, name="report-whom"),
    path("agenda/add/", views.plan_whom, name="plan-whom"),
    path("cases/<int:case_id>/report/", views.report, name="report"),
    path("cases/<int:case_id>/entries/", views.entries, name="entries"),
    path("cases/<int:case_id>/entries/<int:entry_id>/", views.entry, name="entry"),
    path("cases/<int:case_id>/entries/<int:entry_id>/change/", views.change_entry, name="change-entry"),
    path("cases/<int:case_id>/entries/<int:entry_id>/remove/", views.remove_entry, name="remove-entry"),
    path("cases/<int:case_id>/entries/<int:entry_id>/release/", views.release_entry, name="release-entry"),
]

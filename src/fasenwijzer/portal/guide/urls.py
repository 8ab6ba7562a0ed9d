"""The travel guide on paper."""

from django.urls import path

from fasenwijzer.portal.guide import views

HERE = "mine/<int:case_id>/guide"
ALONG = "cases/<int:case_id>/guide"

urlpatterns = [
    path(f"{HERE}/", views.guide, name="guide"),
    path(f"{HERE}/pdf/", views.guide_pdf, name="guide-pdf"),
    path(f"{ALONG}/", views.guide_along, name="guide-along"),
    path(f"{ALONG}/pdf/", views.guide_along_pdf, name="guide-along-pdf"),
]

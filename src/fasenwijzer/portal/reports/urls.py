"""The story: reading, telling, answering."""

from django.urls import path

from fasenwijzer.portal.reports import views as reports

HERE = "mine/<int:case_id>/reports"

urlpatterns = [
    path(f"{HERE}/", reports.reports, name="reports"),
    path(f"{HERE}/tell/", reports.tell, name="tell"),
    path(f"{HERE}/<int:pk>/take-back/", reports.take_back, name="take-report-back"),
    path(f"{HERE}/<int:pk>/answer/", reports.answer, name="answer"),
    path(f"{HERE}/<int:pk>/answer/<int:remark_id>/take-back/", reports.take_answer_back, name="take-answer-back"),
]

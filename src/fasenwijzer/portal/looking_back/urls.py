"""Looking back on a round."""

from django.urls import path

from fasenwijzer.portal.looking_back import views

HERE = "mine/<int:case_id>/evaluation"

urlpatterns = [
    path(f"{HERE}/", views.evaluation, name="evaluation"),
    path(f"{HERE}/prepare/", views.prepare, name="prepare-evaluation"),
    path(f"{HERE}/<int:pk>/take-back/", views.take_back, name="take-evaluation-answer-back"),
]

"""What somebody is asked with a questionnaire."""

from django.urls import path

from fasenwijzer.portal.asked import views

HERE = "mine/<int:case_id>/asked"

urlpatterns = [
    path(f"{HERE}/", views.asked, name="asked"),
    path(f"{HERE}/<int:pk>/", views.answer, name="answer-asked"),
    path(f"{HERE}/<int:pk>/said/", views.said, name="said-asked"),
    path(f"{HERE}/<int:pk>/code/", views.own_code, name="code-asked"),
]

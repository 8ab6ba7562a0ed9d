"""Saying yes, signing, or saying why not."""

from django.urls import path

from fasenwijzer.portal.agreeing import views as agreeing

HERE = "mine/<int:case_id>/agree"

urlpatterns = [
    path(f"{HERE}/plan/", agreeing.agree_plan, name="agree-plan"),
    path(f"{HERE}/plan/<int:pk>/take-back/", agreeing.take_back, name="take-agreement-back"),
    path(f"{HERE}/description/", agreeing.agree_description, name="agree-description"),
]

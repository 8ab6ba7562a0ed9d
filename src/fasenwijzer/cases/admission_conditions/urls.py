from django.urls import path

from fasenwijzer.cases.admission_conditions import views

HERE = "cases/<int:case_id>/conditions"

urlpatterns = [
    path(f"{HERE}/add/", views.add, name="add-conditions"),
    path(f"{HERE}/<int:pk>/agreement/", views.agree, name="agree-condition"),
    path(f"{HERE}/<int:pk>/agreement/take-back/", views.take_agreement_back, name="take-agreement-back"),
    path(f"{HERE}/<int:pk>/remove/", views.remove, name="remove-condition"),
]

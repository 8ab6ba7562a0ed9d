from django.urls import path

from fasenwijzer.cases.safety_notes import views

HERE = "cases/<int:case_id>/safety-notes"

urlpatterns = [
    path(f"{HERE}/add/", views.add, name="add-safety-note"),
    path(f"{HERE}/<int:pk>/", views.change, name="change-safety-note"),
    path(f"{HERE}/<int:pk>/withdraw/", views.withdraw, name="withdraw-safety-note"),
    path(f"{HERE}/<int:pk>/put-back/", views.put_back, name="put-back-safety-note"),
]

from django.urls import path

from fasenwijzer.cases.indications import views

HERE = "cases/<int:case_id>/indications"

urlpatterns = [
    path(f"{HERE}/add/", views.add, name="add-indication"),
    path(f"{HERE}/<int:pk>/", views.change, name="change-indication"),
    path(f"{HERE}/<int:pk>/remove/", views.remove, name="remove-indication"),
]

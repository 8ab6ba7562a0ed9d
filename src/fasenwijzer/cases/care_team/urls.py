from django.urls import path

from fasenwijzer.cases.care_team import views

HERE = "cases/<int:case_id>/data/team"

urlpatterns = [
    path(f"{HERE}/add/", views.assign, name="assign"),
    path(f"{HERE}/<int:pk>/end/", views.end, name="end-assignment"),
    path(f"{HERE}/<int:pk>/go-on/", views.go_on, name="go-on-with-assignment"),
    path(f"{HERE}/<int:pk>/take-back/", views.take_back, name="take-assignment-back"),
]

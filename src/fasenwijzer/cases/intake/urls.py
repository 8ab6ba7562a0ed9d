from django.urls import path

from fasenwijzer.cases.intake import views

urlpatterns = [path("cases/<int:case_id>/intake/", views.intake, name="intake")]

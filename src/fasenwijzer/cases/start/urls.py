from django.urls import path

from fasenwijzer.cases.start import views

urlpatterns = [path("cases/<int:case_id>/start/", views.start, name="start")]

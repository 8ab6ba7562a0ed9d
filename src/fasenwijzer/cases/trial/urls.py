from django.urls import path

from fasenwijzer.cases.trial import views

urlpatterns = [path("cases/<int:case_id>/trials/<int:pk>/", views.trial, name="trial")]

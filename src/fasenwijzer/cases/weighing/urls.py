from django.urls import path

from fasenwijzer.cases.weighing import views

urlpatterns = [path("cases/<int:case_id>/weighing/<str:phase>/", views.weigh, name="weigh")]

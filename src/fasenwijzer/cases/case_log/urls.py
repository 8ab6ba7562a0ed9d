from django.urls import path

from fasenwijzer.cases.case_log import views

urlpatterns = [path("cases/<int:case_id>/data/log/", views.log, name="log")]

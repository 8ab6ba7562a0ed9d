from django.urls import path

from fasenwijzer.monitor import views

app_name = "monitor"

urlpatterns = [path("monitor/", views.monitor, name="monitor")]

from django.urls import path

from fasenwijzer.today import views

app_name = "today"

urlpatterns = [path("", views.today, name="today")]

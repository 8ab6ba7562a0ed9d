from django.urls import path

from fasenwijzer.risks.room import views

urlpatterns = [path("cases/<int:case_id>/safety/", views.safety, name="safety")]

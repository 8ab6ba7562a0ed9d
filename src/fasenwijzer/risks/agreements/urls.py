from django.urls import path

from fasenwijzer.risks.agreements import views

urlpatterns = [path("cases/<int:case_id>/safety/agreements/<slug:risk>/", views.agree, name="agree")]

from django.urls import path

from fasenwijzer.journey.dossier import views

urlpatterns = [path("cases/<int:case_id>/", views.dossier, name="dossier")]

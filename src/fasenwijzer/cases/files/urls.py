from django.urls import path

from . import views

urlpatterns = [path("cases/<int:case_id>/files/<int:file_id>/", views.file, name="file")]

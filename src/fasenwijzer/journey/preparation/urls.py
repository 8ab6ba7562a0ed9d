from django.urls import path

from . import views

urlpatterns = [
    path("cases/<int:case_id>/conversations/<int:conversation_id>/prepare/", views.prepare, name="prepare"),
]

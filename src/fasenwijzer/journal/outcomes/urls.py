from django.urls import path

from . import views

urlpatterns = [
    path("cases/<int:case_id>/conversations/<int:conversation_id>/", views.conversation, name="conversation"),
    path(
        "cases/<int:case_id>/conversations/<int:conversation_id>/outcome/",
        views.outcome,
        name="conversation-outcome",
    ),
    path(
        "cases/<int:case_id>/conversations/<int:conversation_id>/outcome/take-back/",
        views.take_back_outcome,
        name="take-back-outcome",
    ),
]

from django.urls import path

from . import views

urlpatterns = [
    path("cases/<int:case_id>/conversations/", views.conversations, name="conversations"),
    path("cases/<int:case_id>/conversations/add/", views.plan_conversation, name="plan-conversation"),
    path("cases/<int:case_id>/conversations/add-held/", views.add_held_conversation, name="add-held-conversation"),
    path(
        "cases/<int:case_id>/conversations/<int:conversation_id>/change/",
        views.change_conversation,
        name="change-conversation",
    ),
    path(
        "cases/<int:case_id>/conversations/<int:conversation_id>/remove/",
        views.remove_conversation,
        name="remove-conversation",
    ),
]

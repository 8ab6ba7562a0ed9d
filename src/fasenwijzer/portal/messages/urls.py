"""Messages: one side of who is logged in, one of the workers."""

from django.urls import path

from fasenwijzer.portal.messages import team
from fasenwijzer.portal.messages import views as messages

HERE = "mine/<int:case_id>/messages"
TEAM = "cases/<int:case_id>/messages"

urlpatterns = [
    path(f"{HERE}/", messages.messages, name="messages"),
    path(f"{HERE}/<int:pk>/take-back/", messages.take_back, name="take-message-back"),
    path(f"{TEAM}/", team.threads, name="threads"),
    path(f"{TEAM}/<int:person_id>/", team.thread, name="thread"),
    path(
        f"{TEAM}/<int:person_id>/<int:pk>/take-back/",
        team.take_back,
        name="take-team-message-back",
    ),
]

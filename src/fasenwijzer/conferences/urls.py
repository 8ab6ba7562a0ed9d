"""The addresses of case conferences: the meeting stands alone, each case in it stands under the case."""

from django.urls import path

from fasenwijzer.conferences.items import views as items
from fasenwijzer.conferences.meetings import views as meetings

app_name = "conferences"
CASE = "cases/<int:case_id>/conferences/"
ITEM = f"{CASE}<int:pk>/"
AGREEMENT = f"{ITEM}agreements/<int:agreement_pk>/"

urlpatterns = [
    path("conferences/", meetings.conferences, name="conferences"),
    path("conferences/plan/", meetings.plan, name="plan"),
    path("conferences/<int:pk>/", meetings.conference, name="conference"),
    path("conferences/<int:pk>/change/", meetings.change, name="change"),
    path("conferences/<int:pk>/call-off/", meetings.call_off, name="call-off"),
    path("conferences/<int:pk>/put-back/", meetings.put_back, name="put-back"),
    path("conferences/<int:pk>/print/", meetings.printed, name="print"),
    path(CASE, items.of_case, name="of-case"),
    path(f"{CASE}bring-in/", items.bring_in, name="bring-in"),
    path(ITEM, items.item, name="item"),
    path(f"{ITEM}question/", items.ask, name="ask"),
    path(f"{ITEM}note/", items.note, name="note"),
    path(f"{ITEM}conclude/", items.conclude, name="conclude"),
    path(f"{ITEM}remove/", items.remove, name="remove-item"),
    path(f"{ITEM}put-back/", items.put_back, name="put-back-item"),
    path(f"{AGREEMENT}done/", items.done, name="agreement-done"),
    path(f"{AGREEMENT}done/take-back/", items.not_done, name="agreement-not-done"),
    path(f"{AGREEMENT}remove/", items.remove_agreement, name="remove-agreement"),
    path(f"{AGREEMENT}put-back/", items.put_back_agreement, name="put-back-agreement"),
]

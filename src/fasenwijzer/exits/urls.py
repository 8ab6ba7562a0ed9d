"""The addresses of the exit; everything stands under the case."""

from django.urls import path

from fasenwijzer.exits.aftercare import views as aftercare
from fasenwijzer.exits.farewell import views as farewell
from fasenwijzer.exits.goodbye import views as goodbye
from fasenwijzer.exits.network_afterwards import views as network_afterwards
from fasenwijzer.exits.transfer import views as transfer

app_name = "exits"
HERE = "cases/<int:case_id>/exit/"

urlpatterns = [
    path(HERE, farewell.farewell, name="exit"),
    path(f"{HERE}aftercare/add/", aftercare.agree, name="add-aftercare"),
    path(f"{HERE}aftercare/none/", aftercare.decline, name="decline-aftercare"),
    path(f"{HERE}aftercare/none/take-back/", aftercare.want, name="want-aftercare"),
    path(f"{HERE}aftercare/<int:pk>/", aftercare.change, name="change-aftercare"),
    path(f"{HERE}aftercare/<int:pk>/done/", aftercare.done, name="aftercare-done"),
    path(f"{HERE}aftercare/<int:pk>/done/take-back/", aftercare.not_done, name="aftercare-not-done"),
    path(f"{HERE}aftercare/<int:pk>/remove/", aftercare.remove, name="remove-aftercare"),
    path(f"{HERE}aftercare/<int:pk>/put-back/", aftercare.put_back, name="put-back-aftercare"),
    path(f"{HERE}transfers/add/", transfer.arrange, name="add-transfer"),
    path(f"{HERE}transfers/<int:pk>/", transfer.change, name="change-transfer"),
    path(f"{HERE}transfers/<int:pk>/print/", transfer.printed, name="print-transfer"),
    path(f"{HERE}transfers/<int:pk>/remove/", transfer.remove, name="remove-transfer"),
    path(f"{HERE}transfers/<int:pk>/put-back/", transfer.put_back, name="put-back-transfer"),
    path(f"{HERE}page/", goodbye.read, name="farewell-page"),
    path(f"{HERE}page/write/", goodbye.write, name="write-farewell"),
    path(f"{HERE}page/print/", goodbye.printed, name="print-farewell"),
    path(f"{HERE}network/", network_afterwards.write, name="network"),
]

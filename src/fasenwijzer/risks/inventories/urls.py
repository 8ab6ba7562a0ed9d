from django.urls import path

from fasenwijzer.risks.inventories import views

HERE = "cases/<int:case_id>/safety/inventories"

urlpatterns = [
    path(f"{HERE}/", views.inventories, name="inventories"),
    path(f"{HERE}/add/", views.add, name="add-inventory"),
    path(f"{HERE}/<int:pk>/", views.change, name="change-inventory"),
    path(f"{HERE}/<int:pk>/withdraw/", views.withdraw, name="withdraw-inventory"),
    path(f"{HERE}/<int:pk>/put-back/", views.put_back, name="put-back-inventory"),
]

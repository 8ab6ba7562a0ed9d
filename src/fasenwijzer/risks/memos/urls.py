from django.urls import path

from fasenwijzer.risks.memos import views

HERE = "cases/<int:case_id>/safety/memos"

urlpatterns = [
    path(f"{HERE}/add/<slug:kind>/", views.add, name="add-memo"),
    path(f"{HERE}/<int:pk>/", views.change, name="change-memo"),
    path(f"{HERE}/<int:pk>/withdraw/", views.withdraw, name="withdraw-memo"),
    path(f"{HERE}/<int:pk>/put-back/", views.put_back, name="put-back-memo"),
]

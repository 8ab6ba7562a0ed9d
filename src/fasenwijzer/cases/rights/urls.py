from django.urls import path

from fasenwijzer.cases.rights import views

HERE = "cases/<int:case_id>/data/requests"

urlpatterns = [
    path(f"{HERE}/", views.requests, name="requests"),
    path(f"{HERE}/add/", views.add, name="add-request"),
    path(f"{HERE}/<int:pk>/", views.change, name="change-request"),
    path(f"{HERE}/<int:pk>/extend/", views.extend, name="extend-request"),
    path(f"{HERE}/<int:pk>/answer/", views.answer, name="answer-request"),
    path(f"{HERE}/<int:pk>/remove/", views.remove, name="remove-request"),
    path(f"{HERE}/<int:pk>/put-back/", views.put_back, name="put-back-request"),
]

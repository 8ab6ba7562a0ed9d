from django.urls import path

from fasenwijzer.analysis.ties import views

fixed = [
    path("ties/add/", views.add, name="add-tie"),
    path("ties/<int:pk>/", views.tie, name="tie"),
    path("ties/<int:pk>/withdraw/", views.withdraw, name="withdraw-tie"),
    path("ties/<int:pk>/put-back/", views.put_back, name="put-back-tie"),
]

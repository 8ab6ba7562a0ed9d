from django.urls import path

from fasenwijzer.analysis.wishes import views

fixed = [
    path("wishes/<int:pk>/", views.wish, name="wish"),
    path("wishes/<int:pk>/withdraw/", views.withdraw_wish, name="withdraw-wish"),
    path("wishes/<int:pk>/put-back/", views.put_back_wish, name="put-back-wish"),
    path("wishes/<int:pk>/came-true/", views.came_true, name="wish-came-true"),
    path("wishes/<int:pk>/not-yet/", views.not_yet, name="wish-not-yet"),
]

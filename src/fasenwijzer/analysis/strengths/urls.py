from django.urls import path

from fasenwijzer.analysis.strengths import views

fixed = [
    path("strengths/", views.strengths, name="strengths"),
    path("strengths/add/", views.add_strength, name="add-strength"),
    path("strengths/<int:pk>/", views.strength, name="strength"),
    path("strengths/<int:pk>/withdraw/", views.withdraw_strength, name="withdraw-strength"),
    path("strengths/<int:pk>/put-back/", views.put_back_strength, name="put-back-strength"),
]

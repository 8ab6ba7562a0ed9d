from django.urls import path

from fasenwijzer.cases.new_referral import views

urlpatterns = [
    path("referrals/add/", views.who, name="new-referral"),
    path("referrals/add/known/", views.known, name="new-referral-known"),
    path("referrals/add/person/", views.person, name="new-referral-person"),
    path("referrals/add/again/<int:client_id>/", views.again, name="new-referral-again"),
    path("cases/<int:case_id>/new-referral/", views.of_client, name="new-referral-of"),
]

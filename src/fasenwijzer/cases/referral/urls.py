from django.urls import path

from fasenwijzer.cases.referral import views

urlpatterns = [
    path("cases/<int:case_id>/referral/", views.referral, name="referral"),
    path("cases/<int:case_id>/referral/change/", views.change, name="change-referral"),
]

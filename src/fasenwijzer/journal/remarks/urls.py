from django.urls import path

from . import views

urlpatterns = [
    path("cases/<int:case_id>/entries/<int:entry_id>/remark/", views.remark, name="remark"),
    path("cases/<int:case_id>/entries/<int:entry_id>/thank/", views.thank, name="thank"),
    path(
        "cases/<int:case_id>/entries/<int:entry_id>/thank/take-back/", views.take_thanks_back, name="take-thanks-back"
    ),
    path(
        "cases/<int:case_id>/entries/<int:entry_id>/remarks/<int:remark_id>/remove/",
        views.remove_remark,
        name="remove-remark",
    ),
]

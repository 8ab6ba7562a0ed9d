from django.urls import path

from fasenwijzer.risks.reporting_code import views

HERE = "cases/<int:case_id>/safety/code"
ONE = f"{HERE}/<uuid:uuid>"

urlpatterns = [
    path("codes/", views.mine, name="my-codes"),
    path(f"{HERE}/", views.codes, name="codes"),
    path(f"{HERE}/begin/", views.begin, name="begin-code"),
    path(f"{ONE}/", views.code, name="code"),
    path(f"{ONE}/steps/<int:step>/", views.write, name="code-step"),
    path(f"{ONE}/entries/<uuid:entry>/", views.rewrite, name="code-entry"),
    path(f"{ONE}/weighing/", views.weigh, name="code-weighing"),
    path(f"{ONE}/members/add/", views.admit, name="code-admit"),
    path(f"{ONE}/members/<int:member>/leave/", views.leave, name="code-leave"),
    path(f"{ONE}/close/", views.close, name="code-close"),
    path(f"{ONE}/open-again/", views.open_again, name="code-open-again"),
]

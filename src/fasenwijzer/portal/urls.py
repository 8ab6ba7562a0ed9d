"""The client's own place: behind `own_place`; messages have a side of the workers too."""

from django.urls import include, path

from fasenwijzer.portal.about import views as about
from fasenwijzer.portal.getting_in import consents, inviting, letting_in
from fasenwijzer.portal.getting_in import views as getting_in
from fasenwijzer.portal.home import views as home
from fasenwijzer.portal.looked import views as looked
from fasenwijzer.portal.places import views as places
from fasenwijzer.portal.reading import views as reading
from fasenwijzer.portal.safe import views as safe
from fasenwijzer.portal.sharing import views as sharing

app_name = "portal"
HERE = "mine/<int:case_id>"
ALONG = "cases/<int:case_id>/along"

urlpatterns = [
    path("leave/", safe.leave, name="leave"),
    path("mine/", places.places, name="places"),
    path(f"{HERE}/", home.home, name="home"),
    path(f"{HERE}/about/", about.about, name="about"),
    path(f"{HERE}/reading/", reading.reading, name="reading"),
    path(f"{HERE}/about/strengths/add/", about.add_strength, name="add-strength"),
    path(f"{HERE}/about/areas/<slug:area>/", about.area, name="area"),
    path(f"{HERE}/sharing/", sharing.sharing, name="sharing"),
    path(f"{HERE}/sharing/<int:pk>/", sharing.open_for, name="share"),
    path(f"{HERE}/sharing/consents/<int:pk>/agree/", sharing.agree, name="agree-to-share"),
    path(f"{HERE}/sharing/consents/<int:pk>/stop/", sharing.stop, name="stop-sharing"),
    path(f"{HERE}/sharing/consents/<int:pk>/again/", sharing.again, name="share-again"),
    path(f"{HERE}/safe/", safe.safe, name="safe"),
    path(f"{HERE}/looked/", looked.looked, name="looked"),
    path(f"{HERE}/looked/<int:pk>/why/", looked.why, name="ask-why"),
    # For who lets others in: colleagues, through the door of cases.
    path(f"{ALONG}/", getting_in.along, name="along"),
    path(f"{ALONG}/let-in/", letting_in.let_in, name="let-in"),
    path(f"{ALONG}/login/end/", getting_in.end_login, name="end-login"),
    path(f"{ALONG}/login/<int:pk>/go-on/", getting_in.go_on_with_login, name="go-on-with-login"),
    path(f"{ALONG}/representatives/add/", getting_in.add_representative, name="add-representative"),
    path(f"{ALONG}/representatives/<int:pk>/", getting_in.representative, name="representative"),
    path(f"{ALONG}/representatives/<int:pk>/remove/", getting_in.remove_representative, name="remove-representative"),
    path(
        f"{ALONG}/representatives/<int:pk>/put-back/",
        getting_in.representative_is_back,
        name="representative-back",
    ),
    path(f"{ALONG}/people/<int:pk>/", consents.open_for, name="open-for"),
    path(f"{ALONG}/consents/<int:pk>/agreed/", consents.agreed, name="consent-agreed"),
    path(f"{ALONG}/consents/<int:pk>/withdraw/", consents.withdraw, name="withdraw-consent"),
    path(f"{ALONG}/consents/<int:pk>/put-back/", consents.put_back, name="put-consent-back"),
    path(f"{ALONG}/invitation/<str:kind>/<int:pk>/", inviting.invite, name="invite"),
    path("", include("fasenwijzer.portal.papers.urls")),
    path("", include("fasenwijzer.portal.proposing.urls")),
    path("", include("fasenwijzer.portal.reports.urls")),
    path("", include("fasenwijzer.portal.messages.urls")),
    path("", include("fasenwijzer.portal.talks.urls")),
    path("", include("fasenwijzer.portal.agreeing.urls")),
    path("", include("fasenwijzer.portal.circle.urls")),
    path("", include("fasenwijzer.portal.requests.urls")),
    path("", include("fasenwijzer.portal.guide.urls")),
    path("", include("fasenwijzer.portal.copy.urls")),
    path("", include("fasenwijzer.portal.inventory.urls")),
    path("", include("fasenwijzer.portal.asked.urls")),
    path("", include("fasenwijzer.portal.looking_back.urls")),
]

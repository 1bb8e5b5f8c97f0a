"""Addresses of meldingen, under a wijk or behind a secret link."""

from django.urls import path

from signalen.views.follow import follow, own_photo
from signalen.views.melden import SignalView, help_page, signal_thanks
from signalen.views.partner import partner, partner_photo

app_name = "signalen"
urlpatterns = [
    path("melding/<str:token>/", follow, name="follow"),
    path("melding/<str:token>/foto/<int:pk>/", own_photo, name="own_photo"),
    path("partner/<str:token>/", partner, name="partner"),
    path("partner/<str:token>/foto/<int:pk>/", partner_photo, name="partner_photo"),
    path("partner/<str:token>/<str:reference>/", partner, name="partner_other"),
    path("<slug:wijk_slug>/melden/", SignalView.as_view(), name="melden"),
    path("<slug:wijk_slug>/melden/hulp/", help_page, name="help"),
    path("<slug:wijk_slug>/melden/bedankt/<uuid:submission>/", signal_thanks, name="thanks"),
]

"""Addresses of meldingen, under a wijk or behind a secret link."""

from django.urls import path

from signalen.feeds import SignalFeed
from signalen.views.follow import follow, own_photo
from signalen.views.melden import get_help, signal_thanks, start, support_thanks
from signalen.views.melden_check import AlikeView, CheckView, SupportView
from signalen.views.melden_steps import ContactView, PhotosView, WhatView, WhereView
from signalen.views.partner import partner, partner_photo
from signalen.views.photos import public_photo
from signalen.views.public import DirectSupportView, points, public_list
from signalen.views.walks import walk_report

app_name = "signalen"
urlpatterns = [
    path("melding/<str:token>/", follow, name="follow"),
    path("melding/<str:token>/foto/<int:pk>/", own_photo, name="own_photo"),
    path("partner/<str:token>/", partner, name="partner"),
    path("partner/<str:token>/foto/<int:pk>/", partner_photo, name="partner_photo"),
    path("partner/<str:token>/<str:reference>/", partner, name="partner_other"),
    path("<slug:wijk_slug>/meldingen/", public_list, name="list"),
    path("<slug:wijk_slug>/meldingen/kaart.json", points, name="points"),
    path("<slug:wijk_slug>/meldingen/rss.xml", SignalFeed(), name="rss"),
    path("<slug:wijk_slug>/meldingen/<slug:reference>/foto/<int:pk>/", public_photo, name="public_photo"),
    path(
        "<slug:wijk_slug>/meldingen/<slug:reference>/ik-ook/",
        DirectSupportView.as_view(),
        name="direct_support",
    ),
    path("<slug:wijk_slug>/schouw/<slug:slug>/", walk_report, name="walk_report"),
    path("<slug:wijk_slug>/melden/", start, name="melden"),
    path("<slug:wijk_slug>/melden/hulp/", get_help, name="help"),
    path("<slug:wijk_slug>/melden/wat/", WhatView.as_view(), name="what"),
    path("<slug:wijk_slug>/melden/<uuid:submission>/wat/", WhatView.as_view(), name="what"),
    path("<slug:wijk_slug>/melden/<uuid:submission>/waar/", WhereView.as_view(), name="where"),
    path("<slug:wijk_slug>/melden/<uuid:submission>/al-gemeld/", AlikeView.as_view(), name="alike"),
    path(
        "<slug:wijk_slug>/melden/<uuid:submission>/ik-ook/<slug:reference>/",
        SupportView.as_view(),
        name="support",
    ),
    path("<slug:wijk_slug>/melden/<uuid:submission>/foto/", PhotosView.as_view(), name="photos"),
    path("<slug:wijk_slug>/melden/<uuid:submission>/contact/", ContactView.as_view(), name="contact"),
    path("<slug:wijk_slug>/melden/<uuid:submission>/controle/", CheckView.as_view(), name="check"),
    path("<slug:wijk_slug>/melden/ik-ook/<uuid:submission>/", support_thanks, name="support_thanks"),
    path("<slug:wijk_slug>/melden/bedankt/<uuid:submission>/", signal_thanks, name="thanks"),
]

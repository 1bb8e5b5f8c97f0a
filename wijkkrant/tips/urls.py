"""Addresses of tips, under a wijk."""

from django.urls import path

from wijkkrant.tips.views import TipView, tip_thanks

app_name = "tip"
urlpatterns = [
    path("<slug:wijk_slug>/tip/", TipView.as_view(), name="send"),
    path("<slug:wijk_slug>/tip/bedankt/<uuid:submission>/", tip_thanks, name="thanks"),
]

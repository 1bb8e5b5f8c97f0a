"""Addresses of offers, under a wijk."""

from django.urls import path

from initiatives.offers.views import OfferView, offer_thanks

app_name = "offers"
urlpatterns = [
    path("<slug:wijk_slug>/meedoen/", OfferView.as_view(), name="meedoen"),
    path("<slug:wijk_slug>/meedoen/bedankt/<uuid:submission>/", offer_thanks, name="thanks"),
]

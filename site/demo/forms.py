"""The filter of the Demo-postvak."""

from django import forms

from home.lib.forms import PublicBoundField


class AddressFilter(forms.Form):
    """Narrows the list to one receiver."""

    bound_field_class = PublicBoundField
    use_required_attribute = False

    adres = forms.CharField(label="Bericht aan", required=False, max_length=254)

"""The room in Wagtail's admin."""

from wagtail import hooks

from wijkkrant.tips.viewsets import TipViewSet


@hooks.register("register_admin_viewset")
def register_tips() -> TipViewSet:
    """List tips for redacteuren and coördinatoren."""
    return TipViewSet()

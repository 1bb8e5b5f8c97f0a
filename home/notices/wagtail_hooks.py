"""Urgent messages in Wagtail's admin."""

from wagtail import hooks

from home.notices.viewsets import MessageViewSet


@hooks.register("register_admin_viewset")
def register_messages() -> MessageViewSet:
    """List urgent messages in the menu."""
    return MessageViewSet()

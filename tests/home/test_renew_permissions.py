"""After an upgrade every role gets what it may do by now, and nobody more than that."""

from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from home.models import Wijk


def rights() -> set[tuple[str, str]]:
    return set(Group.objects.values_list("name", "permissions__codename"))


def test_what_a_new_version_brought_is_given_and_nothing_else(waterwijk: Wijk, haven: Wijk) -> None:
    complete = rights()
    for group in Group.objects.all():
        group.permissions.remove(*Permission.objects.filter(content_type__app_label="signalen"))
    assert rights() != complete
    for _ in range(2):
        call_command("renew_permissions")
        assert rights() == complete

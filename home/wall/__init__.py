"""The wijk wall: an editor of one wijk finds nothing of another by any address of the admin.

Stock Wagtail leaks between tenants. Four things close it, each in its own file:
`policy` (who may do what with a row), `forms` (what can be chosen), `viewsets` (the base
of every list of rows), `doors` (which admin addresses an editor can reach at all).
"""

from home.wall.forms import BasePageForm, WijkAdminForm
from home.wall.policy import OwnWijkPolicy, WijkPermissionPolicy, has_role, wijken_for
from home.wall.viewsets import WijkViewSet

__all__ = [
    "BasePageForm",
    "OwnWijkPolicy",
    "WijkAdminForm",
    "WijkPermissionPolicy",
    "WijkViewSet",
    "has_role",
    "wijken_for",
]

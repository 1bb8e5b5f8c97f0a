"""The place this app leaves for what else can be offered to neighbours."""

from dataclasses import dataclass

from home.lib.registries import Registry
from home.sharing.models import Sharing


@dataclass(frozen=True)
class SharedKind:
    """A sort of thing that is offered; `name` stands in addresses of the admin."""

    name: str
    model: type[Sharing]


shared_kinds: Registry[SharedKind] = Registry(lambda item: item.name)

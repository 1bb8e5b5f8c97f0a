"""The tables that the sender empties; rooms above add theirs in `AppConfig.ready()`."""

from dataclasses import dataclass

from home.lib.registries import Registry
from home.mail.models import Dispatch


@dataclass(frozen=True)
class DispatchTable:
    """A concrete `Dispatch` model; the lowest `order` is sent first."""

    model: type[Dispatch]
    order: int


dispatch_tables: Registry[DispatchTable] = Registry(lambda item: item.model, lambda item: item.order)

from .doughs import doughs
from .glazes import router as glazes

__all__ = ["doughs", "glazes"]

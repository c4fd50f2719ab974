import os
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Config:
    debug: bool = field(default_factory=lambda: bool(os.environ.get("BILLING_DEBUG")))
    provider: str = os.getenv("BILLING_PROVIDER", "bank")
    prefix: str = os.getenv("BILLING_PREFIX", "/billing")


FEATURE_REFUNDS = True
FEATURE_CREDIT = False

config = Config()

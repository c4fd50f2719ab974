import os
from enum import Enum
from types import SimpleNamespace
from typing import Final

from starlette.config import Config
from starlette.datastructures import CommaSeparatedStrings

config = Config()

API_PREFIX = config("DAIRY_API_PREFIX", cast=str, default="/api")
MILK: str = config("DAIRY_MILK", default="/milk")
HOSTS = config("DAIRY_HOSTS", cast=CommaSeparatedStrings, default="")
REGION = os.environ["DAIRY_REGION"]
VERSION: Final[int] = 3
CHEESE: Final = "/cheese"


class Section(str, Enum):
    BUTTER = "/butter"
    CREAM = "/cream"


paths = SimpleNamespace(whey="/whey", vats=SimpleNamespace(root="/vats"))
TABLE = {"rinds": {"prefix": "/rinds"}}

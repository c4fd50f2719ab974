import importlib
import pkgutil


def load_plugins(app):
    for _, name, is_package in pkgutil.iter_modules(__path__):
        if is_package:
            module = importlib.import_module("parish.plugins." + name)
            module.load(app)

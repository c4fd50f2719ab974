import os


class Default:
    SCALES_PREFIX = "/scales"
    TRACE = False


class Development(Default):
    SCALES_PREFIX = "/test-scales"
    TRACE = True


class Production(Default):
    pass


PROFILES = {"development": Development, "production": Production}
profile = PROFILES[os.environ.get("QUARRY_PROFILE", "production")]()

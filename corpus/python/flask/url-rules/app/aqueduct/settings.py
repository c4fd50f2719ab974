import os

SEVERAL_DISTRICTS = os.environ.get("AQUEDUCT_DISTRICTS", "one") == "several"

"""Choose how hard hypothesis tries: HYPOTHESIS_PROFILE=thorough for long runs, else few examples and the same ones."""

import os

from hypothesis import HealthCheck, settings

# Machines under load are slow, which is no property of the code: no deadlines, no health checks on time.
settings.register_profile(
    "ci", max_examples=60, derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "thorough", max_examples=2000, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

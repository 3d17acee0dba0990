"""Choose how hard hypothesis tries: the same few examples, or many with HYPOTHESIS_PROFILE=thorough."""

import os

from hypothesis import HealthCheck, settings

# Machines under load are slow, which is no property of the code: no deadlines, no health checks on time.
patient = settings(deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", patient, max_examples=60, derandomize=True)
settings.register_profile("thorough", patient, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

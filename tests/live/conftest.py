"""Give the tests of this folder one real extractor; loading it takes seconds."""

import pytest

from eventx import Extractor


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor()

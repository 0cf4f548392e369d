"""Whether pip reaches packages: a test that builds an environment needs some."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def needed(folder: Path) -> None:
    """Leaves the test out, and says why, where pip reaches no registry; in CI that is a failure."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), "hatchling"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    if done.returncode:
        reason = f"pip reaches no package registry: {' '.join(done.stderr.strip().splitlines()[-1:])}"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)

"""RAW: libyaml parses every file of a folder and builds nothing; the floor that reading is measured against."""

import sys
from pathlib import Path

from yaml.cyaml import CParser  # type: ignore[attr-defined, unused-ignore]

for path in sorted(Path(sys.argv[1]).iterdir()):
    CParser(path.read_bytes()).raw_parse()

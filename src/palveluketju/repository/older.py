"""What files were in a commit, for what compares with it. Apart from what asks Git, so that other runs need not load that."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Older:
    """The bytes that files had in a commit, by their whole paths; of files that are new or the same it has nothing."""

    files: Mapping[str, bytes] = field(default_factory=dict)

    def of(self, file: str) -> bytes | None:
        """What the file was, by its name as people write it; None when it is new or the same."""
        return self.files.get(os.path.abspath(file)) if self.files else None


#: what there is to compare with when nothing was asked for
NOTHING = Older()

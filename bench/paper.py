"""PDF: one short chain beside weasyprint on the same page, and a hundred chains as a handbook in volumes."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import chains
from measure import Figure, measure

Row = Callable[[str, Figure, str, Figure | None, str], None]
_PEER = "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant='pdf/ua-1')"


def paper(base: Path, pkpk: Sequence[str], row: Row, runs: int) -> None:
    """A leaflet beside the peer; time and memory of many, of which the largest process is told."""
    one = Path(__file__).parent.parent / "examples/kymmenen-rivia.yaml"
    ours = [*pkpk, "render", str(one), "-o", str(base / "leaflet"), "-q", "--format"]
    subprocess.run([*ours, "html"], check=True)
    page = next((base / "leaflet").glob("*.html"))
    peer = [sys.executable, "-c", _PEER, str(page), str(base / "peer.pdf")]
    has_peer = subprocess.run([sys.executable, "-c", "import weasyprint"], check=False, capture_output=True).returncode == 0
    if not has_peer:
        print("weasyprint is not installed (pip install weasyprint): the PDF is measured alone")
    figures = measure([[*ours, "pdf"], *([peer] if has_peer else [])], runs)
    row("a ten-line chain as PDF", figures[0], "weasyprint", figures[1] if has_peer else None, "≤ 0.2")
    root, out = base / "paper", base / "volumes"
    chains.repository(root, 100)
    (whole,) = measure([[*pkpk, "render", str(root), "--format", "pdf", "--drafts", "-o", str(out), "-q"]], 1, warm=False)
    row(f"100 chains as {len(list(out.iterdir()))} volumes", whole, "", None, "≤ 500 MiB a process")
    shutil.rmtree(out)

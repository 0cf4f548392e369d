"""The system's own `dot`, for those who have it and want its version, its fonts or no WebAssembly."""

import subprocess

from graphviz.backend import dot_command, execute

from palveluketju.drawing.error import DrawingError
from palveluketju.drawing.source import encoded


class System:
    """The program `dot` on the PATH, run once for each drawing and ended after `timeout` seconds."""

    name = "dot"

    def __init__(self, *, timeout: float = 60) -> None:
        self._timeout = timeout

    def svg(self, dot: str) -> str:
        """DOT source to SVG. Raises `DrawingError`: refused, program_missing, timeout."""
        try:
            # `graphviz.pipe` is these two calls, without a way to pass the timeout on
            done = execute.run_check(
                dot_command.command("dot", "svg"),
                input=encoded(dot),
                capture_output=True,
                quiet=True,
                timeout=self._timeout,
            )
        except execute.CalledProcessError as error:
            message = error.stderr.decode("utf-8", "replace").strip() or f"exit code {error.returncode}"
            raise DrawingError("refused", message=message) from error
        except subprocess.TimeoutExpired as error:
            raise DrawingError("timeout", seconds=self._timeout) from error
        except (execute.ExecutableNotFound, OSError) as error:
            raise DrawingError("program_missing", program="dot") from error
        return bytes(done.stdout).decode("utf-8", "replace")

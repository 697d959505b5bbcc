"""The raw XML of animation: effects on shapes, the clicks and sequences that hold them.

Times are milliseconds, ids those of the slide's shapes. Every effect draws the ids of its time
nodes from one counter, since none may be used twice on a slide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from patientuddannelse.decks.model import Entrance

_VISIBILITY = "<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst>"
_GAUGES = {False: (22, 2, "wipe(right)"), True: (21, 1, "wheel(1)")}  # preset, subtype, filter

Ids = Iterator[int]
"""The next free id of a time node."""


def target(shape_id: int, paragraph_index: int | None = None) -> str:
    """Return what an effect acts on: a whole shape or one paragraph of it."""
    if paragraph_index is None:
        return f'<p:tgtEl><p:spTgt spid="{shape_id}"/></p:tgtEl>'
    span = f'<p:pRg st="{paragraph_index}" end="{paragraph_index}"/>'
    return f'<p:tgtEl><p:spTgt spid="{shape_id}"><p:txEl>{span}</p:txEl></p:spTgt></p:tgtEl>'


def entrance(ids: Ids, how: Entrance, node: str, goal: str, length: int, *, grouped: bool) -> str:
    """Return a fade (preset 10) or a plain appearance (preset 1).

    Only text shapes are ``grouped``, and each of those needs its entry in the build list.
    """
    own = next(ids)
    change = _set(ids, goal, "visible", 0)
    if how is Entrance.FADE:
        change += (
            '<p:animEffect transition="in" filter="fade"><p:cBhvr>'
            f'<p:cTn id="{next(ids)}" dur="{length}"/>{goal}</p:cBhvr></p:animEffect>'
        )
    preset = 10 if how is Entrance.FADE else 1
    return _effect(own, f'presetID="{preset}" presetClass="entr" presetSubtype="0"', node, 0,
                   change, grouped=grouped)  # fmt: skip


def disappearance(ids: Ids, goal: str, delay: int) -> str:
    """Return a plain disappearance (preset 1), some time after what it goes along with."""
    own = next(ids)
    change = _set(ids, goal, "hidden", 0)
    return _effect(own, 'presetID="1" presetClass="exit" presetSubtype="0"', "withEffect", delay,
                   change)  # fmt: skip


def emptying(ids: Ids, goal: str, node: str, length: int, *, dial: bool) -> str:
    """Return a slow exit: a bar is wiped away from the right, a dial round its middle."""
    own, (preset, subtype, pattern) = next(ids), _GAUGES[dial]
    change = (
        f'<p:animEffect transition="out" filter="{pattern}"><p:cBhvr>'
        f'<p:cTn id="{next(ids)}" dur="{length}"/>{goal}</p:cBhvr></p:animEffect>'
    )
    change += _set(ids, goal, "hidden", length - 1)
    preset_xml = f'presetID="{preset}" presetClass="exit" presetSubtype="{subtype}"'
    return _effect(own, preset_xml, node, 0, change)


def _effect(
    own: int, preset: str, node: str, delay: int, change: str, *, grouped: bool = False
) -> str:
    build = ' grpId="0"' if grouped else ""
    return (
        f'<p:par><p:cTn id="{own}" {preset} fill="hold"{build} nodeType="{node}"><p:stCondLst>'
        f'<p:cond delay="{delay}"/></p:stCondLst><p:childTnLst>{change}</p:childTnLst></p:cTn>'
        "</p:par>"
    )


def _set(ids: Ids, goal: str, value: str, delay: int) -> str:
    return (
        f'<p:set><p:cBhvr><p:cTn id="{next(ids)}" dur="1" fill="hold"><p:stCondLst>'
        f'<p:cond delay="{delay}"/></p:stCondLst></p:cTn>{goal}{_VISIBILITY}</p:cBhvr>'
        f'<p:to><p:strVal val="{value}"/></p:to></p:set>'
    )


def click(ids: Ids, effects: str, starts: str = '<p:cond delay="indefinite"/>') -> str:
    """Return what one click sets off: two nested time nodes around its effects."""
    return (
        f'<p:par><p:cTn id="{next(ids)}" fill="hold"><p:stCondLst>{starts}</p:stCondLst>'
        f'<p:childTnLst><p:par><p:cTn id="{next(ids)}" fill="hold"><p:stCondLst>'
        f'<p:cond delay="0"/></p:stCondLst><p:childTnLst>{effects}</p:childTnLst></p:cTn></p:par>'
        "</p:childTnLst></p:cTn></p:par>"
    )


def at_once(ids: Ids, effects: str, sequence: int) -> str:
    """Return what begins by itself with the slide; ``sequence`` is the main sequence's id."""
    begins = f'<p:cond evt="onBegin" delay="0"><p:tn val="{sequence}"/></p:cond>'
    return click(ids, effects, f'<p:cond delay="indefinite"/>{begins}')


def on_shape(ids: Ids, shape_id: int, effects: str) -> str:
    """Return what a click on one shape sets off, as often as it is clicked."""
    clicked = (
        f'<p:cond evt="onClick" delay="0"><p:tgtEl><p:spTgt spid="{shape_id}"/></p:tgtEl></p:cond>'
    )
    own = next(ids)
    steps = click(ids, effects, '<p:cond delay="0"/>')
    return (
        f'<p:seq concurrent="1" nextAc="seek"><p:cTn id="{own}" restart="whenNotActive" '
        'fill="hold" evtFilter="cancelBubble" nodeType="interactiveSeq"><p:stCondLst>'
        f'{clicked}</p:stCondLst><p:endSync evt="end" delay="0"><p:rtn val="all"/></p:endSync>'
        f"<p:childTnLst>{steps}</p:childTnLst></p:cTn>"
        f"<p:nextCondLst>{clicked}</p:nextCondLst></p:seq>"
    )


def build_entry(shape_id: int, by_paragraph: bool) -> str:
    """Return the entry of the build list for a text shape."""
    build = ' build="p"' if by_paragraph else ""
    return f'<p:bldP spid="{shape_id}" grpId="0"{build}/>'


def timing(root: int, sequence: int, clicks: str, others: Iterable[str], builds: str) -> str:
    """Return the timing of a slide: its main sequence, and the others that shapes set off."""
    step = '<p:cond evt="{}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>'
    main = (
        f'<p:seq concurrent="1" nextAc="seek"><p:cTn id="{sequence}" dur="indefinite" '
        f'nodeType="mainSeq"><p:childTnLst>{clicks}</p:childTnLst></p:cTn>'
        f"<p:prevCondLst>{step.format('onPrev')}</p:prevCondLst>"
        f"<p:nextCondLst>{step.format('onNext')}</p:nextCondLst></p:seq>"
    )
    return (
        f'<p:timing><p:tnLst><p:par><p:cTn id="{root}" dur="indefinite" restart="never" '
        f'nodeType="tmRoot"><p:childTnLst>{main if clicks else ""}{"".join(others)}'
        "</p:childTnLst></p:cTn></p:par></p:tnLst>"
        f"{f'<p:bldLst>{builds}</p:bldLst>' if builds else ''}</p:timing>"
    )

"""A screen reader without a voice: prints what AT-SPI tells of a program.

    reader.py walk NAME               its objects, one a line: depth, role, name, states, place in its list, value, text
    reader.py press NAME ROLE OBJECT  does what can be done to the first object with this role and name
    reader.py edit NAME               for each line "object <tab> function of EditableText <tab> arguments...", what it
                                      answers and what is written then; "refused" where the object has no such interface
    reader.py relations NAME          what belongs to another object, one a line: role, name, relation, role, name
    reader.py watch NAME              "ready", and then its events, one a line, until the input ends
    reader.py keys TEXT...            "ready", and then the keys typed in any program, one a line, until the input ends:
                                      "press" or "release", text, keysym, modifiers; takes those with one of the texts
    reader.py gone NAME               waits until there is no such program
"""

import sys
import threading

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

SHOWN = ["active", "focusable", "focused", "selected", "checked", "expanded", "collapsed", "editable", "defunct"]


def find(name):
    desktop = Atspi.get_desktop(0)
    children = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
    return next((child for child in children if child is not None and child.get_name() == name), None)


def program(name, there=True):
    """The program, once it is there; or nothing, once it is not."""
    while (find(name) is not None) != there:
        GLib.MainContext.default().iteration(True)
    return find(name)


def objects(node, depth=0):
    """An object and all in it; what goes away meanwhile is left out."""
    yield depth, node
    try:
        children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
    except GLib.GError:
        return
    for child in children:
        if child is not None:
            yield from objects(child, depth + 1)


def line(node):
    held = node.get_state_set()
    states = [word for word in SHOWN if held.contains(getattr(Atspi.StateType, word.upper()))]
    attributes = node.get_attributes() or {}
    text = Atspi.Text.get_text(node, 0, -1) if "Text" in node.get_interfaces() else ""
    place, value = attributes.get("posinset", ""), attributes.get("valuetext", "")
    return [node.get_role_name(), node.get_name(), " ".join(states), place, value, text]


def show(words):
    print("\t".join(word.replace("\n", "\\n") for word in words), flush=True)


def walk(name):
    for depth, node in objects(program(name)):
        try:
            show([str(depth)] + line(node))
        except GLib.GError:
            pass


def press(name, role, wanted):
    for depth, node in objects(program(name)):
        if node.get_role_name() == role and node.get_name() == wanted:
            show([Atspi.Action.get_action_name(node, 0), str(Atspi.Action.do_action(node, 0))])
            return


def edit(name):
    written = {node.get_name(): node for depth, node in objects(program(name)) if "Text" in node.get_interfaces()}
    for line in sys.stdin:
        wanted, function, *arguments = line.rstrip("\n").split("\t")
        node = written[wanted]
        if function != "set_text_contents":
            arguments = [int(word) if word.lstrip("-").isdigit() else word for word in arguments]
        answer = "refused"
        try:
            if "EditableText" in node.get_interfaces():
                answer = str(getattr(Atspi.EditableText, function)(node, *arguments))
            else:
                getattr(Atspi.EditableText, function)(node, *arguments)
        except GLib.GError:
            pass
        show([answer, Atspi.Text.get_text(node, 0, -1)])


def relations(name):
    for depth, node in objects(program(name)):
        for relation in node.get_relation_set():
            for i in range(relation.get_n_targets()):
                other, kind = relation.get_target(i), relation.get_relation_type().value_nick
                show([node.get_role_name(), node.get_name(), kind, other.get_role_name(), other.get_name()])


def told(event):
    try:
        other = event.any_data if isinstance(event.any_data, str) else ""
        if isinstance(event.any_data, Atspi.Accessible):
            other = event.any_data.get_role_name() + " " + event.any_data.get_name()
        show([event.type, str(event.detail1), event.source.get_role_name(), event.source.get_name(), other])
    except GLib.GError:
        # It is shown no longer.
        pass


def until_input_ends():
    sys.stdin.read()
    Atspi.event_quit()


def watch(name):
    program(name)
    listener = Atspi.EventListener.new(told)
    for kind in ["object", "window", "focus"]:
        listener.register(kind)
    show(["ready"])
    threading.Thread(target=until_input_ends, daemon=True).start()
    Atspi.event_main()


def keys(*taken):
    def typed(event):
        pressed = event.type == Atspi.EventType.KEY_PRESSED_EVENT
        show(["press" if pressed else "release", event.event_string, hex(event.id), str(event.modifiers)])
        return event.event_string in taken

    listener = Atspi.DeviceListener.new(typed)
    kinds = 1 << Atspi.EventType.KEY_PRESSED_EVENT | 1 << Atspi.EventType.KEY_RELEASED_EVENT
    for modifiers in [0, 1 << Atspi.ModifierType.SHIFT, 1 << Atspi.ModifierType.CONTROL]:
        Atspi.register_keystroke_listener(listener, None, modifiers, kinds, Atspi.KeyListenerSyncType.CANCONSUME)
    show(["ready"])
    threading.Thread(target=until_input_ends, daemon=True).start()
    Atspi.event_main()


# So that who waits looks again.
GLib.timeout_add(50, lambda: True)
what, name = sys.argv[1:3]
if what == "keys":
    keys(name, *sys.argv[3:])
elif what == "gone":
    program(name, there=False)
    show(["gone"])
else:
    {"walk": walk, "press": press, "edit": edit, "relations": relations, "watch": watch}[what](name, *sys.argv[3:])

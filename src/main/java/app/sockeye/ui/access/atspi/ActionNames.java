package app.sockeye.ui.access.atspi;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** An action's name, what it does, and its key. */
public final class ActionNames extends Struct {
    @Position(0)
    private final String name;

    @Position(1)
    private final String description;

    @Position(2)
    private final String key;

    ActionNames(String name) {
        this.name = name;
        this.description = "";
        this.key = "";
    }
}

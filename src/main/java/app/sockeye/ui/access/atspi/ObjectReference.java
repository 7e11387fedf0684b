package app.sockeye.ui.access.atspi;

import java.util.Objects;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** An object on the bus: the name of its program there, and its path. */
public final class ObjectReference extends Struct {
    @Position(0)
    private final String bus;

    @Position(1)
    private final DBusPath path;

    public ObjectReference(String bus, DBusPath path) {
        this.bus = Objects.requireNonNull(bus, "bus");
        this.path = Objects.requireNonNull(path, "path");
    }

    String bus() {
        return bus;
    }

    DBusPath path() {
        return path;
    }
}

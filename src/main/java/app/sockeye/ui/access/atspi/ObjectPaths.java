package app.sockeye.ui.access.atspi;

import app.sockeye.ui.access.tree.AccessObject;
import app.sockeye.ui.access.tree.AccessTable;
import java.util.List;
import java.util.Optional;
import org.freedesktop.dbus.DBusPath;

/** The paths and references that objects have on the bus. JavaFX thread. */
final class ObjectPaths {
    static final String ROOM = "/org/a11y/atspi/accessible";
    static final DBusPath ROOT = new DBusPath(ROOM + "/root");
    private static final DBusPath NOTHING = new DBusPath("/org/a11y/atspi/null");

    private final AccessTable table;
    private final String bus;
    /** What the program is in; set once, before the first question. */
    private ObjectReference desktop;

    /** @param bus the program's name on the bus */
    ObjectPaths(AccessTable table, String bus) {
        this.table = table;
        this.bus = bus;
        this.desktop = nothing();
    }

    void setDesktop(ObjectReference now) {
        desktop = now;
    }

    ObjectReference desktop() {
        return desktop;
    }

    ObjectReference nothing() {
        return new ObjectReference(bus, NOTHING);
    }

    ObjectReference program() {
        return new ObjectReference(bus, ROOT);
    }

    ObjectReference of(AccessObject object) {
        return new ObjectReference(bus, path(object));
    }

    ObjectReference of(Optional<AccessObject> object) {
        return object.map(this::of).orElseGet(this::nothing);
    }

    List<ObjectReference> of(List<AccessObject> objects) {
        return objects.stream().map(this::of).toList();
    }

    DBusPath path(AccessObject object) {
        int id = table.idOf(object);
        return id == AccessTable.PROGRAM ? ROOT : new DBusPath(ROOM + "/" + id);
    }

    /** The object at a path, if it is still there. */
    Optional<AccessObject> find(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.equals("root")) {
            return Optional.of(table.program());
        }
        try {
            return table.find(Integer.parseInt(name));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

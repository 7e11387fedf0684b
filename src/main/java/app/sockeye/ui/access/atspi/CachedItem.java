package app.sockeye.ui.access.atspi;

import java.util.List;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.UInt32;

/** An object with all that a client may keep of it; none is made, only its form is told. */
public final class CachedItem extends Struct {
    @Position(0)
    private final ObjectReference object;

    @Position(1)
    private final ObjectReference program;

    @Position(2)
    private final ObjectReference parent;

    @Position(3)
    private final int index;

    @Position(4)
    private final int children;

    @Position(5)
    private final List<String> interfaces;

    @Position(6)
    private final String name;

    @Position(7)
    private final UInt32 role;

    @Position(8)
    private final String description;

    @Position(9)
    private final List<UInt32> states;

    private CachedItem(ObjectReference object) {
        this.object = object;
        program = object;
        parent = object;
        index = 0;
        children = 0;
        interfaces = List.of();
        name = "";
        role = new UInt32(0);
        description = "";
        states = List.of();
    }
}

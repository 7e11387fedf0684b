package app.sockeye.ui.access.atspi;

import java.util.List;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.UInt32;

/** How an object belongs to others. */
public final class Relation extends Struct {
    @Position(0)
    private final UInt32 kind;

    @Position(1)
    private final List<ObjectReference> others;

    public Relation(UInt32 kind, List<ObjectReference> others) {
        this.kind = kind;
        this.others = List.copyOf(others);
    }
}

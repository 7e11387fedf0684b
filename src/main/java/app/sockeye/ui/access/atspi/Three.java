package app.sockeye.ui.access.atspi;

import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.Position;

/** Three results of one call. */
public final class Three<A, B, C> extends Tuple {
    @Position(0)
    private final A first;

    @Position(1)
    private final B second;

    @Position(2)
    private final C third;

    Three(A first, B second, C third) {
        this.first = first;
        this.second = second;
        this.third = third;
    }
}

package app.sockeye.ui.access.atspi;

import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.Position;

/** Two results of one call. */
public final class Two<A, B> extends Tuple {
    @Position(0)
    private final A first;

    @Position(1)
    private final B second;

    Two(A first, B second) {
        this.first = first;
        this.second = second;
    }
}

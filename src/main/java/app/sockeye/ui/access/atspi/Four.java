package app.sockeye.ui.access.atspi;

import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.Position;

/** Four results of one call. */
public final class Four<A, B, C, D> extends Tuple {
    @Position(0)
    private final A first;

    @Position(1)
    private final B second;

    @Position(2)
    private final C third;

    @Position(3)
    private final D fourth;

    Four(A first, B second, C third, D fourth) {
        this.first = first;
        this.second = second;
        this.third = third;
        this.fourth = fourth;
    }
}

package app.sockeye.ui.access.atspi;

import java.util.List;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.UInt32;

/** Somebody who wants to know of keys; only who it is matters, as the registry knows which keys it wants. */
public final class KeyListener extends Struct {
    @Position(0)
    private final String bus;

    @Position(1)
    private final DBusPath path;

    @Position(2)
    private final UInt32 device;

    @Position(3)
    private final UInt32 kinds;

    @Position(4)
    private final List<Key> keys;

    @Position(5)
    private final UInt32 modifiers;

    @Position(6)
    private final Mode mode;

    /** One of the keys it wants; all are wanted where there is none. */
    public static final class Key extends Struct {
        @Position(0)
        private final int hardwareCode;

        @Position(1)
        private final int symbol;

        @Position(2)
        private final String name;

        @Position(3)
        private final int unused;

        public Key(int hardwareCode, int symbol, String name, int unused) {
            this.hardwareCode = hardwareCode;
            this.symbol = symbol;
            this.name = name;
            this.unused = unused;
        }
    }

    /** How it is told of them. */
    public static final class Mode extends Struct {
        @Position(0)
        private final boolean isWaitedFor;

        @Position(1)
        private final boolean takesKeys;

        @Position(2)
        private final boolean ofAllWindows;

        public Mode(boolean isWaitedFor, boolean takesKeys, boolean ofAllWindows) {
            this.isWaitedFor = isWaitedFor;
            this.takesKeys = takesKeys;
            this.ofAllWindows = ofAllWindows;
        }
    }

    public KeyListener(
            String bus, DBusPath path, UInt32 device, UInt32 kinds, List<Key> keys, UInt32 modifiers, Mode mode) {
        this.bus = bus;
        this.path = path;
        this.device = device;
        this.kinds = kinds;
        this.keys = List.copyOf(keys);
        this.modifiers = modifiers;
        this.mode = mode;
    }

    /** The name of its program on the bus. */
    String bus() {
        return bus;
    }
}

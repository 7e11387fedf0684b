package app.sockeye.ui.access.atspi;

import app.sockeye.ui.access.tree.AccessTable;
import app.sockeye.ui.access.tree.AccessWatch;
import app.sockeye.ui.access.tree.ProgramObject;
import app.sockeye.ui.access.tree.WindowInput;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;

/**
 * The window on the desktop's accessibility bus, from when it is made known there until it is closed. Everything is
 * asked of the window when somebody wants to know; only changes are told without being asked.
 */
public final class AtspiBridge implements AutoCloseable {
    private static final String REGISTRY = "org.a11y.atspi.Registry";
    private static final String CACHE = "/org/a11y/atspi/cache";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DBusConnection connection;
    private final UiPulse pulse;
    private final DBusInterface receiver;
    /** Set and called on the JavaFX thread. */
    private Runnable unfollow = () -> {};

    private AtspiBridge(DBusConnection connection, UiPulse pulse, DBusInterface receiver) {
        this.connection = connection;
        this.pulse = pulse;
        this.receiver = receiver;
    }

    /**
     * Connects and makes the program known. Blocks; not on the JavaFX thread.
     *
     * @param address the accessibility bus' address
     * @param name the program's name
     * @param pulse asks for changes while the window is open
     * @throws IOException where the bus or its registry does not answer
     */
    public static AtspiBridge open(String address, String name, UiPulse pulse) throws IOException {
        try {
            DBusConnection connection = DBusConnectionBuilder.forAddress(address)
                    .withShared(false)
                    .receivingThreadConfig()
                    // In order, and never more than one question at a time for the JavaFX thread.
                    .withMethodCallThreadCount(1)
                    .withSignalThreadCount(1)
                    .withErrorHandlerThreadCount(1)
                    .withMethodReturnThreadCount(1)
                    .connectionConfig()
                    .build();
            try {
                return known(connection, name, pulse);
            } catch (DBusException | DBusExecutionException e) {
                connection.disconnect();
                throw e;
            }
        } catch (DBusException | DBusExecutionException | IllegalArgumentException e) {
            throw new IOException("The accessibility bus does not answer.", e);
        }
    }

    private static AtspiBridge known(DBusConnection connection, String name, UiPulse pulse) throws DBusException {
        AccessTable table = new AccessTable(new ProgramObject(name));
        ObjectPaths paths = new ObjectPaths(table, connection.getUniqueName());
        DBusInterface receiver = ObjectCalls.receiver(new FxAnswers(PATIENCE), paths, new BridgeFacts());
        connection.addFallback(ObjectPaths.ROOM, receiver);
        connection.exportObject(CACHE, new NothingCached());
        ObjectReference desktop = connection
                .getRemoteObject(REGISTRY, ObjectPaths.ROOT.getPath(), AtspiSocket.class)
                .embed(paths.program());
        AtspiBridge bridge = new AtspiBridge(connection, pulse, receiver);
        AccessWatch watch = new AccessWatch(table, new EventSender(connection, paths));
        KeyRegistry keys = KeyRegistry.follow(connection, REGISTRY);
        UiPulse.later(() -> {
            paths.setDesktop(desktop);
            bridge.follow(watch, keys);
        });
        return bridge;
    }

    private void follow(AccessWatch watch, KeyRegistry keys) {
        Runnable unwatch = pulse.follow(watch::look);
        Runnable unhear = WindowInput.hear(pulse::wake);
        unfollow = () -> {
            unwatch.run();
            unhear.run();
            keys.close();
        };
    }

    /** Whether the bus is still there. */
    public boolean isOpen() {
        return connection.isConnected();
    }

    /** Leaves the bus. Any thread. */
    @Override
    public void close() {
        UiPulse.later(() -> unfollow.run());
        connection.disconnect();
    }

    /** The cache of a program that has none. */
    private record NothingCached() implements AtspiCache {
        @Override
        public List<CachedItem> items() {
            return List.of();
        }

        @Override
        public String getObjectPath() {
            return CACHE;
        }
    }
}

package app.sockeye.ui.access.atspi;

import static java.util.stream.Collectors.toCollection;

import app.sockeye.ui.access.key.KeyStroke;
import app.sockeye.ui.access.key.TypedKeys;
import app.sockeye.ui.common.pulse.UiPulse;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.CallbackHandler;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;

/**
 * Tells the desktop's registry of keys while somebody listens to keys there, as the registry itself sees none. Asks who
 * listens whenever that changes, which it does a few hundred times as a screen reader starts: one question at a time.
 */
final class KeyRegistry {
    private static final System.Logger LOG = System.getLogger(KeyRegistry.class.getName());
    private static final String PATH = "/org/a11y/atspi/registry/deviceeventcontroller";
    /** Its signals tell of listeners that come and go. */
    private static final String LISTENERS = "org.a11y.atspi.DeviceEventListener";

    private final DBusConnection connection;
    private final AtspiKeys registry;
    private final DBus bus;
    /** Whether a question is under way; guarded by this, as are the next two. */
    private boolean asking;
    /** Whether its answer will be out of date. */
    private boolean again;
    /** The names of those who listen. */
    private Set<String> listening = new HashSet<>();

    /** Ends to tell; set and called on the JavaFX thread, as is whether it is closed. */
    private Runnable untell;

    private boolean closed;

    private KeyRegistry(DBusConnection connection, AtspiKeys registry, DBus bus) {
        this.connection = connection;
        this.registry = registry;
        this.bus = bus;
    }

    /**
     * Begins to ask who listens. Blocks; not on the JavaFX thread.
     *
     * @param name the registry's name on the bus
     */
    static KeyRegistry follow(DBusConnection connection, String name) throws DBusException {
        KeyRegistry keys = new KeyRegistry(
                connection,
                connection.getRemoteObject(name, PATH, AtspiKeys.class),
                connection.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class));
        connection.addGenericSigHandler(
                DBusMatchRuleBuilder.create()
                        .withType("signal")
                        .withInterface(LISTENERS)
                        .build(),
                signal -> keys.askWhoListens());
        // The registry goes on to name those who have left the bus without a word.
        connection.addSigHandler(DBus.NameOwnerChanged.class, signal -> {
            if (signal.newOwner.isEmpty()) {
                keys.left(signal.name);
            }
        });
        keys.askWhoListens();
        return keys;
    }

    /** Somebody has left the bus. The registry need not be asked, which may be waiting for them. */
    private synchronized void left(String name) {
        again |= asking;
        if (listening.remove(name)) {
            tellWhileAnybodyListens();
        }
    }

    private synchronized void askWhoListens() {
        again = asking;
        if (!asking) {
            asking = true;
            call(registry, "listeners", answer((List<KeyListener> all) -> askWhoIsThere(all)));
        }
    }

    private void askWhoIsThere(List<KeyListener> listeners) {
        Set<String> names = listeners.stream().map(KeyListener::bus).collect(toCollection(HashSet::new));
        call(bus, "ListNames", answer((String[] there) -> {
            names.retainAll(Set.of(there));
            answered(names);
        }));
    }

    private <T> CallbackHandler<T> answer(Consumer<T> use) {
        return new CallbackHandler<>() {
            @Override
            public void handle(T answer) {
                use.accept(answer);
            }

            @Override
            public void handleError(DBusExecutionException e) {
                LOG.log(Level.DEBUG, "Nobody tells who listens to keys", e);
                answered(new HashSet<>());
            }
        };
    }

    private void answered(Set<String> names) {
        if (!names.isEmpty()) {
            TypedKeys.load();
        }
        boolean changed;
        synchronized (this) {
            listening = names;
            tellWhileAnybodyListens();
            asking = false;
            changed = again;
        }
        if (changed) {
            askWhoListens();
        }
    }

    private void tellWhileAnybodyListens() {
        boolean anybody = !listening.isEmpty();
        UiPulse.later(() -> setTold(anybody && !closed));
    }

    private void setTold(boolean now) {
        if (now && untell == null) {
            untell = TypedKeys.tell(this::tell);
        } else if (!now && untell != null) {
            untell.run();
            untell = null;
        }
    }

    private CompletionStage<Boolean> tell(KeyStroke stroke) {
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        CallbackHandler<Boolean> answer = new CallbackHandler<>() {
            @Override
            public void handle(Boolean is) {
                taken.complete(is);
            }

            @Override
            public void handleError(DBusExecutionException e) {
                taken.completeExceptionally(e);
            }
        };
        try {
            call(registry, "tell", answer, new KeyEventData(stroke));
        } catch (RuntimeException e) {
            // The bus is gone.
            taken.completeExceptionally(e);
        }
        return taken;
    }

    private <T> void call(DBusInterface asked, String method, CallbackHandler<T> answer, Object... arguments) {
        connection.callWithCallback(asked, method, answer, arguments);
    }

    /** Tells of no further key. JavaFX thread. */
    void close() {
        closed = true;
        setTold(false);
    }
}

package app.sockeye.ui.access.atspi;

import app.sockeye.ui.access.tree.AccessEvent;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;

/** Sends events over the bus; the library's own thread writes them. JavaFX thread. */
final class EventSender implements Consumer<AccessEvent> {
    private static final System.Logger LOG = System.getLogger(EventSender.class.getName());
    private static final String FORM = "siiva{sv}";

    private final DBusConnection connection;
    private final ObjectPaths paths;

    EventSender(DBusConnection connection, ObjectPaths paths) {
        this.connection = connection;
        this.paths = paths;
    }

    @Override
    public void accept(AccessEvent event) {
        Variant<?> data = event.other()
                .<Variant<?>>map(other -> new Variant<>(paths.of(other), "(so)"))
                .or(() -> event.text().map(Variant::new))
                .orElseGet(() -> new Variant<>(0));
        try {
            connection.sendMessage(connection
                    .getMessageFactory()
                    .createSignal(
                            null,
                            paths.path(event.source()).getPath(),
                            "org.a11y.atspi.Event." + event.group(),
                            event.member(),
                            FORM,
                            event.detail(),
                            event.first(),
                            event.second(),
                            data,
                            Map.of()));
        } catch (DBusException | RuntimeException e) {
            LOG.log(Level.DEBUG, "An event could not be told", e);
        }
    }
}

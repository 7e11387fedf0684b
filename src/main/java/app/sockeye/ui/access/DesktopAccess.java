package app.sockeye.ui.access;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** What the desktop says of accessibility: whether it is switched on, and where its bus is. For one thread. */
final class DesktopAccess implements Closeable {
    private static final String NAME = "org.a11y.Bus";
    private static final String PATH = "/org/a11y/bus";
    private static final String STATUS = "org.a11y.Status";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final String CHANGES =
            "type='signal',path='" + PATH + "',interface='" + PROPERTIES + "',member='PropertiesChanged'";

    private static final String ARRIVALS =
            "type='signal',interface='org.freedesktop.DBus',member='NameOwnerChanged',arg0='" + NAME + "'";

    private final SessionBus bus;

    /** @param socket the session bus' */
    DesktopAccess(Path socket) throws IOException {
        bus = SessionBus.open(socket);
        bus.listen(CHANGES);
        // What is switched on when it starts, it does not tell.
        bus.listen(ARRIVALS);
    }

    /** Whether somebody asked for it, be it a screen reader or the user by the settings. */
    boolean isOn() throws IOException {
        return is("IsEnabled") || is("ScreenReaderEnabled");
    }

    private boolean is(String property) throws IOException {
        return bus.call(NAME, PATH, PROPERTIES, "Get", STATUS, property)
                .map(DesktopAccess::flag)
                .orElse(false);
    }

    /** A variant that holds a boolean: the signature's length, "b", a zero byte, and then the number at the next four. */
    private static boolean flag(ByteBuffer body) {
        return body.remaining() == 2 * Integer.BYTES && body.get(1) == 'b' && body.getInt(Integer.BYTES) == 1;
    }

    /** The address of the accessibility bus; empty without one. */
    Optional<String> address() throws IOException {
        return bus.call(NAME, PATH, NAME, "GetAddress").map(DesktopAccess::text);
    }

    private static String text(ByteBuffer body) {
        byte[] bytes = new byte[Math.max(0, Math.min(body.getInt(), body.remaining()))];
        body.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Waits until something may have changed. */
    void awaitChange() throws IOException {
        bus.awaitSignal();
    }

    @Override
    public void close() throws IOException {
        bus.close();
    }
}

package app.sockeye.ui.access;

import app.sockeye.ui.access.atspi.AtspiBridge;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lets screen readers such as Orca read the window on Linux: asks the desktop in a thread of its own whether one is
 * wanted, and joins the accessibility bus while that is so. Without a session bus there is no thread. On Windows and
 * macOS JavaFX does all this itself.
 */
public final class ScreenReaders implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ScreenReaders.class.getName());

    /** As screen readers say it. */
    private static final String NAME = "Sockeye";

    private final Path socket;
    private final UiPulse pulse;
    private DesktopAccess desktop;
    private AtspiBridge bridge;
    private boolean closed;

    private ScreenReaders(Path socket, UiPulse pulse) {
        this.socket = socket;
        this.pulse = pulse;
    }

    /**
     * Begins to ask the user's session bus, of which each Linux desktop has one; returns at once. Any thread.
     *
     * @param pulse the window's
     */
    public static ScreenReaders serve(UiPulse pulse) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean served = system.contains("windows") || system.startsWith("mac");
        return serve(pulse, served ? Optional.empty() : sessionBus(System.getenv()));
    }

    /**
     * As {@link #serve(UiPulse)}.
     *
     * @param address the session bus' address; nobody is served without one
     */
    public static ScreenReaders serve(UiPulse pulse, Optional<String> address) {
        Optional<Path> socket = address.flatMap(SessionBus::socket).filter(Files::exists);
        ScreenReaders readers = new ScreenReaders(socket.orElse(null), pulse);
        if (socket.isPresent()) {
            Thread thread = new Thread(readers::run, "screen-readers");
            thread.setDaemon(true);
            thread.start();
        }
        return readers;
    }

    static Optional<String> sessionBus(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("DBUS_SESSION_BUS_ADDRESS"))
                .or(() -> Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                        .map(folder -> "unix:path=" + folder + "/bus"));
    }

    private void run() {
        try {
            DesktopAccess asked = new DesktopAccess(socket);
            if (open(asked)) {
                while (true) {
                    follow(asked);
                    asked.awaitChange();
                }
            }
        } catch (IOException e) {
            // The session ends, or it was closed.
            LOG.log(Level.DEBUG, "The desktop is not asked for screen readers", e);
            leave();
        }
    }

    private synchronized boolean open(DesktopAccess asked) throws IOException {
        if (closed) {
            asked.close();
        }
        desktop = asked;
        return !closed;
    }

    private void follow(DesktopAccess asked) throws IOException {
        if (!asked.isOn()) {
            leave();
            return;
        }
        Optional<String> address = asked.address();
        if (address.isPresent() && !isJoined()) {
            try {
                join(AtspiBridge.open(address.get(), NAME, pulse));
            } catch (IOException | RuntimeException | LinkageError e) {
                LOG.log(Level.WARNING, "Screen readers are not served", e);
            }
        }
    }

    private synchronized boolean isJoined() {
        return bridge != null && bridge.isOpen();
    }

    private synchronized void join(AtspiBridge joined) {
        bridge = joined;
        if (closed) {
            leave();
        }
    }

    private synchronized void leave() {
        if (bridge != null) {
            bridge.close();
            bridge = null;
        }
    }

    /** Leaves the bus and ends the thread. Any thread. */
    @Override
    public synchronized void close() {
        closed = true;
        leave();
        if (desktop != null) {
            try {
                desktop.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The session bus was not left", e);
            }
        }
    }
}

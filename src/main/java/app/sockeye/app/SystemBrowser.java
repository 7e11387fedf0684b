package app.sockeye.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The user's browser, as the system starts it. */
final class SystemBrowser {
    private static final System.Logger LOG = System.getLogger(SystemBrowser.class.getName());

    /** Names a command that opens pages in place of the system's. */
    static final String COMMAND_PROPERTY = "sockeye.browser";

    private SystemBrowser() {}

    /** Opens a page; returns whether the system took it. Only pages of the web are opened. Any thread. */
    static boolean open(URI page) {
        String scheme = String.valueOf(page.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return false;
        }
        try {
            new ProcessBuilder(command(page.toASCIIString()))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            LOG.log(Level.INFO, "No browser could be started", e);
            return false;
        }
    }

    private static List<String> command(String page) {
        String chosen = System.getProperty(COMMAND_PROPERTY, "");
        if (!chosen.isEmpty()) {
            return List.of(chosen, page);
        }
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", page);
        }
        return List.of(system.contains("mac") ? "open" : "xdg-open", page);
    }
}

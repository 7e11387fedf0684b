package app.sockeye.app;

import app.sockeye.cli.Sockeye;
import app.sockeye.cli.output.Console;
import java.util.Locale;
import javafx.application.Application;

/**
 * Starts the program: the window without arguments, a command with them. Not an {@code Application}, so that no toolkit
 * is loaded for a command.
 */
public final class Main {
    private Main() {}

    /** @param args a command with its arguments; none for the window */
    public static void main(String[] args) {
        useProxiesOfTheSystem();
        if (args.length == 0) {
            DiagnosticsLog.hushJavaFx();
            openWindow();
        } else {
            DiagnosticsLog.openWhenNeeded();
            System.exit(Sockeye.run(Console.standard(), args));
        }
    }

    /** On Windows and macOS Java tells the system's proxy only where this is set before it is asked for the first time. */
    private static void useProxiesOfTheSystem() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("windows") || system.contains("mac")) {
            System.getProperties().putIfAbsent("java.net.useSystemProxies", "true");
        }
    }

    /** Opens the window. The JavaFX that the build chose for a newer Java does not load in an older one. */
    private static void openWindow() {
        try {
            Application.launch(SockeyeApplication.class);
        } catch (UnsupportedClassVersionError e) {
            System.err.println(StartTexts.olderJava(Runtime.version().feature()));
            System.exit(1);
        }
    }
}

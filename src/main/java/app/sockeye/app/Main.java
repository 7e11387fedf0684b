package app.sockeye.app;

import app.sockeye.cli.OpenCommand;
import app.sockeye.cli.Sockeye;
import app.sockeye.cli.output.Console;
import app.sockeye.files.Reason;
import java.util.List;
import java.util.Locale;

/**
 * Starts the program: the window without arguments, a command with them. Not an {@code Application}, so that no toolkit
 * is loaded for a command.
 */
public final class Main {
    private Main() {}

    /** @param args a command with its arguments; none for the window */
    public static void main(String[] args) {
        useProxiesOfTheSystem();
        // Asked for most often, so that nothing of the commands is loaded for it.
        if (args.length == 0 || args.length == 1 && args[0].equals(OpenCommand.NAME)) {
            openWindow(List.of());
        } else {
            DiagnosticsLog.openWhenNeeded();
            System.exit(Sockeye.run(Console.standard(), Main::openWindow, args));
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
    private static void openWindow(List<String> arguments) {
        DiagnosticsLog.hushJavaFx();
        Rendering.choose();
        try {
            SockeyeApplication.launch(arguments);
        } catch (UnsupportedClassVersionError e) {
            System.err.println(StartTexts.olderJava(Runtime.version().feature()));
            System.exit(1);
        } catch (UnsupportedOperationException e) {
            // As JavaFX refuses to start; what the program itself throws comes in another exception.
            System.err.println(StartTexts.noDisplay(Reason.of(e)));
            System.exit(1);
        }
    }
}

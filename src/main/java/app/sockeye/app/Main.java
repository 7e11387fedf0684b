package app.sockeye.app;

import app.sockeye.cli.Console;
import app.sockeye.cli.Sockeye;
import javafx.application.Application;

/** Starts the program: the window without arguments, a command with them. Not an {@code Application}, so that no
 * toolkit is loaded for a command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length == 0) {
            DiagnosticsLog.hushJavaFx();
            openWindow();
        } else {
            DiagnosticsLog.openWhenNeeded();
            System.exit(Sockeye.run(Console.standard(), args));
        }
    }

    /** JavaFX differs from one Java to another: a program built by a newer one does not load. */
    private static void openWindow() {
        try {
            Application.launch(SockeyeApplication.class);
        } catch (UnsupportedClassVersionError e) {
            System.err.println(StartTexts.olderJava(Runtime.version().feature()));
            System.exit(1);
        }
    }
}

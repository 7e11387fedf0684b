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
            Application.launch(SockeyeApplication.class);
        } else {
            DiagnosticsLog.openWhenNeeded();
            System.exit(Sockeye.run(Console.standard(), args));
        }
    }
}

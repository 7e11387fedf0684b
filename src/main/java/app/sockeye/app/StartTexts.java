package app.sockeye.app;

import app.sockeye.files.Folders;
import java.nio.file.Path;

/** All texts of the program's start, and of what it tells outside its regions. */
final class StartTexts {
    private StartTexts() {}

    // Window that tells why the program can't start
    static final String PROGRAM = "Sockeye";
    static final String CANT_START = "Sockeye can't start";
    static final String QUIT = "Quit";
    static final String WHAT_TO_DO = "Fix that and start again, or set the environment variable "
            + Folders.HOME_VARIABLE + " to a folder that you can write to: Sockeye then keeps everything there.";

    // Folders
    static final String NO_PERMISSION = "you don't have permission to write there";

    static String unusable(Path folder, String reason) {
        return "The folder " + folder + " can't be used: " + reason + ".";
    }

    static String isFile(String file) {
        return file + " is a file, not a folder";
    }

    static String noPermission(Path folder) {
        return "you don't have permission to write to " + folder;
    }

    static String cantBeCreated(String folder) {
        return folder + " can't be created";
    }

    // Another window
    static final String RAISED = "Sockeye is already open: its window comes to the front.";

    static String otherIsSilent(Path folder) {
        return "Sockeye is already open with the folder " + folder
                + " but does not respond. Use that window, or quit it first.";
    }

    // Java
    static String olderJava(int version) {
        return "Sockeye was built for a newer Java than Java " + version
                + ", which runs it, so its window can't open. Run it with the Java that built it, or build it again with"
                + " this one.";
    }

    /** @param refusal what JavaFX says */
    static String noDisplay(String refusal) {
        return "The window can't be opened: it needs a display and, on Linux, GTK 3 (" + refusal
                + "). Commands need neither: sockeye --help lists them.";
    }

    static final String OUT_OF_MEMORY =
            "There was not enough memory for that. Close tabs, or give Java more with its option -Xmx.";

    static String unexpected(Path log) {
        return "Something unexpected went wrong. See " + log + " for details.";
    }

    // Diagnostics log
    static String errorsOnConsole(Path folder, String reason) {
        return "The log files in " + folder + " can't be written (" + reason + "). Errors go to the console.";
    }

    static String logNotWritten(Path folder, String reason) {
        return "The log files in " + folder + " can't be written" + (reason.isEmpty() ? "." : ": " + reason + ".");
    }

    // Saving and the playground
    static final String SETTINGS = "The settings";
    static final String TYPED = "What you typed";
    static final String COOKIES = "Cookies";

    static String notSaved(String what, String reason) {
        return what + " could not be saved: " + reason;
    }

    static String noPlayground(String reason) {
        return "The playground could not be started: " + reason;
    }

    // Picture of the window
    static final String NO_ECHO = "The playground's echo did not answer within 60 s.";

    static String noPicture(Path file, String reason) {
        return "The picture could not be written to " + file + ": " + reason;
    }
}

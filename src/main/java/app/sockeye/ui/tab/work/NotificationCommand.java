package app.sockeye.ui.tab.work;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Shows notifications with the desktop's own command: {@code notify-send} on Linux, {@code osascript} on macOS. At most
 * one a second; those between are dropped. Thread-safe.
 */
public final class NotificationCommand implements DesktopNotice {
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int LONGEST = 300;
    private static final int MOST_SECONDS = 5;

    private final String system;
    private final LongSupplier clock;
    private final Function<List<String>, Boolean> runner;
    /** Guarded by this. */
    private long last;

    public NotificationCommand() {
        this(System.getProperty("os.name"), System::nanoTime, NotificationCommand::run);
    }

    /**
     * @param system its name, as the JDK says it
     * @param clock the time in ns, from any origin
     * @param runner runs a command, and returns whether that succeeded
     */
    public NotificationCommand(String system, LongSupplier clock, Function<List<String>, Boolean> runner) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.clock = clock;
        this.runner = runner;
        last = clock.getAsLong() - PAUSE_NANOS;
    }

    @Override
    public boolean show(String title, String text) {
        List<String> command = command(cut(title), cut(text));
        return !command.isEmpty() && (!isDue() || runner.apply(command));
    }

    private synchronized boolean isDue() {
        long now = clock.getAsLong();
        boolean due = now - last >= PAUSE_NANOS;
        last = due ? now : last;
        return due;
    }

    /** The texts are arguments of their own, so that what a server sent is never part of a command. */
    private List<String> command(String title, String text) {
        if (system.contains("linux") || system.contains("bsd")) {
            String plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            return List.of("notify-send", "--app-name=Sockeye", "--", title, plain);
        } else if (system.contains("mac")) {
            String script = "on run argv\ndisplay notification (item 2 of argv) with title (item 1 of argv)\nend run";
            return List.of("osascript", "-e", script, "--", title, text);
        }
        return List.of();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

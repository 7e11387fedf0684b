package app.sockeye.cli.destination;

import app.sockeye.client.cookie.CookieJar;
import app.sockeye.files.DelayedWrites;
import app.sockeye.files.Folders;
import app.sockeye.files.Reason;
import app.sockeye.profile.cookie.CookieJars;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** The cookies of workspaces and their environments, which a command sends and keeps as the window does. */
final class SavedCookies implements AutoCloseable {
    private static final long DELAY_MILLIS = 200;

    private final ScheduledExecutorService clock;
    private final DelayedWrites writes;
    private final CookieJars jars;

    /** @param tell is told in a sentence where they can't be written */
    SavedCookies(Folders folders, Consumer<String> tell) {
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "cookies");
            thread.setDaemon(true);
            return thread;
        });
        writes = new DelayedWrites(clock, DELAY_MILLIS, e -> failed(e, tell));
        jars = new CookieJars(folders.cookies(), writes, Clock.systemUTC());
    }

    private static void failed(IOException e, Consumer<String> tell) {
        tell.accept("The cookies can't be written: " + Reason.of(e) + ".");
    }

    /**
     * The jar of an environment.
     *
     * @param environment its name; empty for none
     */
    CookieJar of(Path workspace, String environment) {
        return jars.of(workspace, environment);
    }

    /** Writes what is not written yet. */
    @Override
    public void close() {
        writes.close();
        clock.shutdown();
    }
}

package app.sockeye.ui.common.pulse;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Logs unexpected errors with their stack traces, each kind once, as one may come with every row or pulse. Any thread.
 */
public final class ErrorLog {
    /** Most kinds of errors that are logged; further kinds are not. */
    private static final int MOST = 64;

    private final System.Logger log;
    /** The kinds logged: types of errors and where they were raised. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** @param reporter the class that catches the errors */
    public ErrorLog(Class<?> reporter) {
        this.log = System.getLogger(reporter.getName());
    }

    /** @param what what could not be done, as a sentence */
    public void report(String what, Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        String kind = error.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]);
        if (known.size() < MOST && known.add(kind)) {
            log.log(Level.WARNING, what, error);
        }
    }
}

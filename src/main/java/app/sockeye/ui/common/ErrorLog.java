package app.sockeye.ui.common;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Logs errors that no one expected, with their traces, each kind once: they may come with every row or pulse. Any thread. */
public final class ErrorLog {
    /** Kinds told apart at most; what comes beyond them is not logged. */
    private static final int MOST = 64;

    private final System.Logger log;
    /** What was logged: the errors' types and where they were raised. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** @param reporter the class that catches the errors */
    public ErrorLog(Class<?> reporter) {
        this.log = System.getLogger(reporter.getName());
    }

    /** @param what a sentence about what could not be done */
    public void report(String what, Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        String kind = error.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]);
        if (known.size() < MOST && known.add(kind)) {
            log.log(Level.WARNING, what, error);
        }
    }
}

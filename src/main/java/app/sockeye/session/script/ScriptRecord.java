package app.sockeye.session.script;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Records what a script does in the session's log; the same failure once a second at most. Thread-safe. */
final class ScriptRecord {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final int LONGEST_TEXT = 10_000;

    private final Transcript transcript;
    private final LongSupplier clock;
    /** What failed last, and when that was recorded. Guarded by this, as are those below. */
    private String last = "";

    private long recorded;
    private long more;

    ScriptRecord(Transcript transcript, LongSupplier clock) {
        this.transcript = transcript;
        this.clock = clock;
    }

    void log(String text) {
        add(new AutomationEvent.ScriptLog(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text));
    }

    void sent(String function, OptionalLong entry, long sent) {
        add(new AutomationEvent.ScriptRun(function, entry, sent));
    }

    /** @param function empty for the script as a whole */
    synchronized void failed(String function, OptionalLong entry, String sentence, boolean stopped) {
        String what = function + " " + sentence;
        long now = clock.getAsLong();
        if (what.equals(last) && now - recorded < PAUSE && !stopped) {
            more++;
            return;
        }
        add(new AutomationEvent.ScriptFailure(function, entry, sentence, stopped, what.equals(last) ? more : 0));
        last = what;
        recorded = now;
        more = 0;
    }

    private void add(AutomationEvent event) {
        try {
            transcript.appender().append(event, null, System.nanoTime());
            transcript.appender().publish();
        } catch (IllegalStateException e) {
            // The session was closed, and its log with it.
            if (!transcript.isClosed()) {
                throw e;
            }
        }
    }
}

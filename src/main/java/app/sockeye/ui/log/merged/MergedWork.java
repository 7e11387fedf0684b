package app.sockeye.ui.log.merged;

import app.sockeye.files.Reason;
import app.sockeye.transcript.merged.MergedOrder;
import app.sockeye.transcript.merged.MergedSearch;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;

/**
 * Merges and searches in the background, one step after the other, so that no two threads do it at once. A request looks
 * for new entries; older ones are merged as long as there are any.
 */
final class MergedWork {
    private static final System.Logger LOG = System.getLogger(MergedWork.class.getName());

    private final Executor background;
    private final Runnable wake;

    /** What to do: replaced as a whole. Any thread. */
    private volatile Plan plan = Plan.NOTHING;

    private volatile String trouble = "";

    // What follows is guarded by this object.
    private boolean running;
    private boolean asked;

    /** @param wake called when something was done */
    MergedWork(Executor background, Runnable wake) {
        this.background = background;
        this.wake = wake;
    }

    /** The order to make and the searches to make in it. */
    private record Plan(MergedOrder order, List<MergedSearch> searches) {
        static final Plan NOTHING = new Plan(new MergedOrder(List.of()), List.of());
    }

    /** Does this from now on, and nothing that was to be done before. */
    void set(MergedOrder order, List<MergedSearch> searches) {
        plan = new Plan(order, List.copyOf(searches));
        trouble = "";
        request();
    }

    /** Why it can't go on, in a sentence; empty while it can. */
    String trouble() {
        return trouble;
    }

    /** Whether anything is being done. */
    synchronized boolean isRunning() {
        return running;
    }

    /** Looks for new entries. */
    synchronized void request() {
        asked = true;
        if (!running) {
            running = true;
            background.execute(this::run);
        }
    }

    private void run() {
        do {
            begin();
            Plan now = plan;
            try {
                now.order().follow();
                search(now);
                while (!isAsked() && now.order().mergeOlder()) {
                    search(now);
                }
                for (boolean more = true; more && !isAsked(); ) {
                    more = search(now);
                }
            } catch (CancellationException e) {
                // Another search took its place.
            } catch (UncheckedIOException e) {
                stopped(now, Reason.sentence(e.getCause()));
            } catch (RuntimeException | Error e) {
                LOG.log(Level.WARNING, "Merging stopped", e);
                stopped(now, MergedTexts.FAILED);
            }
        } while (goesOn());
        wake.run();
    }

    private static boolean search(Plan now) {
        boolean more = false;
        for (MergedSearch search : now.searches()) {
            more |= search.advance();
        }
        return more;
    }

    private void stopped(Plan failed, String reason) {
        if (plan == failed) {
            trouble = reason;
            plan = Plan.NOTHING;
        }
    }

    private synchronized boolean isAsked() {
        return asked;
    }

    private synchronized void begin() {
        asked = false;
    }

    /** Whether there was another request meanwhile. */
    private synchronized boolean goesOn() {
        running = asked;
        return running;
    }
}

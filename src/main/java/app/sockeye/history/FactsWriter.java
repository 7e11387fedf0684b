package app.sockeye.history;

import app.sockeye.transcript.sealed.RecordingKeys;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** Changes what is told of sessions in their folders, one change at a time. Thread-safe. */
final class FactsWriter {
    private static final System.Logger LOG = System.getLogger(FactsWriter.class.getName());

    private final RecordingKeys keys;
    private final Executor background;
    private final Runnable onChange;
    /** Held while the facts of a session are read and replaced. */
    private final Object facts = new Object();

    /** @param onChange run on the thread that changed something */
    FactsWriter(RecordingKeys keys, Executor background, Runnable onChange) {
        this.keys = keys;
        this.background = background;
        this.onChange = onChange;
    }

    /** As {@link SessionStore#addUrl}. */
    void addUrl(Path folder, String url) {
        background.execute(() -> {
            try {
                change(folder, before -> before.withUrl(url));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The address could not be added to " + folder, e);
            }
        });
    }

    /** As {@link SessionStore#rename}. */
    void rename(Path folder, String name) throws IOException {
        change(folder, before -> before.withName(name.strip()));
    }

    /** As {@link SessionStore#pin}. */
    void pin(Path folder, boolean pinned) throws IOException {
        synchronized (facts) {
            SessionFacts.pin(folder, pinned);
        }
        onChange.run();
    }

    private void change(Path folder, UnaryOperator<SessionFacts> change) throws IOException {
        SessionSeal seal = SessionSeal.of(folder, keys).requireKey();
        synchronized (facts) {
            SessionFacts before = SessionFacts.read(folder, seal);
            SessionFacts now = change.apply(before);
            if (now.equals(before)) {
                return;
            }
            now.write(folder, seal);
        }
        onChange.run();
    }
}

package app.sockeye.ui.tab.session;

import app.sockeye.history.SessionStore;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Creates the transcript of a tab's session on the disk, which may be slow. JavaFX thread. */
final class TranscriptCreation {
    private final SessionStore store;
    private final Executor background;
    /** What is done with the transcript that is being created. */
    private Consumer<Transcript> created = transcript -> {};

    private boolean begun;

    TranscriptCreation(SessionStore store, Executor background) {
        this.store = store;
        this.background = background;
    }

    /**
     * Creates one, unless that has begun already: of two attempts meanwhile the newest counts.
     *
     * @param keptUnder the id of the profile under which the session is recorded
     * @param then takes the transcript
     * @param failed called in place of that where it can't be created
     */
    void create(String keptUnder, String url, Consumer<Transcript> then, Consumer<IOException> failed) {
        created = then;
        if (begun) {
            return;
        }
        begun = true;
        background.execute(() -> {
            try {
                Transcript transcript = store.create(keptUnder, url);
                end(() -> created.accept(transcript));
            } catch (IOException e) {
                end(() -> failed.accept(e));
            } catch (UncheckedIOException e) {
                end(() -> failed.accept(e.getCause()));
            }
        });
    }

    private void end(Runnable how) {
        UiPulse.later(() -> {
            begun = false;
            how.run();
        });
    }

    /** Closes a transcript that nobody wants any more. */
    void discard(Transcript transcript) {
        background.execute(transcript::close);
    }
}

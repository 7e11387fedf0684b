package app.sockeye.ui.tab.session;

import app.sockeye.history.KeptSession;
import app.sockeye.session.repeat.InterruptedRepeat;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.tab.work.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The newest recorded session of a tab's profile, looked up when the tab opens. JavaFX thread. */
final class EarlierSession {
    private static final System.Logger LOG = System.getLogger(EarlierSession.class.getName());

    private final Workbench bench;
    private final ReadOnlyObjectWrapper<Optional<KeptSession>> newest =
            new ReadOnlyObjectWrapper<>(this, "newest", Optional.empty());
    private final Consumer<InterruptedRepeat> onInterrupted;
    private boolean dismissed;

    /** @param onInterrupted told where a repeat was under way when the program ended unexpectedly */
    EarlierSession(Workbench bench, String profileId, Consumer<InterruptedRepeat> onInterrupted) {
        this.bench = bench;
        this.onInterrupted = onInterrupted;
        bench.work().background().execute(() -> look(profileId));
    }

    /** The session; empty until it is found, and after it was dismissed. */
    ReadOnlyObjectProperty<Optional<KeptSession>> property() {
        return newest.getReadOnlyProperty();
    }

    void dismiss() {
        dismissed = true;
        newest.set(Optional.empty());
    }

    private void look(String profileId) {
        try {
            Optional<KeptSession> found = bench.sessions().store().list(profileId).stream()
                    .filter(kept -> !kept.isLive() && !kept.isEmpty())
                    .findFirst();
            UiPulse.later(() -> {
                if (!dismissed) {
                    newest.set(found);
                }
            });
            if (found.isPresent() && summarised(found.get()).isCut()) {
                lookForRepeat(found.get());
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "The earlier sessions of " + profileId + " could not be listed", e);
        }
    }

    private KeptSession summarised(KeptSession session) throws IOException {
        return session.summary().isPresent()
                ? session
                : bench.sessions().store().summarise(session);
    }

    private void lookForRepeat(KeptSession cut) throws IOException {
        try (Transcript recorded = bench.sessions().store().open(cut)) {
            InterruptedRepeat.in(recorded).ifPresent(repeat -> UiPulse.later(() -> onInterrupted.accept(repeat)));
        }
    }
}

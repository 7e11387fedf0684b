package app.sockeye.ui.tab;

import app.sockeye.history.KeptSession;
import app.sockeye.ui.common.UiPulse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The newest recorded session of a tab's profile, looked up when the tab opens. JavaFX thread. */
final class EarlierSession {
    private static final System.Logger LOG = System.getLogger(EarlierSession.class.getName());

    private final Workbench bench;
    private final ReadOnlyObjectWrapper<Optional<KeptSession>> newest =
            new ReadOnlyObjectWrapper<>(this, "newest", Optional.empty());
    private boolean dismissed;

    EarlierSession(Workbench bench, String profileId) {
        this.bench = bench;
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
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The earlier sessions of " + profileId + " could not be listed", e);
        }
    }
}

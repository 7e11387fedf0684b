package app.sockeye.ui.tab;

import app.sockeye.ui.log.merged.MergedConnection;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.EntryTarget;
import java.util.Optional;

/** A connection or a recorded session in a merged log. JavaFX thread. */
interface MergedMember {
    /** As it is now; empty when it is gone, because its tab was closed. */
    Optional<MergedConnection> now();

    /** The tab of a connection, while it is open; empty for a recorded session. */
    default Optional<SessionTab> connection() {
        return Optional.empty();
    }

    /** The tab with its own log, opened if need be, which carries out commands on its entries. */
    EntryTarget open();

    /** Shows an entry in its own log. */
    void show(long entry);

    /** Ends what it has opened for itself. */
    default void close() {}
}

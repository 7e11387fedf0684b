package app.sockeye.ui.history;

import app.sockeye.history.KeptSession;
import java.util.List;

/**
 * The recorded sessions as they are on disk.
 *
 * @param known whether the sessions were read yet
 * @param sessions newest first
 */
record SessionListing(boolean known, List<KeptSession> sessions) {
    static final SessionListing NONE = new SessionListing(false, List.of());

    /** Bytes that count towards the limit, see {@link app.sockeye.history.KeptLimits}. */
    long counted() {
        return bytes(false);
    }

    long pinned() {
        return bytes(true);
    }

    private long bytes(boolean pinned) {
        return sessions.stream()
                .filter(session -> session.pinned() == pinned)
                .mapToLong(KeptSession::bytes)
                .sum();
    }

    boolean hasLive() {
        return sessions.stream().anyMatch(KeptSession::isLive);
    }
}

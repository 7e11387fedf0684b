package app.sockeye.history;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Removes sessions, the oldest first, until each profile and all sessions together are within the limits. */
final class Retention {
    private static final System.Logger LOG = System.getLogger(Retention.class.getName());

    /** Removes a session. */
    @FunctionalInterface
    interface Remover {
        /** Returns false if the session is open and so was not removed. */
        boolean remove(KeptSession session) throws IOException;
    }

    private final KeptLimits limits;
    private final Remover remover;

    Retention(KeptLimits limits, Remover remover) {
        this.limits = limits;
        this.remover = remover;
    }

    /**
     * Removes the sessions beyond the limits; a session that can't be removed is skipped.
     *
     * @param sessions newest first
     * @return what was removed, the oldest first
     */
    List<KeptSession> apply(List<KeptSession> sessions) {
        List<KeptSession> removable = sessions.stream().filter(s -> !s.pinned()).toList();
        Map<String, Long> ofProfile = new HashMap<>();
        long inAll = 0;
        for (KeptSession session : removable) {
            ofProfile.merge(session.profileId(), session.bytes(), Long::sum);
            inAll += session.bytes();
        }
        List<KeptSession> removed = new ArrayList<>();
        for (int i = removable.size() - 1; i >= 0; i--) {
            KeptSession session = removable.get(i);
            boolean beyond =
                    ofProfile.get(session.profileId()) > limits.bytesPerProfile() || inAll > limits.bytesInAll();
            if (beyond && remove(session)) {
                ofProfile.merge(session.profileId(), -session.bytes(), Long::sum);
                inAll -= session.bytes();
                removed.add(session);
            }
        }
        return removed;
    }

    private boolean remove(KeptSession session) {
        try {
            return remover.remove(session);
        } catch (IOException e) {
            LOG.log(Level.WARNING, session.folder() + " could not be removed", e);
            return false;
        }
    }
}

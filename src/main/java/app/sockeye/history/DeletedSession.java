package app.sockeye.history;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A session that was deleted and can be brought back for a while.
 *
 * @param session the session as it was before the deletion
 * @param aside where its folder is now
 */
public record DeletedSession(KeptSession session, Path aside) {
    public DeletedSession {
        Objects.requireNonNull(session);
        Objects.requireNonNull(aside);
    }
}

package app.sockeye.history;

/**
 * What kept sessions may take on disk. Pinned sessions are never removed and don't count.
 *
 * @param bytesPerProfile of the sessions of one profile
 * @param bytesInAll of all sessions together
 */
public record KeptLimits(long bytesPerProfile, long bytesInAll) {
    public KeptLimits {
        if (bytesPerProfile < 0 || bytesInAll < 0) {
            throw new IllegalArgumentException("a limit must not be negative");
        }
    }
}

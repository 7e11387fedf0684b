package app.sockeye.history;

/**
 * How much disk space recorded sessions may use. Pinned sessions are never removed and don't count.
 *
 * @param bytesPerProfile limit for the sessions of one profile
 * @param bytesInAll limit for all sessions together
 */
public record KeptLimits(long bytesPerProfile, long bytesInAll) {
    public KeptLimits {
        if (bytesPerProfile < 0 || bytesInAll < 0) {
            throw new IllegalArgumentException("a limit must not be negative");
        }
    }
}

package app.sockeye.script;

import java.time.Duration;

/**
 * What a script may use.
 *
 * @param call processor time of one turn: from a call, or the end of a wait, until the script has nothing to do
 * @param load processor time of its first run, which defines its functions
 * @param memory bytes that all its values together may take
 */
public record ScriptLimits(Duration call, Duration load, long memory) {
    /** 200 ms a call, a second to load, and 64 MiB. */
    public static final ScriptLimits USUAL = new ScriptLimits(Duration.ofMillis(200), Duration.ofSeconds(1), 64L << 20);

    /** Least memory with which an engine starts. */
    public static final long LEAST_MEMORY = 4L << 20;

    public ScriptLimits {
        if (!isPositive(call) || !isPositive(load)) {
            throw new IllegalArgumentException("a script needs time");
        }
        if (memory < LEAST_MEMORY || memory > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a script needs 4 MiB to 2 GiB of memory");
        }
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }
}

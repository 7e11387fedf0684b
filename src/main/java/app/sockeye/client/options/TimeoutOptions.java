package app.sockeye.client.options;

import java.time.Duration;

/**
 * How long to wait for a server. No timeout may be negative; {@link ConnectRules#complaintAboutTimeout} also refuses
 * zero before connecting.
 *
 * @param connect for DNS, TCP and TLS each
 * @param handshake for the HTTP upgrade
 * @param close how long the closing handshake waits for the peer's close frame
 */
public record TimeoutOptions(Duration connect, Duration handshake, Duration close) {

    /** 10 s to connect, 10 s for the handshake, 5 s to close. */
    public static final TimeoutOptions DEFAULT =
            new TimeoutOptions(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(5));

    public TimeoutOptions {
        if (connect.isNegative() || handshake.isNegative() || close.isNegative()) {
            throw new IllegalArgumentException("A timeout must not be negative.");
        }
    }

    /**
     * Timeouts in ms, as in a saved connection.
     *
     * @throws IllegalArgumentException where one is less than 1
     */
    public static TimeoutOptions ofMillis(long connect, long handshake, long close) {
        if (connect < 1 || handshake < 1 || close < 1) {
            throw new IllegalArgumentException("A timeout must be at least 1 ms.");
        }
        return new TimeoutOptions(Duration.ofMillis(connect), Duration.ofMillis(handshake), Duration.ofMillis(close));
    }
}

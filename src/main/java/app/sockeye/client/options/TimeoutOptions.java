package app.sockeye.client.options;

import java.time.Duration;

/**
 * How long to wait for a server. No timeout may be negative; {@link ConnectRules#complaintAboutTimeout} also refuses
 * zero before connecting.
 *
 * @param resolve for the look-up of a name
 * @param connect for TCP, and for a proxy to open its tunnel
 * @param tls for each TLS handshake
 * @param handshake for the HTTP upgrade
 * @param close how long the closing handshake waits for the peer's close frame
 * @param idle how long no byte may come on an open connection before it is closed; zero for no limit
 */
public record TimeoutOptions(
        Duration resolve, Duration connect, Duration tls, Duration handshake, Duration close, Duration idle) {

    /** 10 s to look up, connect and encrypt each, 10 s for the handshake, 5 s to close, no limit when idle. */
    public static final TimeoutOptions DEFAULT =
            new TimeoutOptions(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(5));

    public TimeoutOptions {
        if (resolve.isNegative()
                || connect.isNegative()
                || tls.isNegative()
                || handshake.isNegative()
                || close.isNegative()
                || idle.isNegative()) {
            throw new IllegalArgumentException("A timeout must not be negative.");
        }
    }

    /** One timeout for name look-up, TCP and TLS each, and no limit when idle. */
    public TimeoutOptions(Duration connect, Duration handshake, Duration close) {
        this(connect, connect, connect, handshake, close, Duration.ZERO);
    }

    /**
     * Timeouts in ms, as in a saved connection; {@code connect} is for name look-up, TCP and TLS each.
     *
     * @throws IllegalArgumentException where one is less than 1
     */
    public static TimeoutOptions ofMillis(long connect, long handshake, long close) {
        if (connect < 1 || handshake < 1 || close < 1) {
            throw new IllegalArgumentException("A timeout must be at least 1 ms.");
        }
        return new TimeoutOptions(Duration.ofMillis(connect), Duration.ofMillis(handshake), Duration.ofMillis(close));
    }

    /** The same with another timeout for the look-up of a name. */
    public TimeoutOptions withResolve(Duration time) {
        return new TimeoutOptions(time, connect, tls, handshake, close, idle);
    }

    /** The same with another timeout for TCP. */
    public TimeoutOptions withConnect(Duration time) {
        return new TimeoutOptions(resolve, time, tls, handshake, close, idle);
    }

    /** The same with another timeout for TLS. */
    public TimeoutOptions withTls(Duration time) {
        return new TimeoutOptions(resolve, connect, time, handshake, close, idle);
    }

    /** The same with another timeout for the HTTP upgrade. */
    public TimeoutOptions withHandshake(Duration time) {
        return new TimeoutOptions(resolve, connect, tls, time, close, idle);
    }

    /** The same with another timeout for the closing handshake. */
    public TimeoutOptions withClose(Duration time) {
        return new TimeoutOptions(resolve, connect, tls, handshake, time, idle);
    }

    /** The same with another limit for an idle connection. */
    public TimeoutOptions withIdle(Duration time) {
        return new TimeoutOptions(resolve, connect, tls, handshake, close, time);
    }
}

package app.sockeye.client.options;

import java.time.Duration;
import java.util.Objects;

/**
 * How an open connection is kept alive, and how its loss is noticed. {@link ConnectRules#complaintAboutKeepAlive} says
 * which values are legal; one that is not fails the attempt before anything is sent.
 *
 * @param interval from one ping to the next (RFC 6455 section 5.5.2); zero for no pings
 * @param payload what each ping carries, at most 125 bytes in UTF-8
 * @param timeout how long a pong may take before the connection counts as lost
 * @param tcp whether the system probes a silent connection (RFC 9293 section 3.8.4)
 */
public record KeepAliveOptions(Duration interval, String payload, Duration timeout, boolean tcp) {

    /** No pings, but TCP keep-alive. */
    public static final KeepAliveOptions DEFAULT =
            new KeepAliveOptions(Duration.ZERO, "keep-alive", Duration.ofSeconds(10), true);

    public KeepAliveOptions {
        Objects.requireNonNull(interval);
        Objects.requireNonNull(payload);
        Objects.requireNonNull(timeout);
    }

    /** Whether pings are sent. */
    public boolean pings() {
        return !interval.isZero();
    }

    /** The same with pings at another interval. */
    public KeepAliveOptions withInterval(Duration newInterval) {
        return new KeepAliveOptions(newInterval, payload, timeout, tcp);
    }

    /** The same with another payload in each ping. */
    public KeepAliveOptions withPayload(String newPayload) {
        return new KeepAliveOptions(interval, newPayload, timeout, tcp);
    }

    /** The same with another time for a pong to come. */
    public KeepAliveOptions withTimeout(Duration newTimeout) {
        return new KeepAliveOptions(interval, payload, newTimeout, tcp);
    }

    /** The same with or without TCP keep-alive. */
    public KeepAliveOptions withTcp(boolean newTcp) {
        return new KeepAliveOptions(interval, payload, timeout, newTcp);
    }
}

package app.sockeye.export.har;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Works out the start of an HTTP archive's connection and what its messages' times count from, so that the handshake
 * comes before the first message. Belongs to one thread.
 */
final class MessageTimes {
    /**
     * Seconds beyond which relative times can't count from the connection's start: they are those of a machine's clock.
     */
    private static final BigDecimal LONG_LIFE = BigDecimal.valueOf(3600);

    private BigDecimal firstEpoch;
    private BigDecimal firstRelative;
    private BigDecimal lastRelative;

    private BigDecimal start = BigDecimal.ZERO;
    private long requestNanos;
    private long responseNanos;
    private BigDecimal relativeOffset = BigDecimal.ZERO;
    private boolean relativeMillis;

    /** Takes a message's time into account; call it for all of them before {@link #settle}. */
    void see(MessageTime time) {
        if (time.isEpoch()) {
            firstEpoch = firstEpoch == null ? time.seconds() : firstEpoch.min(time.seconds());
        } else {
            firstRelative = firstRelative == null ? time.seconds() : firstRelative.min(time.seconds());
            lastRelative = lastRelative == null ? time.seconds() : lastRelative.max(time.seconds());
        }
    }

    boolean hasRelative() {
        return firstRelative != null;
    }

    /** Whether any message has an epoch time. */
    boolean hasEpoch() {
        return firstEpoch != null;
    }

    /**
     * Works out what the times count from.
     *
     * @param started when the request was sent
     * @param isTold whether {@code started} comes from the file; if not, the first epoch time of a message takes
     *     precedence
     * @param handshake seconds from request to response
     * @param life seconds that the connection lasted; 0 if not known
     */
    void settle(Instant started, boolean isTold, BigDecimal handshake, BigDecimal life) {
        BigDecimal told = MessageTime.seconds(started);
        start = firstEpoch == null ? told : isTold ? told.min(firstEpoch) : firstEpoch;
        requestNanos = MessageTime.nanos(told.max(start).subtract(start));
        if (!isTold) {
            requestNanos = 0;
        }
        settleRelative(handshake, life);
        long first = first();
        requestNanos = Math.min(requestNanos, first);
        responseNanos = Math.min(requestNanos + MessageTime.nanos(handshake), first);
    }

    /** When the session began. */
    Instant started() {
        return MessageTime.instant(start);
    }

    /** Since the start. */
    long requestNanos() {
        return requestNanos;
    }

    /** Since the start. */
    long responseNanos() {
        return responseNanos;
    }

    /** Since the start. */
    long nanos(MessageTime time) {
        if (time.isEpoch()) {
            return MessageTime.nanos(time.seconds().subtract(start));
        }
        BigDecimal since = time.seconds().subtract(relativeOffset);
        return requestNanos + MessageTime.nanos(relativeMillis ? since.movePointLeft(3) : since);
    }

    private void settleRelative(BigDecimal handshake, BigDecimal life) {
        if (firstRelative == null) {
            return;
        }
        BigDecimal most = life.signum() > 0 ? life.max(handshake).add(BigDecimal.ONE) : LONG_LIFE;
        relativeMillis = life.signum() > 0
                && lastRelative.compareTo(most) > 0
                && lastRelative.movePointLeft(3).compareTo(most) <= 0;
        if (!relativeMillis && firstRelative.compareTo(most) > 0) {
            relativeOffset = firstRelative.subtract(handshake);
        }
    }

    /** The earliest message's time, in ns since the start. */
    private long first() {
        long epoch = firstEpoch == null ? Long.MAX_VALUE : MessageTime.nanos(firstEpoch.subtract(start));
        long relative = firstRelative == null ? Long.MAX_VALUE : nanos(new MessageTime(firstRelative, false));
        return Math.min(epoch, relative);
    }
}

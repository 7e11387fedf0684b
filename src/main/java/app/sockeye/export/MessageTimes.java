package app.sockeye.export;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The times of an HTTP archive's connection: what its messages' times count from, and when it began, so that the
 * handshake comes before the first message. Belongs to one thread.
 */
final class MessageTimes {
    /** No sign of when they began: the clock of a machine that has run for longer than a connection lives. */
    private static final BigDecimal LONG_LIFE = BigDecimal.valueOf(3600);

    private BigDecimal firstEpoch;
    private BigDecimal firstRelative;
    private BigDecimal lastRelative;

    private BigDecimal start = BigDecimal.ZERO;
    private long requestNanos;
    private long responseNanos;
    private BigDecimal relativeOffset = BigDecimal.ZERO;
    private boolean relativeMillis;

    /** Looks at a message's time before any is worked out. */
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

    /** Whether there is an epoch time, and with it a time of the day. */
    boolean hasEpoch() {
        return firstEpoch != null;
    }

    /**
     * Settles what the times count from.
     *
     * @param started when the request went
     * @param isTold whether the file tells that; a message does otherwise, where it has a time of the day
     * @param handshake seconds from request to answer
     * @param life seconds that the connection took; 0 where that is not told
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

    /** The first message's time. */
    private long first() {
        long epoch = firstEpoch == null ? Long.MAX_VALUE : MessageTime.nanos(firstEpoch.subtract(start));
        long relative = firstRelative == null ? Long.MAX_VALUE : nanos(new MessageTime(firstRelative, false));
        return Math.min(epoch, relative);
    }
}

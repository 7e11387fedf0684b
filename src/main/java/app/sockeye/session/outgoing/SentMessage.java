package app.sockeye.session.outgoing;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What was sent, once the socket took its last byte.
 *
 * @param bytes of payload, before compression; of raw frames all bytes
 * @param frames it was sent in
 * @param nanos {@link System#nanoTime()} when it was told to be sent
 * @param entry the index of its entry in the log, which is published; of several messages that of the first. Empty where
 *     that is not known
 */
public record SentMessage(long bytes, long frames, long nanos, OptionalLong entry) {
    public SentMessage {
        Objects.requireNonNull(entry);
    }
}

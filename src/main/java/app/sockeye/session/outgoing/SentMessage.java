package app.sockeye.session.outgoing;

/**
 * What was sent, once the socket took its last byte.
 *
 * @param bytes of payload, before compression; of raw frames all bytes
 * @param frames it was sent in
 * @param nanos {@link System#nanoTime()} when it was told to be sent
 */
public record SentMessage(long bytes, long frames, long nanos) {}

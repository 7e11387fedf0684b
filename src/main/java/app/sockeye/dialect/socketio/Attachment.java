package app.sockeye.dialect.socketio;

import java.util.Objects;

/**
 * Bytes that belong to a packet.
 *
 * @param size number of all bytes
 * @param bytes those that are kept, from the beginning; never changed
 */
record Attachment(long size, byte[] bytes) {
    Attachment {
        Objects.requireNonNull(bytes);
    }
}

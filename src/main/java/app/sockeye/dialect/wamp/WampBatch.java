package app.sockeye.dialect.wamp;

import app.sockeye.dialect.form.MessagePayload;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Several WAMP messages in one of WebSocket's: JSON ends with the record separator, all else begins with its length in
 * four bytes.
 */
final class WampBatch {
    private static final byte SEPARATOR = 0x1E;
    private static final int LENGTH = 4;

    private WampBatch() {}

    /** The messages of a batch; empty if the lengths don't fit. */
    static Optional<List<byte[]>> split(boolean text, byte[] bytes) {
        return text ? Optional.of(records(bytes)) : packed(bytes);
    }

    private static List<byte[]> records(byte[] bytes) {
        List<byte[]> messages = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == SEPARATOR) {
                if (at > from) {
                    messages.add(Arrays.copyOfRange(bytes, from, at));
                }
                from = at + 1;
            }
        }
        return messages;
    }

    private static Optional<List<byte[]>> packed(byte[] bytes) {
        List<byte[]> messages = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.remaining() >= LENGTH) {
            int length = rest.getInt();
            if (length <= 0 || length > rest.remaining()) {
                return Optional.empty();
            }
            byte[] message = new byte[length];
            rest.get(message);
            messages.add(message);
        }
        return rest.hasRemaining() ? Optional.empty() : Optional.of(messages);
    }

    /** A batch of one message. */
    static MessagePayload of(MessagePayload message) {
        byte[] bytes = message.bytes();
        ByteBuffer batch = ByteBuffer.allocate(bytes.length + (message.text() ? 1 : LENGTH));
        if (message.text()) {
            batch.put(bytes).put(SEPARATOR);
        } else {
            batch.putInt(bytes.length).put(bytes);
        }
        return new MessagePayload(message.text(), batch.array());
    }
}

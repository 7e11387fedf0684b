package app.sockeye.export;

import app.sockeye.export.capture.WaitingRoom;
import app.sockeye.protocol.HandshakeHeadReader;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes of a captured connection that wait until its handshake is whole, in order. Belongs to one thread. */
final class EarlyBytes {
    /** A head, and the first frames behind it. */
    private static final int MOST = HandshakeHeadReader.MAX_BYTES + (64 << 10);

    private final WaitingRoom room;
    private byte[] bytes = {};

    /** @param room that it shares with others */
    EarlyBytes(WaitingRoom room) {
        this.room = room;
    }

    /** Takes all of a buffer; returns whether there was room. */
    boolean add(ByteBuffer more) {
        int from = bytes.length;
        int count = more.remaining();
        if (from + count > MOST || !room.take(count)) {
            return false;
        }
        bytes = Arrays.copyOf(bytes, from + count);
        more.get(bytes, from, count);
        return true;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Gives back the room. */
    void forget() {
        room.giveBack(bytes.length);
        bytes = new byte[0];
    }
}

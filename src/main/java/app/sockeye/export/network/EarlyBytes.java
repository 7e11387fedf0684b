package app.sockeye.export.network;

import app.sockeye.export.capture.WaitingRoom;
import app.sockeye.protocol.HandshakeHeadReader;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Holds bytes of a captured connection, in order, until its handshake is complete. Belongs to one thread. */
final class EarlyBytes {
    /** Room for a head and the first frames after it. */
    private static final int MOST = HandshakeHeadReader.MAX_BYTES + (64 << 10);

    private final WaitingRoom room;
    private byte[] bytes = {};

    /** @param room the memory that it shares with others */
    EarlyBytes(WaitingRoom room) {
        this.room = room;
    }

    /** Adds all bytes of a buffer; returns false, without adding any, if there is no room. */
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

    /** Drops the bytes and releases their memory. */
    void forget() {
        room.giveBack(bytes.length);
        bytes = new byte[0];
    }
}

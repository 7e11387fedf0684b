package app.sockeye.dialect.stream;

import app.sockeye.dialect.SpokenMessage;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The bytes of one direction of a connection, cut into packets. Message and packet have nothing to do with each other: a
 * packet may need many messages, and a message may hold many packets. Keeps at most {@link SpokenMessage#LONGEST} bytes;
 * of longer packets only the beginning is kept, and the rest is passed over. One thread.
 */
public final class PacketStream {
    /** Number of bytes that are kept of a packet longer than {@link SpokenMessage#LONGEST}. */
    public static final int KEPT = 64 * 1024;

    /** Number of bytes within which a framing must tell a packet's length. */
    private static final int LONGEST_HEAD = 64 * 1024;

    /** Number of parts, each of {@link SpokenMessage#LONGEST} bytes, that are read of a message. */
    private static final int MOST_PARTS = 16;

    private static final byte[] NONE = {};

    private final Framing framing;
    /** The beginning of a packet that has not ended, up to {@link #count}. */
    private byte[] carried = NONE;

    private int count;
    /** Whether a copy reads the carried bytes as well, so that they must not be written to. */
    private boolean shared;
    /** The message in which the carried bytes begin. */
    private long began;
    /** The length of the packet whose rest is passed over. */
    private long passedLength;
    /** Number of bytes of it that have not come yet. */
    private long toPass;

    /** @param framing tells where packets end; without state */
    public PacketStream(Framing framing) {
        this.framing = framing;
    }

    /** Takes the next message of the direction, and hands over the packets that end in it. */
    public void read(SpokenMessage message, Consumer<StreamPacket> packets) {
        long size = message.payload().size();
        long at = Math.min(size, toPass);
        if (toPass > 0) {
            toPass -= at;
            if (toPass > 0) {
                return;
            }
            packets.accept(new StreamPacket(began, kept(), passedLength));
            drop();
        }
        for (int part = 0; at < size; part++) {
            if (part == MOST_PARTS) {
                nonsense(message, NONE, packets);
                return;
            }
            byte[] bytes = part(message, at);
            at = cut(message, bytes, at + bytes.length, size, packets);
        }
    }

    private static byte[] part(SpokenMessage message, long at) {
        byte[] bytes =
                new byte[(int) Math.min(SpokenMessage.LONGEST, message.payload().size() - at)];
        int read = message.payload().read(at, bytes, 0, bytes.length);
        return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
    }

    /**
     * Cuts a part of a message.
     *
     * @param next where the part ends in the message
     * @return where to read on in the message
     */
    private long cut(SpokenMessage message, byte[] part, long next, long size, Consumer<StreamPacket> packets) {
        if (part.length == 0) {
            return size;
        }
        byte[] bytes = part;
        int end = part.length;
        if (count > 0) {
            append(part);
            bytes = carried;
            end = count;
        } else {
            began = message.number();
        }
        int from = 0;
        while (from < end) {
            long length = framing.length(bytes, from, end);
            if (length < 0 || length == Framing.UNKNOWN && end - from >= LONGEST_HEAD) {
                nonsense(message, Arrays.copyOfRange(bytes, from, Math.min(end, from + KEPT)), packets);
                return size;
            } else if (length == Framing.UNKNOWN || length > end - from) {
                return carry(bytes, from, end, length, next, size, packets);
            }
            packets.accept(new StreamPacket(began, slice(bytes, from, (int) length), length));
            from += (int) length;
            began = message.number();
        }
        drop();
        return next;
    }

    /** Keeps the beginning of a packet whose rest is not in the bytes. */
    private long carry(
            byte[] bytes, int from, int end, long length, long next, long size, Consumer<StreamPacket> packets) {
        if (length <= SpokenMessage.LONGEST) {
            keep(bytes, from, end);
            return next;
        }
        keep(bytes, from, Math.min(end, from + KEPT));
        long missing = length - (end - from);
        long pass = Math.min(missing, size - next);
        if (pass == missing) {
            packets.accept(new StreamPacket(began, kept(), length));
            drop();
        } else {
            passedLength = length;
            toPass = missing - pass;
        }
        return next + pass;
    }

    private void nonsense(SpokenMessage message, byte[] bytes, Consumer<StreamPacket> packets) {
        packets.accept(new StreamPacket(count > 0 ? began : message.number(), bytes, Framing.NONSENSE));
        drop();
    }

    private static byte[] slice(byte[] bytes, int from, int length) {
        return from == 0 && length == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, from + length);
    }

    private byte[] kept() {
        return Arrays.copyOf(carried, count);
    }

    private void keep(byte[] bytes, int from, int end) {
        if (bytes != carried || from > 0) {
            carried = Arrays.copyOfRange(bytes, from, end);
            shared = false;
        }
        count = end - from;
    }

    private void append(byte[] more) {
        int needed = count + more.length;
        if (shared || needed > carried.length) {
            carried = Arrays.copyOf(carried, Math.max(needed, Math.min(2 * needed, SpokenMessage.LONGEST)));
            shared = false;
        }
        System.arraycopy(more, 0, carried, count, more.length);
        count = needed;
    }

    private void drop() {
        carried = NONE;
        count = 0;
        shared = false;
        toPass = 0;
    }

    /** Another stream in this one's state. */
    public PacketStream copy() {
        PacketStream copy = new PacketStream(framing);
        copy.carried = carried;
        copy.count = count;
        copy.shared = true;
        shared = true;
        copy.began = began;
        copy.passedLength = passedLength;
        copy.toPass = toPass;
        return copy;
    }
}

package app.sockeye.export.capture;

import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * Writes the bytes that a client and a server exchanged as a TCP connection (RFC 9293) with correct sequence numbers
 * and checksums. The segmentation and the acknowledgements are made up.
 */
public final class TcpConversation {
    /** Maximum number of payload bytes in a segment. */
    static final int SEGMENT = 16 << 10;
    /** Maximum number of unacknowledged bytes, far below the window. */
    private static final int UNACKNOWLEDGED = 256 << 10;

    private static final byte[] NOTHING = {};

    private final CaptureFile file;
    private final Half client;
    private final Half server;
    private final byte[] segment = new byte[SEGMENT];
    private final byte[] packet = new byte[SEGMENT + TcpPacket.MOST_HEADER_BYTES];
    private int count;
    /** Comment on the next segment; empty for none. */
    private String remark = "";

    /** The sending state of one side. */
    private static final class Half {
        private final InetSocketAddress address;
        private int next;
        private int unacknowledged;

        Half(InetSocketAddress address, int first) {
            this.address = address;
            this.next = first;
        }
    }

    /**
     * Starts a connection.
     *
     * @param client the address of the client, of the same family as the server's
     * @param comment a remark on the connection
     */
    public TcpConversation(
            CaptureFile file, InetSocketAddress client, InetSocketAddress server, long nanos, String comment)
            throws IOException {
        this.file = file;
        this.client = new Half(client, 1);
        this.server = new Half(server, 1);
        remark(comment);
        open(nanos);
    }

    /** Sets the comment on the next segment, replacing an earlier one. */
    public void remark(String text) {
        remark = text;
    }

    /**
     * Writes bytes of one side; they may wait for {@link #push}.
     *
     * @param fromClient whether the client sends them, not the server
     * @param nanos their time in ns since 1970
     */
    public void write(boolean fromClient, long nanos, byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (count == SEGMENT) {
                flush(fromClient, nanos, TcpPacket.ACK);
            }
            int step = Math.min(left, SEGMENT - count);
            System.arraycopy(bytes, from, segment, count, step);
            count += step;
            from += step;
            left -= step;
        }
    }

    /** Writes the bytes of one side that still wait, as a segment. */
    public void push(boolean fromClient, long nanos) throws IOException {
        if (count > 0) {
            flush(fromClient, nanos, TcpPacket.ACK | TcpPacket.PSH);
        }
    }

    private void open(long nanos) throws IOException {
        packet(client, server, nanos, TcpPacket.SYN, NOTHING, 0);
        client.next++;
        packet(server, client, nanos, TcpPacket.SYN | TcpPacket.ACK, NOTHING, 0);
        server.next++;
        packet(client, server, nanos, TcpPacket.ACK, NOTHING, 0);
    }

    private void flush(boolean fromClient, long nanos, int flags) throws IOException {
        Half from = fromClient ? client : server;
        Half to = fromClient ? server : client;
        packet(from, to, nanos, flags, segment, count);
        from.next += count;
        from.unacknowledged += count;
        to.unacknowledged = 0;
        count = 0;
        if (from.unacknowledged >= UNACKNOWLEDGED) {
            packet(to, from, nanos, TcpPacket.ACK, NOTHING, 0);
            from.unacknowledged = 0;
        }
    }

    private void packet(Half from, Half to, long nanos, int flags, byte[] payload, int length) throws IOException {
        int acknowledged = (flags & TcpPacket.ACK) == 0 ? 0 : to.next;
        int size = TcpPacket.put(packet, from.address, to.address, from.next, acknowledged, flags, payload, length);
        file.packet(nanos, packet, size, from == server, remark);
        remark = "";
    }
}

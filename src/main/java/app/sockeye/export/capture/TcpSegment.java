package app.sockeye.export.capture;

import java.net.InetSocketAddress;

/**
 * A TCP segment from a capture.
 *
 * @param nanos when it was captured, in ns since 1970
 * @param acknowledged the sequence number of the other side's next byte
 * @param bytes an array that holds the payload at {@code offset}
 * @param length length of the captured part of the payload
 */
public record TcpSegment(
        long nanos,
        InetSocketAddress from,
        InetSocketAddress to,
        int sequence,
        int acknowledged,
        int flags,
        byte[] bytes,
        int offset,
        int length) {

    /** Whether this is a SYN; the sender's first byte then has the next sequence number. */
    public boolean begins() {
        return (flags & TcpPacket.SYN) != 0;
    }

    /** Whether {@link #acknowledged} is valid. */
    public boolean acknowledges() {
        return (flags & TcpPacket.ACK) != 0;
    }

    /** Whether the payload begins with an ASCII text. */
    public boolean startsWith(String text) {
        boolean starts = length >= text.length();
        for (int i = 0; starts && i < text.length(); i++) {
            starts = bytes[offset + i] == text.charAt(i);
        }
        return starts;
    }

    /** Whether the sender resets the connection (RST). */
    public boolean resets() {
        return (flags & TcpPacket.RST) != 0;
    }

    /** Whether the sender's bytes end with this segment (FIN). */
    public boolean finishes() {
        return (flags & TcpPacket.FIN) != 0;
    }
}

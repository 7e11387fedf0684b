package app.sockeye.export.capture;

import java.net.InetSocketAddress;

/**
 * A TCP segment out of a capture.
 *
 * @param nanos since 1970
 * @param acknowledged the number of the other side's next byte
 * @param bytes hold the payload, at {@code offset}
 * @param length of the payload as far as it was captured
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

    /** Whether a side's bytes begin with this segment: the next one's number is one more. */
    public boolean begins() {
        return (flags & TcpPacket.SYN) != 0;
    }

    /** Whether {@link #acknowledged} tells something. */
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

    /** Whether the connection was cut off. */
    public boolean resets() {
        return (flags & TcpPacket.RST) != 0;
    }

    /** Whether this side's bytes end with this segment. */
    public boolean finishes() {
        return (flags & TcpPacket.FIN) != 0;
    }
}

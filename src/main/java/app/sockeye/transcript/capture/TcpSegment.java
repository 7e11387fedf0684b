package app.sockeye.transcript.capture;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

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

    private static final int FRAGMENT = 0x3FFF;

    /** Whether the connection was cut off. */
    public boolean resets() {
        return (flags & TcpPacket.RST) != 0;
    }

    /** Whether this side's bytes end with this segment. */
    boolean finishes() {
        return (flags & TcpPacket.FIN) != 0;
    }

    /** The segment in a packet; empty where it carries none, or only a part of one. */
    static Optional<TcpSegment> of(CapturedPacket packet) {
        int ip = LinkType.ipOffset(packet.linkType(), packet.bytes(), packet.bytes().length);
        try {
            if (ip < 0) {
                return Optional.empty();
            }
            return switch (packet.bytes()[ip] >> 4 & 0xF) {
                case 4 -> ofIpv4(packet, ip);
                case 6 -> ofIpv6(packet, ip);
                default -> Optional.empty();
            };
        } catch (IndexOutOfBoundsException e) {
            // A packet that was cut off within its headers.
            return Optional.empty();
        }
    }

    private static Optional<TcpSegment> ofIpv4(CapturedPacket packet, int ip) {
        byte[] bytes = packet.bytes();
        int total = unsignedShort(bytes, ip + 2);
        // What the network card is to cut into segments has no length yet.
        int end = total == 0 ? bytes.length : Math.min(bytes.length, ip + total);
        boolean whole = (unsignedShort(bytes, ip + 6) & FRAGMENT) == 0;
        int tcp = ip + (bytes[ip] & 0xF) * Integer.BYTES;
        return bytes[ip + 9] == TcpPacket.PROTOCOL && whole
                ? Optional.of(of(packet, ip + 12, 4, tcp, end))
                : Optional.empty();
    }

    private static Optional<TcpSegment> ofIpv6(CapturedPacket packet, int ip) {
        byte[] bytes = packet.bytes();
        int content = unsignedShort(bytes, ip + 4);
        int end = content == 0 ? bytes.length : Math.min(bytes.length, ip + 40 + content);
        int next = bytes[ip + 6];
        int at = ip + 40;
        // Hop-by-hop options, routing, destination options (RFC 8200 section 4).
        while (next == 0 || next == 43 || next == 60) {
            next = bytes[at];
            at += 8 + (bytes[at + 1] & 0xFF) * 8;
        }
        return next == TcpPacket.PROTOCOL ? Optional.of(of(packet, ip + 8, 16, at, end)) : Optional.empty();
    }

    private static TcpSegment of(CapturedPacket packet, int addresses, int addressLength, int tcp, int end) {
        byte[] bytes = packet.bytes();
        int payload = tcp + (bytes[tcp + 12] >> 4 & 0xF) * Integer.BYTES;
        return new TcpSegment(
                packet.nanos(),
                address(bytes, addresses, addressLength, unsignedShort(bytes, tcp)),
                address(bytes, addresses + addressLength, addressLength, unsignedShort(bytes, tcp + 2)),
                integer(bytes, tcp + 4),
                integer(bytes, tcp + 8),
                bytes[tcp + 13],
                bytes,
                Math.min(payload, end),
                Math.max(0, end - payload));
    }

    private static InetSocketAddress address(byte[] bytes, int at, int length, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + length)), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + length + " bytes", e);
        }
    }

    private static int unsignedShort(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static int integer(byte[] bytes, int at) {
        return unsignedShort(bytes, at) << 16 | unsignedShort(bytes, at + 2);
    }
}

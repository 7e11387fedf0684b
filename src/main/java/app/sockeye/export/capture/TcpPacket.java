package app.sockeye.export.capture;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** IP packets (RFC 791, RFC 8200) that carry TCP (RFC 9293). */
final class TcpPacket {
    static final int MOST_HEADER_BYTES = 40 + 24;

    static final int FIN = 0x01;
    static final int SYN = 0x02;
    static final int RST = 0x04;
    static final int PSH = 0x08;
    static final int ACK = 0x10;

    static final int PROTOCOL = 6;

    private static final int IPV4_HEADER = 20;
    private static final int TCP_HEADER = 20;
    private static final int HOPS = 64;
    private static final int DONT_FRAGMENT = 0x4000;
    private static final int WINDOW = 0xFFFF;
    /** TCP options: no-operation, then a window scale of 14 (RFC 7323), so that unacknowledged bytes always fit. */
    private static final int WINDOW_SCALE = 0x0103030E;

    private TcpPacket() {}

    /** Writes a packet to the start of an array; returns its length. */
    static int put(
            byte[] target,
            InetSocketAddress from,
            InetSocketAddress to,
            int sequence,
            int acknowledged,
            int flags,
            byte[] payload,
            int length) {
        byte[] source = from.getAddress().getAddress();
        byte[] destination = to.getAddress().getAddress();
        int tcpHeader = TCP_HEADER + ((flags & SYN) == 0 ? 0 : Integer.BYTES);
        ByteBuffer out = ByteBuffer.wrap(target);
        putIp(out, source, destination, tcpHeader + length);
        int tcp = out.position();
        out.putShort((short) from.getPort()).putShort((short) to.getPort());
        out.putInt(sequence).putInt(acknowledged);
        out.put((byte) (tcpHeader / Integer.BYTES << 4)).put((byte) flags).putShort((short) WINDOW);
        out.putShort((short) 0).putShort((short) 0);
        if ((flags & SYN) != 0) {
            out.putInt(WINDOW_SCALE);
        }
        out.put(payload, 0, length);
        int end = out.position();
        long pseudoHeader =
                sum(source, 0, source.length) + sum(destination, 0, destination.length) + PROTOCOL + end - tcp;
        out.putShort(tcp + 16, checksum(pseudoHeader + sum(target, tcp, end)));
        return end;
    }

    private static void putIp(ByteBuffer out, byte[] source, byte[] destination, int content) {
        if (source.length == 4) {
            out.putShort((short) 0x4500).putShort((short) (IPV4_HEADER + content));
            out.putShort((short) 0).putShort((short) DONT_FRAGMENT);
            out.put((byte) HOPS).put((byte) PROTOCOL).putShort((short) 0);
            out.put(source).put(destination);
            out.putShort(10, checksum(sum(out.array(), 0, IPV4_HEADER)));
        } else {
            out.putInt(6 << 28).putShort((short) content).put((byte) PROTOCOL).put((byte) HOPS);
            out.put(source).put(destination);
        }
    }

    /** The sum of 16-bit words (RFC 1071), without the carries added back. */
    static long sum(byte[] bytes, int from, int end) {
        long sum = 0;
        for (int i = from; i < end; i += 2) {
            sum += (bytes[i] & 0xFF) << 8 | (i + 1 < end ? bytes[i + 1] & 0xFF : 0);
        }
        return sum;
    }

    private static short checksum(long sum) {
        long folded = sum;
        while (folded >> 16 != 0) {
            folded = (folded & 0xFFFF) + (folded >> 16);
        }
        return (short) ~folded;
    }
}

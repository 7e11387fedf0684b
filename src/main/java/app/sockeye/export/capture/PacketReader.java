package app.sockeye.export.capture;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the TCP segment in a packet, inside any tags and tunnels, and counts packets that it can't read. */
final class PacketReader {
    /** Maximum nesting of tags and tunnels; a deeper one can only be an attack. */
    private static final int MOST_LAYERS = 16;

    private static final int ETHERNET_HEADER = 14;
    private static final int IPV6_HEADER = 40;
    private static final int UDP_HEADER = 8;
    /** Mask of the fragment offset and the flag for more fragments. */
    private static final int FRAGMENT = 0x3FFF;

    private static final int IPV4_TYPE = 0x0800;
    private static final int IPV6_TYPE = 0x86DD;
    private static final int BRIDGED_ETHERNET = 0x6558;

    private final Map<String, Long> passedOver = new TreeMap<>();

    // The packet that is being read.
    private CapturedPacket packet;
    private byte[] bytes;
    private int layers;

    /** Kinds of packets that were skipped, worded to follow "packets", and the number of each. */
    Map<String, Long> passedOver() {
        return passedOver;
    }

    /** The segment in a packet; empty if there is none, or only a part of one. */
    Optional<TcpSegment> read(CapturedPacket from) {
        packet = from;
        bytes = from.bytes();
        layers = 0;
        try {
            return link(from.linkType(), 0);
        } catch (IndexOutOfBoundsException e) {
            return passOver("cut off within their headers");
        }
    }

    private Optional<TcpSegment> passOver(String what) {
        passedOver.merge(what, 1L, Long::sum);
        return Optional.empty();
    }

    private Optional<TcpSegment> link(int type, int at) {
        return switch (type) {
            case LinkType.RAW_IP, LinkType.BSD_RAW, LinkType.OPENBSD_RAW, LinkType.IPV4, LinkType.IPV6 -> ip(at);
            case LinkType.LOOPBACK, LinkType.OPENBSD_LOOPBACK -> ip(at + 4);
            case LinkType.LINUX_COOKED -> network(unsignedShort(at + 14), at + 16);
            case LinkType.LINUX_COOKED_2 -> network(unsignedShort(at), at + 20);
            case LinkType.ETHERNET -> ethernet(at);
            case LinkType.PPP -> ppp(unsignedShort(at) == 0xFF03 ? at + 2 : at);
            case LinkType.PKTAP, LinkType.APPLE_USER_2 -> pktap(at);
            default -> passOver("of an unknown link type (" + type + ")");
        };
    }

    /** Reads a PKTAP header, whose numbers are little-endian. */
    private Optional<TcpSegment> pktap(int at) {
        int length = Integer.reverseBytes(integer(at));
        int type = Integer.reverseBytes(integer(at + 8));
        boolean sound = length > 0 && length < bytes.length && type != LinkType.PKTAP && type != LinkType.APPLE_USER_2;
        return sound ? link(type, at + length) : Optional.empty();
    }

    private Optional<TcpSegment> ethernet(int at) {
        return network(unsignedShort(at + ETHERNET_HEADER - 2), at + ETHERNET_HEADER);
    }

    private Optional<TcpSegment> ppp(int at) {
        int protocol = unsignedShort(at);
        return protocol == 0x0021 || protocol == 0x0057 ? ip(at + 2) : Optional.empty();
    }

    /** @param type an EtherType: IP, or a tag before it (IEEE 802.1Q, MPLS, PPPoE) */
    private Optional<TcpSegment> network(int type, int at) {
        if (++layers > MOST_LAYERS) {
            return passOver("in too deeply nested tunnels");
        }
        return switch (type) {
            case IPV4_TYPE, IPV6_TYPE -> ip(at);
            case 0x8100, 0x88A8, 0x9100 -> network(unsignedShort(at + 2), at + 4);
            case 0x8847, 0x8848 -> (bytes[at + 2] & 1) == 0 ? network(type, at + 4) : ip(at + 4);
            case 0x8864 -> ppp(at + 6);
            default -> Optional.empty();
        };
    }

    private Optional<TcpSegment> ip(int at) {
        if (++layers > MOST_LAYERS) {
            return passOver("in too deeply nested tunnels");
        }
        return switch (bytes[at] >> 4 & 0xF) {
            case 4 -> ipv4(at);
            case 6 -> ipv6(at);
            default -> Optional.empty();
        };
    }

    private Optional<TcpSegment> ipv4(int ip) {
        int total = unsignedShort(ip + 2);
        if ((unsignedShort(ip + 6) & FRAGMENT) != 0) {
            return passOver("that are IP fragments, which are not reassembled");
        }
        int content = ip + (bytes[ip] & 0xF) * Integer.BYTES;
        // A packet that the network card has yet to split into segments has the length 0.
        return content(bytes[ip + 9] & 0xFF, content, ip + 12, 4, total == 0 ? bytes.length : ip + total);
    }

    private Optional<TcpSegment> ipv6(int ip) {
        int length = unsignedShort(ip + 4);
        int next = bytes[ip + 6] & 0xFF;
        int at = ip + IPV6_HEADER;
        // Hop-by-hop options, routing, destination options (RFC 8200 section 4).
        while (next == 0 || next == 43 || next == 60) {
            next = bytes[at] & 0xFF;
            at += 8 + (bytes[at + 1] & 0xFF) * 8;
        }
        if (next == 44) {
            return passOver("that are IP fragments, which are not reassembled");
        }
        return content(next, at, ip + 8, 16, length == 0 ? bytes.length : ip + IPV6_HEADER + length);
    }

    /** @param protocol an IP protocol number */
    private Optional<TcpSegment> content(int protocol, int at, int addresses, int addressLength, int end) {
        return switch (protocol) {
            case TcpPacket.PROTOCOL -> Optional.of(segment(at, addresses, addressLength, end));
            case 4, 41 -> ip(at);
            case 17 -> udp(at);
            case 47 -> gre(at);
            case 50, 51 -> passOver("in an IPsec tunnel, which can't be read");
            case 115 -> passOver("in an L2TP tunnel, which can't be read");
            default -> Optional.empty();
        };
    }

    private Optional<TcpSegment> udp(int at) {
        int content = at + UDP_HEADER;
        return switch (unsignedShort(at + 2)) {
            // VXLAN (RFC 7348), and the port that Linux began with.
            case 4789, 8472 -> ethernet(content + 8);
            // Geneve (RFC 8926).
            case 6081 -> bridged(unsignedShort(content + 2), content + 8 + (bytes[content] & 0x3F) * Integer.BYTES);
            case 4500 -> passOver("in an IPsec tunnel, which can't be read");
            case 51820 -> passOver("in a WireGuard tunnel, which can't be read");
            case 2152 -> passOver("in a GTP tunnel, which can't be read");
            default -> Optional.empty();
        };
    }

    /** Reads GRE (RFC 2784, RFC 2890), which also carries ERSPAN. */
    private Optional<TcpSegment> gre(int at) {
        int flags = unsignedShort(at);
        int type = unsignedShort(at + 2);
        boolean sequence = (flags & 0x1000) != 0;
        int end = at + 4 + ((flags & 0x8000) == 0 ? 0 : 4) + ((flags & 0x2000) == 0 ? 0 : 4) + (sequence ? 4 : 0);
        if ((flags & 7) != 0) {
            return passOver("in a PPTP tunnel, which can't be read");
        }
        return switch (type) {
            case 0x88BE -> ethernet(sequence ? end + 8 : end);
            case 0x22EB -> ethernet(end + 12);
            default -> bridged(type, end);
        };
    }

    private Optional<TcpSegment> bridged(int type, int at) {
        return type == BRIDGED_ETHERNET ? ethernet(at) : network(type, at);
    }

    private TcpSegment segment(int tcp, int addresses, int addressLength, int told) {
        if (told > bytes.length) {
            passOver("captured only in part");
        }
        int end = Math.min(bytes.length, told);
        int payload = tcp + (bytes[tcp + 12] >> 4 & 0xF) * Integer.BYTES;
        return new TcpSegment(
                packet.nanos(),
                address(addresses, addressLength, unsignedShort(tcp)),
                address(addresses + addressLength, addressLength, unsignedShort(tcp + 2)),
                integer(tcp + 4),
                integer(tcp + 8),
                bytes[tcp + 13],
                bytes,
                Math.min(payload, end),
                Math.max(0, end - payload));
    }

    private InetSocketAddress address(int at, int length, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + length)), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + length + " bytes", e);
        }
    }

    private int unsignedShort(int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private int integer(int at) {
        return unsignedShort(at) << 16 | unsignedShort(at + 2);
    }
}

package app.sockeye.export.capture;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaptureReaderTest {
    private static final byte[] HELLO = "hello".getBytes(US_ASCII);
    private static final InetSocketAddress V4 = new InetSocketAddress("192.0.2.1", 80);
    private static final InetSocketAddress V6 = new InetSocketAddress("2001:db8::1", 80);

    @Test
    void bothByteOrdersAndTimeUnitsOfPcapAreRead() throws IOException {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            TcpSegment micros = only(pcap(order, PcapPackets.MICROSECONDS, LinkType.RAW_IP, packet(V4, V4)));
            assertThat(micros.nanos()).isEqualTo(1_795_357_645_000_007_000L);
            TcpSegment nanos = only(pcap(order, PcapPackets.NANOSECONDS, LinkType.RAW_IP, packet(V4, V4)));
            assertThat(nanos.nanos()).isEqualTo(1_795_357_645_000_000_007L);
            assertThat(payload(nanos)).isEqualTo(HELLO);
            assertThat(nanos.from()).isEqualTo(V4);
            assertThat(nanos.sequence()).isEqualTo(-5);
        }
    }

    @Test
    void whatLiesBelowIpIsPassedOver() throws IOException {
        assertRead(LinkType.ETHERNET, "000000000000" + "000000000000" + "0800");
        assertRead(LinkType.ETHERNET, "000000000000" + "000000000000" + "88a80001" + "81000002" + "0800");
        assertRead(LinkType.LOOPBACK, "02000000");
        assertRead(LinkType.LINUX_COOKED, "0000" + "0304" + "0006" + "0000000000000000" + "0800");
        assertRead(LinkType.LINUX_COOKED_2, "0800" + "0000" + "00000001" + "0304" + "00" + "06" + "0000000000000000");
    }

    @Test
    void extensionHeadersOfIpv6ArePassedOver() throws IOException {
        byte[] packet = packet(V6, V6);
        byte[] options = HexFormat.of().parseHex("0600010400000000");
        byte[] extended = new byte[packet.length + options.length];
        System.arraycopy(packet, 0, extended, 0, 40);
        System.arraycopy(options, 0, extended, 40, options.length);
        System.arraycopy(packet, 40, extended, 48, packet.length - 40);
        extended[5] += (byte) options.length;
        extended[6] = 0;
        assertThat(payload(only(pcap(ByteOrder.BIG_ENDIAN, PcapPackets.NANOSECONDS, LinkType.RAW_IP, extended))))
                .isEqualTo(HELLO);
    }

    @Test
    void whatIsNoTcpOrIsCutOffIsLeftOut() throws IOException {
        byte[] udp = packet(V4, V4);
        udp[9] = 17;
        assertThat(reader(pcap(ByteOrder.BIG_ENDIAN, PcapPackets.NANOSECONDS, LinkType.RAW_IP, udp))
                        .next())
                .isEmpty();
        byte[] cut = Arrays.copyOf(packet(V4, V4), 25);
        assertThat(reader(pcap(ByteOrder.BIG_ENDIAN, PcapPackets.NANOSECONDS, LinkType.RAW_IP, cut))
                        .next())
                .isEmpty();
        CaptureReader unknown = reader(pcap(ByteOrder.BIG_ENDIAN, PcapPackets.NANOSECONDS, 147, packet(V4, V4)));
        assertThat(unknown.next()).isEmpty();
        assertThat(unknown.passedOver()).containsExactly(Map.entry("of an unknown link type (147)", 1L));
    }

    @Test
    void tunnelsAreReadThrough() throws IOException {
        String ethernet = "000000000000" + "000000000000" + "0800";
        String vlan = "000000000000" + "000000000000" + "8100000c0800";
        String udp = "ffff%04x00000000";
        assertRead(LinkType.RAW_IP, ip(17) + String.format(Locale.ROOT, udp, 4789) + "0800000000000100" + vlan);
        assertRead(
                LinkType.RAW_IP,
                ip(17) + String.format(Locale.ROOT, udp, 6081) + "0140655800000100" + "00000000" + ethernet);
        assertRead(LinkType.RAW_IP, ip(47) + "00000800");
        assertRead(LinkType.RAW_IP, ip(47) + "b0000800" + "00000000" + "00000000" + "00000000");
        assertRead(LinkType.RAW_IP, ip(47) + "00006558" + ethernet);
        assertRead(LinkType.RAW_IP, ip(47) + "100088be" + "00000000" + "0000000000000000" + ethernet);
        assertRead(LinkType.RAW_IP, ip(4));
        assertRead(LinkType.RAW_IP, "60000000" + "0000" + "04ff" + "00".repeat(32));
        assertRead(LinkType.ETHERNET, "000000000000" + "000000000000" + "8847" + "00000000" + "00000100");
        assertRead(LinkType.ETHERNET, "000000000000" + "000000000000" + "8864" + "110000000000" + "0021");
        assertRead(LinkType.PPP, "ff030021");
    }

    @Test
    void whatCantBeReadThroughIsNamed() throws IOException {
        assertPassedOver(ip(50), "in an IPsec tunnel, which can't be read");
        assertPassedOver(ip(17) + "ffffca6c00000000", "in a WireGuard tunnel, which can't be read");
        assertPassedOver(
                ip(6).substring(0, 12) + "2000" + ip(6).substring(16),
                "that are IP fragments, which are not reassembled");
        assertPassedOver(ip(4).repeat(20), "in too deeply nested tunnels");
    }

    /** An IP header of a protocol, its length not told. */
    private static String ip(int protocol) {
        return "450000000000000040" + String.format(Locale.ROOT, "%02x", protocol) + "0000" + "0a000001" + "0a000002";
    }

    private static void assertPassedOver(String packet, String what) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(packet);
        CaptureReader reader = reader(pcap(ByteOrder.BIG_ENDIAN, PcapPackets.NANOSECONDS, LinkType.RAW_IP, bytes));
        assertThat(reader.next()).isEmpty();
        assertThat(reader.passedOver()).containsExactly(Map.entry(what, 1L));
    }

    @Test
    void otherFilesAreRefused() {
        assertThat(CaptureReader.recognises("{\"log\"".getBytes(US_ASCII))).isFalse();
        assertThatThrownBy(() -> reader("{\"log\"".getBytes(US_ASCII))).isInstanceOf(DamagedCaptureException.class);
    }

    private static void assertRead(int linkType, String header) throws IOException {
        byte[] below = HexFormat.of().parseHex(header);
        byte[] ip = packet(V4, V4);
        byte[] bytes = Arrays.copyOf(below, below.length + ip.length);
        System.arraycopy(ip, 0, bytes, below.length, ip.length);
        TcpSegment segment = only(pcap(ByteOrder.LITTLE_ENDIAN, PcapPackets.MICROSECONDS, linkType, bytes));
        assertThat(payload(segment)).isEqualTo(HELLO);
        assertThat(segment.to()).isEqualTo(V4);
    }

    private static byte[] packet(InetSocketAddress from, InetSocketAddress to) {
        byte[] target = new byte[200];
        return Arrays.copyOf(target, TcpPacket.put(target, from, to, -5, 0, TcpPacket.ACK, HELLO, HELLO.length));
    }

    private static byte[] pcap(ByteOrder order, int magic, int linkType, byte[] packet) {
        ByteBuffer file = ByteBuffer.allocate(24 + 16 + packet.length).order(order);
        file.putInt(magic)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(65535)
                .putInt(linkType);
        file.putInt(1_795_357_645)
                .putInt(7)
                .putInt(packet.length)
                .putInt(packet.length)
                .put(packet);
        return file.array();
    }

    private static byte[] payload(TcpSegment segment) {
        return Arrays.copyOfRange(segment.bytes(), segment.offset(), segment.offset() + segment.length());
    }

    private static TcpSegment only(byte[] file) throws IOException {
        return reader(file).next().orElseThrow();
    }

    private static CaptureReader reader(byte[] file) throws IOException {
        return new CaptureReader(new ByteArrayInputStream(file));
    }
}

package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.packet.WirePart;
import app.sockeye.dialect.stream.ByteScan;
import app.sockeye.payload.HexDump;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The parts of a packet in their order on the wire, with the single bits of flags. */
final class MqttWire {
    private static final int SHOWN = 60;
    private static final int MOST_PARTS = 2000;

    private final MqttPacket packet;
    private final MqttHead head;
    private final byte[] bytes;
    private final ByteScan scan;
    private final List<WirePart> parts = new ArrayList<>();

    MqttWire(MqttPacket packet) {
        this.packet = packet;
        head = packet.head();
        bytes = packet.bytes();
        scan = new ByteScan(bytes, head.body(), bytes.length);
    }

    /** All parts that were told. */
    List<WirePart> parts() {
        return parts.size() <= MOST_PARTS ? parts : parts.subList(0, MOST_PARTS);
    }

    /** Type, flags and remaining length. */
    void head() {
        bits(
                0,
                0,
                4,
                "type",
                Integer.toString(head.type().number()),
                head.type().name());
        if (head.type() == MqttType.PUBLISH) {
            bits(0, 4, 1, "DUP", bit(head.isDuplicate()), head.isDuplicate() ? MqttTexts.DUPLICATE_MEANS : "");
            bits(0, 5, 2, "QoS", Integer.toString(head.qos()), MqttTexts.qos(head.qos()));
            bits(0, 7, 1, "RETAIN", bit(head.isRetained()), "");
        } else {
            boolean right = head.flags() == head.type().fixedFlags();
            bits(0, 4, 4, "reserved", Integer.toString(head.flags()), right ? "" : MqttTexts.WRONG_FLAGS);
        }
        int length = MqttFraming.varInt(new ByteScan(bytes, 1, bytes.length));
        parts.add(WirePart.bytes("remaining length", Integer.toString(length), 1, head.body() - 1L));
    }

    /** The body of CONNECT. */
    void connect(MqttConnect connect) {
        text("protocol");
        number("level", 1);
        int flags = scan.at();
        scan.u8();
        int value = connect.flags();
        bits(flags, 0, 1, "user name", bit((value & MqttConnect.USER) != 0), "");
        bits(flags, 1, 1, "password", bit((value & MqttConnect.PASSWORD) != 0), "");
        bits(flags, 2, 1, "will retain", bit((value & MqttConnect.WILL_RETAIN) != 0), "");
        bits(flags, 3, 2, "will QoS", Integer.toString(connect.willQos()), "");
        bits(flags, 5, 1, "will", bit((value & MqttConnect.WILL) != 0), "");
        bits(flags, 6, 1, "clean", bit((value & MqttConnect.CLEAN) != 0), "");
        bits(flags, 7, 1, "reserved", bit((value & 1) != 0), (value & 1) != 0 ? MqttTexts.WRONG_FLAGS : "");
        number("keep alive", 2);
        properties(connect.properties(), "");
        text("client identifier");
        connect.will().ifPresent(will -> {
            properties(will.properties(), "will ");
            text("will topic");
            binary("will payload");
        });
        if ((value & MqttConnect.USER) != 0) {
            text("user name");
        }
        if ((value & MqttConnect.PASSWORD) != 0) {
            int from = scan.at();
            MqttFraming.binary(scan);
            add("password", MqttTexts.HIDDEN, from);
        }
    }

    /** The body of CONNACK. */
    void connack() {
        int flags = scan.at();
        int value = scan.u8();
        bits(flags, 0, 7, "reserved", Integer.toString(value >> 1), value > 1 ? MqttTexts.WRONG_FLAGS : "");
        bits(flags, 7, 1, "session present", bit((value & 1) != 0), "");
        code();
        properties(head.properties(), "");
    }

    /** The body of PUBLISH. */
    void publish() {
        text("topic");
        if (head.qos() > 0) {
            number("packet identifier", 2);
        }
        properties(head.properties(), "");
        if (packet.payloadSize() > 0) {
            parts.add(WirePart.bytes("payload", shown(packet.rest()), head.rest(), packet.payloadSize()));
        }
    }

    /** The body of SUBSCRIBE and UNSUBSCRIBE. */
    void filters() {
        number("packet identifier", 2);
        properties(head.properties(), "");
        for (MqttFilter filter : packet.filters()) {
            text("topic filter");
            if (head.type() == MqttType.SUBSCRIBE) {
                int at = scan.at();
                scan.u8();
                options(filter, at);
            }
        }
    }

    private void options(MqttFilter filter, int at) {
        if (head.version().isFive()) {
            bits(at, 0, 2, "reserved", Integer.toString(filter.options() >> 6), "");
            bits(at, 2, 2, "retain handling", Integer.toString(filter.retainHandling()), "");
            bits(at, 4, 1, "retain as published", bit((filter.options() & MqttFilter.AS_PUBLISHED) != 0), "");
            bits(at, 5, 1, "no local", bit((filter.options() & MqttFilter.NO_LOCAL) != 0), "");
        } else {
            bits(at, 0, 6, "reserved", Integer.toString(filter.options() >> 2), "");
        }
        bits(at, 6, 2, "QoS", Integer.toString(filter.qos()), "");
    }

    /** The body of SUBACK and UNSUBACK. */
    void codes() {
        number("packet identifier", 2);
        properties(head.properties(), "");
        while (scan.left() > 0 && parts.size() < MOST_PARTS) {
            code();
        }
    }

    /** The body of packets with one reason code, some with a packet identifier before it. */
    void reason() {
        if (head.id() > 0) {
            number("packet identifier", 2);
        }
        if (scan.left() > 0) {
            code();
            properties(head.properties(), "");
        }
    }

    private void code() {
        int from = scan.at();
        int code = scan.u8();
        MqttReason reason = MqttReason.of(head.type(), code, head.version().isFive());
        parts.add(new WirePart("code", MqttReason.hex(code), from * 8L, 8, reason.name()));
    }

    private void properties(MqttProperties properties, String before) {
        if (properties == MqttProperties.NONE) {
            return;
        }
        parts.add(WirePart.bytes(
                before + "properties",
                Integer.toString(properties.to() - properties.first()),
                properties.from(),
                properties.first() - (long) properties.from()));
        for (MqttProperties.Value each : properties.all()) {
            String value = each.name().isEmpty() ? MqttMeanings.value(each) : each.name() + ": " + each.text();
            parts.add(new WirePart(
                    each.property().title(),
                    cut(value),
                    each.from() * 8L,
                    (each.to() - each.from()) * 8L,
                    MqttMeanings.meaning(each)));
        }
        scan.moveTo(properties.to());
    }

    private void text(String label) {
        int from = scan.at();
        add(label, cut(MqttFraming.text(scan)), from);
    }

    private void binary(String label) {
        int from = scan.at();
        add(label, shown(MqttFraming.binary(scan)), from);
    }

    private void number(String label, int count) {
        int from = scan.at();
        add(label, Long.toString(scan.number(count)), from);
    }

    private void add(String label, String value, int from) {
        parts.add(WirePart.bytes(label, value, from, scan.at() - (long) from));
    }

    private void bits(int at, int first, int count, String label, String value, String meaning) {
        parts.add(new WirePart(label, value, at * 8L + first, count, meaning));
    }

    private static String bit(boolean set) {
        return set ? "1" : "0";
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static String shown(byte[] bytes) {
        String hex = HexDump.plain(bytes.length <= SHOWN / 2 ? bytes : Arrays.copyOf(bytes, SHOWN / 2));
        return bytes.length <= SHOWN / 2 ? hex : hex + "…";
    }
}

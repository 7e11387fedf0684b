package app.sockeye.dialect.amqp;

import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.WirePart;
import java.util.List;
import java.util.Optional;

/**
 * A protocol header (AMQP 1.0 section 2.2): what is spoken from here on.
 *
 * @param protocol 0 for AMQP, 2 for TLS, 3 for SASL
 */
record AmqpHeader(int protocol, int major, int minor, int revision) implements PacketContent {

    static AmqpHeader of(byte[] bytes) {
        return new AmqpHeader(bytes[4] & 0xFF, bytes[5] & 0xFF, bytes[6] & 0xFF, bytes[7] & 0xFF);
    }

    private String name() {
        return switch (protocol) {
            case 0 -> "AMQP";
            case 2 -> "TLS";
            case 3 -> "SASL";
            default -> "protocol " + protocol;
        };
    }

    private String version() {
        return major + "." + minor + "." + revision;
    }

    @Override
    public String line() {
        return name() + " " + version();
    }

    @Override
    public Optional<String> field(String name) {
        return Optional.empty();
    }

    @Override
    public PacketDetail detail() {
        return new PacketDetail(
                List.of(
                        new PacketField("Protocol", Integer.toString(protocol), name()),
                        new PacketField("Version", version())),
                List.of(),
                List.of(
                        WirePart.bytes("name", "AMQP", 0, 4),
                        new WirePart("protocol", Integer.toString(protocol), 32, 8, name()),
                        WirePart.bytes("version", version(), 5, 3)));
    }
}

package app.sockeye.dialect.kubernetes;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads channels: the first byte of each message is the channel's number. */
final class KubernetesReader implements DialectReader {
    private static final int KEPT = 64 * 1024;
    private static final int CLOSE = 255;
    private static final int PORT_SIZE = 2;

    private final String subprotocol;
    private final boolean forwards;
    /** Whether the channel's number is a digit, and Base64 follows. */
    private final boolean base64;
    /** Which channels of a port-forward have told their port. */
    private final BitSet told = new BitSet();

    private final int[] ports = new int[CLOSE + 1];

    KubernetesReader(Opening opening) {
        this(
                opening.subprotocol().orElse(""),
                opening.path().endsWith("/portforward"),
                opening.subprotocol().orElse("").contains("base64"));
    }

    private KubernetesReader(String subprotocol, boolean forwards, boolean base64) {
        this.subprotocol = subprotocol;
        this.forwards = forwards;
        this.base64 = base64;
    }

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        byte[] bytes = message.head(KEPT);
        if (bytes.length == 0) {
            packets.accept(PacketType.unreadable(message.number(), KubernetesTexts.EMPTY));
            return;
        }
        int number = base64 ? bytes[0] - '0' : bytes[0] & 0xFF;
        Optional<byte[]> content = base64 ? decoded(bytes) : Optional.of(bytes).map(KubernetesReader::rest);
        Optional<KubernetesChannel> channel = content.flatMap(found -> channel(message, number, found));
        if (content.isEmpty()) {
            packets.accept(PacketType.unreadable(message.number(), KubernetesTexts.NOT_BASE64));
        } else if (channel.isEmpty()) {
            packets.accept(PacketType.unreadable(message.number(), KubernetesTexts.unknownChannel(number)));
        } else {
            long size = base64 ? content.get().length : message.payload().size() - 1;
            KubernetesPacket packet = new KubernetesPacket(
                    channel.get(),
                    number,
                    ports[Math.max(0, number)],
                    content.get(),
                    size,
                    base64 ? bytes : content.get());
            PacketType type =
                    packet.hasFailed() ? channel.get().failed() : channel.get().type();
            packets.accept(new Packet(type, packet.subject(), PairKey.NONE, message.number(), packet));
        }
    }

    private static byte[] rest(byte[] bytes) {
        return Arrays.copyOfRange(bytes, 1, bytes.length);
    }

    private static Optional<byte[]> decoded(byte[] bytes) {
        try {
            String text = new String(bytes, 1, bytes.length - 1, StandardCharsets.ISO_8859_1);
            return Optional.of(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A port-forward has a channel for data and one for errors for each port; the first message tells the port. */
    private Optional<KubernetesChannel> channel(SpokenMessage message, int number, byte[] content) {
        if (!forwards || number == CLOSE) {
            return KubernetesChannel.of(number);
        } else if (number < 0 || number > CLOSE) {
            return Optional.empty();
        }
        if (message.direction() == Direction.RECEIVED && !told.get(number)) {
            told.set(number);
            if (content.length == PORT_SIZE) {
                ports[number] = (content[1] & 0xFF) << 8 | content[0] & 0xFF;
                return Optional.of(KubernetesChannel.PORT);
            }
        }
        return Optional.of(number % 2 == 0 ? KubernetesChannel.DATA : KubernetesChannel.PORT_ERROR);
    }

    @Override
    public DialectReader copy() {
        KubernetesReader copy = new KubernetesReader(subprotocol, forwards, base64);
        copy.told.or(told);
        System.arraycopy(ports, 0, copy.ports, 0, ports.length);
        return copy;
    }

    @Override
    public boolean isJumping() {
        return !forwards;
    }

    @Override
    public String title() {
        return forwards ? "Kubernetes port-forward" : "Kubernetes channels";
    }

    @Override
    public List<String> facts() {
        return subprotocol.isEmpty() ? List.of() : List.of(subprotocol);
    }
}

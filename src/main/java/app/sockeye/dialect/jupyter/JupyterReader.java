package app.sockeye.dialect.jupyter;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.protocol.Direction;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the messages of a kernel, each of which stands for itself. */
final class JupyterReader implements DialectReader {
    private static final int LONGEST_TYPE = 60;

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        Optional<JupyterMessage> read = JupyterMessage.of(message);
        if (read.isEmpty()) {
            String why = message.isCut() ? JupyterTexts.TOO_LONG : JupyterTexts.NO_MESSAGE;
            packets.accept(PacketType.unreadable(message.number(), why));
            return;
        }
        JupyterMessage own = read.get();
        JupyterPacket content = new JupyterPacket(own);
        packets.accept(
                new Packet(type(own), content.subject(), pair(message.direction(), own), message.number(), content));
    }

    private static PacketType type(JupyterMessage message) {
        String key = message.type().toLowerCase(Locale.ROOT);
        key = key.length() > LONGEST_TYPE ? key.substring(0, LONGEST_TYPE) : key;
        String words = key.replace('_', ' ');
        String label = words.isEmpty() ? "?" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return new PacketType(key, label, role(message, key));
    }

    private static PacketRole role(JupyterMessage message, String type) {
        if (message.hasFailed()) {
            return PacketRole.ERROR;
        }
        return switch (type) {
            case "status" -> PacketRole.ACKNOWLEDGEMENT;
            case "kernel_info_request", "kernel_info_reply", "shutdown_request", "shutdown_reply" -> PacketRole.OPENING;
            default -> PacketRole.CONTENT;
        };
    }

    /** A reply ends a request; all else that names the request as its parent comes in between. */
    private static PairKey pair(Direction direction, JupyterMessage message) {
        if (message.type().endsWith("_request")) {
            return PairKey.request(direction, message.id());
        } else if (message.parentId().isEmpty()) {
            return PairKey.NONE;
        }
        Direction asker = direction.opposite();
        return message.type().endsWith("_reply")
                ? PairKey.answer(asker, message.parentId())
                : PairKey.progress(asker, message.parentId());
    }

    @Override
    public DialectReader copy() {
        return this;
    }

    @Override
    public boolean isJumping() {
        return true;
    }

    @Override
    public String title() {
        return "Jupyter";
    }
}

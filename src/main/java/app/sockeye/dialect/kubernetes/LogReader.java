package app.sockeye.dialect.kubernetes;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the log of a container: each message is a piece of it, in one of the subprotocols as Base64. */
final class LogReader implements DialectReader {
    private static final PacketType LOG = PacketType.of("log", "Log");
    private static final PacketType BEGIN = new PacketType("log", "Log", PacketRole.OPENING);
    private static final int KEPT = 64 * 1024;

    /** Number of characters in Base64 that stand for whole bytes. */
    private static final int GROUP = 4;

    private final boolean base64;
    private final List<String> facts;

    LogReader(Opening opening) {
        base64 = opening.subprotocol().orElse("").contains("base64");
        String[] path = opening.path().split("/");
        String pod = path.length < 2 ? "" : path[path.length - 2];
        facts = opening.parameter("container")
                .map(container -> List.of(pod, container))
                .orElse(List.of(pod));
    }

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        byte[] bytes = message.head(KEPT);
        long size = message.payload().size();
        if (size == 0) {
            packets.accept(
                    new Packet(BEGIN, "", PairKey.NONE, message.number(), PacketContent.line(KubernetesTexts.OPENED)));
            return;
        }
        Optional<byte[]> piece = base64 ? decoded(bytes) : Optional.of(bytes);
        packets.accept(piece.map(found -> packet(message, found, base64 ? size / GROUP * 3 : size))
                .orElseGet(() -> PacketType.unreadable(message.number(), KubernetesTexts.LOG_NOT_BASE64)));
    }

    /** The bytes of a text in Base64, a cut last group left out; empty if it is none. */
    private static Optional<byte[]> decoded(byte[] text) {
        try {
            int whole = text.length == KEPT ? KEPT - KEPT % GROUP : text.length;
            return Optional.of(Base64.getDecoder().decode(Arrays.copyOf(text, whole)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Packet packet(SpokenMessage message, byte[] piece, long most) {
        boolean whole = message.payload().size() <= KEPT;
        LogPiece content = new LogPiece(piece, whole ? piece.length : most);
        return new Packet(LOG, "", PairKey.NONE, message.number(), content);
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
        return "Kubernetes log";
    }

    @Override
    public List<String> facts() {
        return facts;
    }
}

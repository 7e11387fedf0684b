package app.sockeye.dialect.nats;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import java.util.Locale;
import java.util.Optional;

/** An operation of the NATS client protocol. */
enum NatsOperation {
    INFO("INFO", "Info", PacketRole.OPENING),
    CONNECT("CONNECT", "Connect", PacketRole.OPENING),
    PUB("PUB", "Pub", PacketRole.CONTENT),
    HPUB("HPUB", "Pub", PacketRole.CONTENT),
    SUB("SUB", "Sub", PacketRole.CONTENT),
    UNSUB("UNSUB", "Unsub", PacketRole.CONTENT),
    MSG("MSG", "Msg", PacketRole.CONTENT),
    HMSG("HMSG", "Msg", PacketRole.CONTENT),
    PING("PING", "Ping", PacketRole.HEARTBEAT),
    PONG("PONG", "Pong", PacketRole.HEARTBEAT),
    OK("+OK", "OK", PacketRole.ACKNOWLEDGEMENT),
    ERROR("-ERR", "Error", PacketRole.ERROR);

    private static final int LONGEST_WORD = 7;

    private final String word;
    private final PacketType type;
    private final PacketType failed;
    private final PacketType idle;

    NatsOperation(String word, String label, PacketRole role) {
        this.word = word;
        type = new PacketType(name().toLowerCase(Locale.ROOT), label, role);
        failed = new PacketType(type.key(), label, PacketRole.ERROR);
        idle = new PacketType(type.key(), label, PacketRole.HEARTBEAT);
    }

    /** The operation that begins a line, in any case; empty if none does. */
    static Optional<NatsOperation> of(byte[] bytes, int from, int to) {
        for (NatsOperation each : values()) {
            int end = from + each.word.length();
            if (end < to && each.isAt(bytes, from, end) && isBlank(bytes[end])) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether some operation may begin there, as far as the bytes have come. */
    static boolean mayBegin(byte[] bytes, int from, int to) {
        int length = Math.min(to - from, LONGEST_WORD);
        for (NatsOperation each : values()) {
            int compared = Math.min(length, each.word.length());
            if (each.isAt(bytes, from, from + compared) && (length <= compared || isBlank(bytes[from + compared]))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            int c = bytes[i] >= 'a' && bytes[i] <= 'z' ? bytes[i] - 32 : bytes[i];
            if (c != word.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    /** As it stands on the wire. */
    String word() {
        return word;
    }

    PacketType type() {
        return type;
    }

    /** The same for one that tells of a failure. */
    PacketType failed() {
        return failed;
    }

    /** The same for a message that only keeps a subscription alive. */
    PacketType idle() {
        return idle;
    }

    /** Whether a payload follows the line. */
    boolean hasPayload() {
        return this == PUB || this == HPUB || this == MSG || this == HMSG;
    }

    /** Whether headers come before the payload. */
    boolean hasHeaders() {
        return this == HPUB || this == HMSG;
    }
}

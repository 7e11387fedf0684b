package app.sockeye.dialect.kubernetes;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import java.util.Optional;

/** What a channel carries. */
enum KubernetesChannel {
    STDIN(0, "stdin", "Stdin", PacketRole.CONTENT, "What the command reads."),
    STDOUT(1, "stdout", "Stdout", PacketRole.CONTENT, "What the command writes."),
    STDERR(2, "stderr", "Stderr", PacketRole.CONTENT, "What the command writes to its error output."),
    STATUS(3, "status", "Status", PacketRole.OPENING, "How the command ended."),
    RESIZE(4, "resize", "Resize", PacketRole.CONTENT, "The size of the terminal."),
    CLOSE(255, "close", "Close", PacketRole.OPENING, "Ends another channel."),
    DATA(-1, "data", "Data", PacketRole.CONTENT, "Bytes of the forwarded port."),
    PORT_ERROR(-2, "port_error", "Port error", PacketRole.ERROR, "Why the port can't be forwarded."),
    PORT(-3, "port", "Port", PacketRole.OPENING, "The port that the channel belongs to.");

    private final int number;
    private final PacketType type;
    private final PacketType failed;
    private final String meaning;

    KubernetesChannel(int number, String key, String label, PacketRole role, String meaning) {
        this.number = number;
        this.meaning = meaning;
        type = new PacketType(key, label, role);
        failed = new PacketType(key, label, PacketRole.ERROR);
    }

    /** The channel of exec and attach with a number; empty if there is none. */
    static Optional<KubernetesChannel> of(int number) {
        for (KubernetesChannel each : values()) {
            if (each.number == number) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    PacketType type() {
        return type;
    }

    /** The same for a failure. */
    PacketType failed() {
        return failed;
    }

    /** A sentence on what it carries. */
    String meaning() {
        return meaning;
    }
}

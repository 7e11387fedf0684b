package app.sockeye.dialect.packet;

/** A packet as a person would tell it, in one line. */
public final class PacketLine {
    private PacketLine() {}

    /** Its label, what it is about, and the rest: {@code Event chat message  [2 args] {"text":"Hi"}}. */
    public static String of(Packet packet) {
        StringBuilder line = new StringBuilder(packet.type().label());
        if (!packet.subject().isEmpty()) {
            line.append(' ').append(packet.subject());
        }
        String more = packet.content().line();
        if (!more.isEmpty()) {
            line.append("  ").append(more);
        }
        return line.toString();
    }
}

package app.sockeye.dialect.discord;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import java.util.Locale;
import java.util.Optional;

/** What a payload is for, by its opcode. */
enum DiscordKind {
    DISPATCH("0", "Event", PacketRole.CONTENT, "Something happened."),
    HEARTBEAT(
            "1",
            "Heartbeat",
            PacketRole.HEARTBEAT,
            "Of the client, with the last sequence number; of the server: send one at once."),
    IDENTIFY("2", "Identify", PacketRole.OPENING, "Begins a session."),
    PRESENCE("3", "Presence update", PacketRole.CONTENT, "Tells the client's presence."),
    VOICE("4", "Voice state update", PacketRole.CONTENT, "Enters, leaves or moves between voice channels."),
    RESUME("6", "Resume", PacketRole.OPENING, "Goes on with a session that was cut off."),
    RECONNECT("7", "Reconnect", PacketRole.OPENING, "The client is to connect again and to resume."),
    MEMBERS("8", "Request guild members", PacketRole.CONTENT, "Asks for the members of a guild."),
    INVALID("9", "Invalid session", PacketRole.ERROR, "The session can't go on, unless d is true."),
    HELLO("10", "Hello", PacketRole.OPENING, "Tells how often the client is to send heartbeats."),
    ACK("11", "Heartbeat ack", PacketRole.HEARTBEAT, "A heartbeat has arrived."),
    SOUNDS("31", "Request soundboard sounds", PacketRole.CONTENT, "Asks for the soundboard sounds of guilds.");

    private final String opcode;
    private final PacketType type;
    private final String meaning;

    DiscordKind(String opcode, String label, PacketRole role, String meaning) {
        this.opcode = opcode;
        this.meaning = meaning;
        type = new PacketType(name().toLowerCase(Locale.ROOT), label, role);
    }

    /** The one with an opcode as it stands in JSON; empty if there is none. */
    static Optional<DiscordKind> of(String opcode) {
        for (DiscordKind each : values()) {
            if (each.opcode.equals(opcode)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    PacketType type() {
        return type;
    }

    /** A sentence on it. */
    String meaning() {
        return meaning;
    }
}

package app.sockeye.dialect.signalr;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import java.util.Optional;

/** The kinds of messages of a hub, by their numbers. */
enum SignalRType {
    INVOCATION(1, PacketType.of("invocation", "Invocation")),
    STREAM_ITEM(2, PacketType.of("stream_item", "Stream item")),
    COMPLETION(3, PacketType.of("completion", "Completion")),
    STREAM_INVOCATION(4, PacketType.of("stream_invocation", "Stream invocation")),
    CANCEL_INVOCATION(5, PacketType.of("cancel_invocation", "Cancel invocation")),
    PING(6, new PacketType("ping", "Ping", PacketRole.HEARTBEAT)),
    CLOSE(7, new PacketType("close", "Close", PacketRole.OPENING)),
    ACK(8, new PacketType("ack", "Ack", PacketRole.ACKNOWLEDGEMENT)),
    SEQUENCE(9, new PacketType("sequence", "Sequence", PacketRole.OPENING));

    /** What comes before all others, without a number. */
    static final PacketType HANDSHAKE = new PacketType("handshake", "Handshake", PacketRole.OPENING);

    static final PacketType REFUSED_HANDSHAKE = new PacketType("handshake", "Handshake", PacketRole.ERROR);
    static final PacketType FAILED_COMPLETION = new PacketType("completion", "Completion", PacketRole.ERROR);

    private final int number;
    private final PacketType packetType;

    SignalRType(int number, PacketType packetType) {
        this.number = number;
        this.packetType = packetType;
    }

    static Optional<SignalRType> of(String number) {
        int place = number.length() == 1 ? number.charAt(0) - '0' : 0;
        return place >= 1 && place <= values().length ? Optional.of(values()[place - 1]) : Optional.empty();
    }

    int number() {
        return number;
    }

    PacketType packetType() {
        return packetType;
    }

    /** Whether it begins an invocation. */
    boolean isCall() {
        return this == INVOCATION || this == STREAM_INVOCATION;
    }
}

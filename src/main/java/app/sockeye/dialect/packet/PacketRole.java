package app.sockeye.dialect.packet;

/** What a packet is for. */
public enum PacketRole {
    /** Carries what users talk about. */
    CONTENT,
    /** Opens or closes the conversation: a connect frame, a handshake, a sign-in. */
    OPENING,
    /** Keeps the connection alive. */
    HEARTBEAT,
    /** Acknowledges a packet without saying more. */
    ACKNOWLEDGEMENT,
    /** Tells that something failed. */
    ERROR,
    /** Is none of the dialect's. */
    UNREADABLE;

    /** Whether rows of it can be hidden as noise. */
    public boolean isNoise() {
        return this == HEARTBEAT || this == ACKNOWLEDGEMENT;
    }
}

package app.sockeye.protocol;

/** The meaning of a frame's four opcode bits (RFC 6455 section 5.2). */
public enum Opcode {
    CONTINUATION(0x0),
    TEXT(0x1),
    BINARY(0x2),
    CLOSE(0x8),
    PING(0x9),
    PONG(0xA),
    /** Any of 0x3-0x7 and 0xB-0xF; {@link FrameHeader#opcodeBits()} tells which. */
    RESERVED(-1);

    private final int code;

    Opcode(int code) {
        this.code = code;
    }

    /** The four bits on the wire, or -1 for {@link #RESERVED}. */
    public int code() {
        return code;
    }

    /** Whether this is a close, ping or pong frame (RFC 6455 section 5.5). */
    public boolean isControl() {
        return code >= 0x8;
    }

    /** Whether this opens a data message. */
    public boolean opensMessage() {
        return this == TEXT || this == BINARY;
    }

    /** The opcode of four bits; {@link #RESERVED} for those that RFC 6455 leaves undefined. */
    public static Opcode of(int bits) {
        return switch (bits) {
            case 0x0 -> CONTINUATION;
            case 0x1 -> TEXT;
            case 0x2 -> BINARY;
            case 0x8 -> CLOSE;
            case 0x9 -> PING;
            case 0xA -> PONG;
            default -> RESERVED;
        };
    }
}

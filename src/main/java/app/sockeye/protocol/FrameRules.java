package app.sockeye.protocol;

import java.util.Locale;
import java.util.StringJoiner;

/**
 * The rules of RFC 6455 section 5 and RFC 7692 section 6 for a frame, each with its section and wording. Null means
 * that nothing is wrong, so that a valid frame needs no allocation.
 */
final class FrameRules {
    private static final String BASE_FRAMING = "RFC 6455 section 5.2";
    private static final String FRAGMENTATION = "RFC 6455 section 5.4";
    private static final String CONTROL_FRAMES = "RFC 6455 section 5.5";

    private final boolean masked;
    private final int forbiddenRsv;
    private final boolean lenient;

    /**
     * @param lenient whether to leave to {@link #tolerated} the rules whose breach leaves it clear where the next frame
     *     begins
     */
    FrameRules(Direction direction, boolean rsv1Allowed, boolean lenient) {
        this.masked = direction == Direction.SENT;
        this.lenient = lenient;
        this.forbiddenRsv = rsv1Allowed ? 0b011 : 0b111;
    }

    /** What is wrong with a header's first two bytes, which are enough for most rules. */
    ProtocolError breachOfBits(FrameHeader header, boolean messageOpen) {
        Opcode opcode = header.opcode();
        if ((header.rsv() & forbiddenRsv) != 0) {
            return error(
                    BASE_FRAMING,
                    name(header) + " has " + rsvNames(header.rsv() & forbiddenRsv)
                            + " set, but no extension was negotiated that gives it a meaning.");
        }
        if (opcode == Opcode.RESERVED) {
            return error(
                    BASE_FRAMING,
                    String.format(Locale.ROOT, "A frame has the reserved opcode 0x%X.", header.opcodeBits()));
        }
        if (!lenient && header.masked() != masked) {
            return breachOfMasking(header);
        }
        if (header.rsv1() && !opcode.opensMessage()) {
            return error(
                    "RFC 7692 section 6",
                    name(header) + " has RSV1 (compressed) set; only the first frame of a message may have it.");
        }
        return opcode.isControl() ? breachOfControl(header) : breachOfOrder(header, messageOpen);
    }

    private static ProtocolError breachOfControl(FrameHeader header) {
        if (!header.fin()) {
            return error(CONTROL_FRAMES, name(header) + " has FIN clear; a control frame must not be fragmented.");
        }
        if (header.shortLength() > FrameHeader.MAX_CONTROL_PAYLOAD) {
            return error(
                    CONTROL_FRAMES,
                    name(header) + " has the length field " + header.shortLength()
                            + "; a control frame carries at most 125 bytes.");
        }
        if (header.opcode() == Opcode.CLOSE && header.shortLength() == 1) {
            return error(
                    CloseRules.CLOSE_FRAME,
                    "A close frame has a body of 1 byte; it must be empty or begin with a 2-byte close code.");
        }
        return null;
    }

    private static ProtocolError breachOfOrder(FrameHeader header, boolean messageOpen) {
        if (header.opcode() == Opcode.CONTINUATION && !messageOpen) {
            return error(FRAGMENTATION, "A continuation frame came, but no fragmented message is open.");
        }
        if (header.opcode().opensMessage() && messageOpen) {
            return error(
                    FRAGMENTATION,
                    name(header) + " came inside a fragmented message;"
                            + " only continuation and control frames may come before its last fragment.");
        }
        return null;
    }

    /** What is wrong with the extended length, once its bytes are read. */
    ProtocolError breachOfLength(FrameHeader header) {
        long length = header.payloadLength();
        if (length < 0) {
            return error(
                    BASE_FRAMING,
                    String.format(
                            Locale.ROOT,
                            "%s has the 64-bit length 0x%016X; its top bit must be 0.",
                            name(header),
                            length));
        }
        return lenient ? null : breachOfShortestForm(header);
    }

    /** What is wrong with a header that a lenient reader accepts. */
    ProtocolError tolerated(FrameHeader header) {
        if (!lenient) {
            return null;
        }
        return header.masked() == masked ? breachOfShortestForm(header) : breachOfMasking(header);
    }

    private ProtocolError breachOfMasking(FrameHeader header) {
        return error(
                "RFC 6455 section 5.1",
                masked
                        ? name(header) + " of the client isn't masked; a client must mask every frame."
                        : name(header) + " of the server is masked; a server must not mask.");
    }

    private static ProtocolError breachOfShortestForm(FrameHeader header) {
        long length = header.payloadLength();
        int shortest = FrameHeader.extendedLengthBytes(length);
        if (header.extendedLengthBytes() > shortest) {
            return error(
                    BASE_FRAMING,
                    name(header) + " tells its length " + length + " in "
                            + header.extendedLengthBytes() * Byte.SIZE + " bits; it must take the shortest form, "
                            + (shortest == 0 ? 7 : shortest * Byte.SIZE) + " bits.");
        }
        return null;
    }

    private static ProtocolError error(String section, String sentence) {
        return new ProtocolError(section, sentence, CloseCode.PROTOCOL_ERROR);
    }

    private static String name(FrameHeader header) {
        return "A " + header.opcode().name().toLowerCase(Locale.ROOT) + " frame";
    }

    private static String rsvNames(int rsv) {
        StringJoiner names = new StringJoiner(" and ");
        for (int number = 1; number <= 3; number++) {
            if ((rsv & 0b1000 >> number) != 0) {
                names.add("RSV" + number);
            }
        }
        return names.toString();
    }
}

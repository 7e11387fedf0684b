package app.sockeye.ui.inspector;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.Durations;
import app.sockeye.payload.HexDump;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Opcode;
import app.sockeye.transcript.RecordedFrame;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.StringJoiner;

/** A frame's header in words (RFC 6455 section 5.2). */
final class FrameWords {
    private FrameWords() {}

    /** Its opcode and flags, such as {@code TEXT FIN RSV1}. */
    static String kind(FrameHeader header) {
        StringJoiner words = new StringJoiner("  ");
        words.add(
                header.opcode() == Opcode.RESERVED
                        ? "RESERVED 0x"
                                + Integer.toHexString(header.opcodeBits()).toUpperCase(Locale.ROOT)
                        : header.opcode().name());
        add(words, header.fin(), "FIN");
        add(words, header.rsv1(), "RSV1");
        add(words, header.rsv2(), "RSV2");
        add(words, header.rsv3(), "RSV3");
        return words.toString();
    }

    /** The payload's length; a negative one had its top bit set on the wire. */
    static String length(FrameHeader header) {
        return header.payloadLength() < 0
                ? Long.toUnsignedString(header.payloadLength()) + " B"
                : ByteSize.format(header.payloadLength());
    }

    /** The masking key, or that there is none. */
    static String mask(FrameHeader header) {
        return header.masked()
                ? "mask "
                        + hex(ByteBuffer.allocate(4).putInt(header.maskingKey()).array())
                : "not masked";
    }

    static String bytes(FrameHeader header) {
        return hex(header.toBytes());
    }

    /** When it came, after the entry's first frame. */
    static String time(RecordedFrame frame, long firstNanos) {
        return "+" + Durations.brief(Math.max(0, frame.nanos() - firstNanos));
    }

    private static String hex(byte[] bytes) {
        return HexDump.plain(bytes);
    }

    private static void add(StringJoiner words, boolean on, String word) {
        if (on) {
            words.add(word);
        }
    }
}

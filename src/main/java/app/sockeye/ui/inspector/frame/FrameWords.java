package app.sockeye.ui.inspector.frame;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.Durations;
import app.sockeye.payload.HexDump;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Opcode;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.RecordedFrame;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;

/** A frame's header in words (RFC 6455 section 5.2). */
final class FrameWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

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

    /** The header's bytes in hexadecimal. */
    static String bytes(FrameHeader header) {
        return hex(header.toBytes());
    }

    /** When it came, after the entry's first frame. */
    static String time(RecordedFrame frame, long firstNanos) {
        return "+" + Durations.brief(Math.max(0, frame.nanos() - firstNanos));
    }

    /** Sizes of header and payload on the wire; for a compressed message also its own sizes. */
    static String sizes(FrameHeader header, Entry entry) {
        String wire = header.headerLength() + " B header + " + length(header) + " payload on the wire";
        return entry.flags().contains(EntryFlag.COMPRESSED)
                ? wire + "; the message: " + ByteSize.format(entry.wireSize()) + " on the wire, "
                        + ByteSize.format(entry.size()) + " inflated, "
                        + ByteSize.ratio(entry.size(), entry.wireSize())
                : wire;
    }

    /** When it came, by the clock to the microsecond, and after the entry's first frame. */
    static String times(RecordedFrame frame, long firstNanos, Instant started) {
        return TIME.format(started.plusNanos(frame.nanos()).atZone(ZoneId.systemDefault())) + ", "
                + time(frame, firstNanos) + " since the first frame";
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

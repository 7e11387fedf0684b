package app.sockeye.message;

import app.sockeye.message.RawFrame.LengthForm;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A ready-made breach of a rule, to see how a server takes it.
 *
 * @param section the rule, such as {@code RFC 6455 section 5.2}
 * @param answer what a server that keeps to the rules does
 * @param frames what is sent
 */
public record Violation(String name, String section, String answer, RawFrames frames) {
    private static final String CLOSES_1002 = "Fails the connection with close code 1002.";
    private static final String CLOSES_1007 = "Fails the connection with close code 1007.";
    private static final OptionalInt ANY_KEY = OptionalInt.empty();
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;

    /** All of them, in the order of the RFC. */
    public static final List<Violation> ALL = List.of(
            of("Unmasked frame", "5.1", CLOSES_1002, text("hello").withMask(false, ANY_KEY)),
            of(
                    "RSV1 set",
                    "5.2",
                    "Fails with 1002, unless compression is agreed on.",
                    text("hello").withRsv(4)),
            of("RSV2 set", "5.2", CLOSES_1002, text("hello").withRsv(2)),
            of("RSV3 set", "5.2", CLOSES_1002, text("hello").withRsv(1)),
            of("Reserved data opcode 0x3", "5.2", CLOSES_1002, RawFrame.of(3, "hello")),
            of("Reserved control opcode 0xB", "5.2", CLOSES_1002, RawFrame.of(0xB, "hello")),
            of("Length of 5 in 16 bits", "5.2", CLOSES_1002, sized(text("hello"), LengthForm.BITS_16)),
            of("Length of 5 in 64 bits", "5.2", CLOSES_1002, sized(text("hello"), LengthForm.BITS_64)),
            of(
                    "64-bit length with its top bit set",
                    "5.2",
                    CLOSES_1002,
                    text("hello").withLength(LengthForm.BITS_64, OptionalLong.of(Long.MIN_VALUE | 5))),
            of(
                    "Length of 1 TiB, 5 bytes sent",
                    "5.2",
                    "Fails with 1009 at once, or waits without reserving the memory.",
                    text("hello").withLength(LengthForm.BITS_64, OptionalLong.of(1L << 40))),
            cut(
                    "Connection cut within a frame",
                    "5.2",
                    "Drops the message and frees what it held.",
                    text("hello").withSentBytes(OptionalInt.of(8))),
            of("Continuation without a beginning", "5.4", CLOSES_1002, RawFrame.of(CONTINUATION, "hello")),
            of(
                    "New message inside a fragmented one",
                    "5.4",
                    CLOSES_1002,
                    text("first ").withFin(false),
                    text("second")),
            of("Fragmented ping", "5.5", CLOSES_1002, RawFrame.of(PING, "p").withFin(false)),
            of("Ping of 126 bytes", "5.5", CLOSES_1002, RawFrame.of(PING, "p".repeat(126))),
            of(
                    "Fragmented close",
                    "5.5",
                    CLOSES_1002,
                    RawFrame.ofHex(CLOSE, "03 e8").withFin(false)),
            of("Close of 1 byte", "5.5.1", CLOSES_1002, RawFrame.ofHex(CLOSE, "03")),
            of("Close reason that is not UTF-8", "5.5.1", CLOSES_1007, RawFrame.ofHex(CLOSE, "03 e8 ff")),
            of(
                    "Message after a close frame",
                    "5.5.1",
                    "Answers the close frame and ignores the message.",
                    RawFrame.ofHex(CLOSE, "03 e8"),
                    text("late")),
            of("Close code 999", "7.4", CLOSES_1002, RawFrame.ofHex(CLOSE, "03 e7")),
            of("Close code 1005", "7.4", CLOSES_1002, RawFrame.ofHex(CLOSE, "03 ed")),
            of("Text that is not UTF-8", "8.1", CLOSES_1007, RawFrame.ofHex(TEXT, "68 69 ff")),
            of("Text with an overlong form", "8.1", CLOSES_1007, RawFrame.ofHex(TEXT, "c0 af")),
            of("Text with a surrogate", "8.1", CLOSES_1007, RawFrame.ofHex(TEXT, "ed a0 80")),
            of("Text that ends within a character", "8.1", CLOSES_1007, RawFrame.ofHex(TEXT, "e2 82")),
            of(
                    "Second fragment that is not UTF-8",
                    "8.1",
                    CLOSES_1007,
                    text("hi").withFin(false),
                    RawFrame.ofHex(CONTINUATION, "ff")));

    public Violation {
        Objects.requireNonNull(name);
        Objects.requireNonNull(section);
        Objects.requireNonNull(answer);
        Objects.requireNonNull(frames);
    }

    private static Violation of(String name, String section, String answer, RawFrame... frames) {
        return new Violation(name, "RFC 6455 section " + section, answer, RawFrames.of(frames));
    }

    private static Violation cut(String name, String section, String answer, RawFrame frame) {
        return new Violation(name, "RFC 6455 section " + section, answer, new RawFrames(List.of(frame), true));
    }

    private static RawFrame text(String payload) {
        return RawFrame.of(TEXT, payload);
    }

    private static RawFrame sized(RawFrame frame, LengthForm form) {
        return frame.withLength(form, OptionalLong.empty());
    }
}

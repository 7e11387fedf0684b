package app.sockeye.playground;

import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.FrameWriter;
import app.sockeye.protocol.Opcode;
import app.sockeye.server.Answer;
import app.sockeye.server.Conversation;
import app.sockeye.server.Endpoint;
import app.sockeye.server.Peer;
import app.sockeye.server.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Servers that break RFC 6455 after a valid opening handshake, by name. */
final class FrameFaults {

    /** What the server does after the bytes. */
    private enum Ending {
        /** Continues to read, and answers a close frame. */
        STAYS,
        /** Continues to read, but never answers a close frame. */
        IGNORES_CLOSE,
        /** Ends the TCP stream. */
        ENDS,
        /** Resets the TCP connection. */
        RESETS
    }

    /**
     * One fault, which happens as soon as the connection is open.
     *
     * @param bytes everything that the server sends
     */
    record Fault(String sentence, byte[] bytes, Ending ending) implements Endpoint, Conversation {

        @Override
        public Answer answer(Request request) {
            return Answer.accept(request, this);
        }

        @Override
        public void opened(Peer peer) throws IOException {
            peer.raw(bytes, bytes.length);
            if (ending == Ending.ENDS) {
                peer.end();
            } else if (ending == Ending.RESETS) {
                peer.flush();
                peer.reset();
            }
        }

        @Override
        public boolean answersClose() {
            return ending != Ending.IGNORES_CLOSE;
        }
    }

    static final Map<String, Fault> TABLE;

    static {
        Map<String, Fault> all = new LinkedHashMap<>();
        stays(all, "reserved-opcode", "Sends a frame with the reserved opcode 0x3.", frame(0x83, "hello"));
        stays(all, "reserved-control", "Sends a frame with the reserved control opcode 0xB.", frame(0x8B, "hello"));
        stays(all, "rsv", "Sets RSV1, though no extension was negotiated.", frame(0xC1, "hello"));
        stays(all, "masked", "Masks a frame, which only clients do.", masked("hello"));
        stays(all, "bad-utf8", "Sends text that is not UTF-8.", hex("8105 68c328c328"));
        stays(all, "cut-utf8", "Sends text that ends within a character.", hex("8102 68c3"));
        stays(all, "orphan-continuation", "Continues a message that was never begun.", frame(0x80, "hello"));
        stays(
                all,
                "text-in-fragments",
                "Begins a text message within the fragments of another.",
                join(frame(0x01, "hel"), frame(0x81, "lo")));
        stays(all, "long-control", "Sends a ping of 126 bytes; 125 are allowed.", frame(0x89, "p".repeat(126)));
        stays(all, "fragmented-control", "Sends a fragmented ping.", frame(0x09, "ping"));
        stays(all, "long-length", "Writes the length 5 in 16 bits.", hex("817e0005 68656c6c6f"));
        stays(all, "negative-length", "Writes a length whose top bit is set.", hex("827f8000000000000000"));
        stays(all, "close-1005", "Sends a close frame with the code 1005.", hex("880203ed"));
        stays(all, "close-1006", "Sends a close frame with the code 1006.", hex("880203ee"));
        stays(all, "close-999", "Sends a close frame with the code 999.", hex("880203e7"));
        stays(all, "close-one-byte", "Sends a close frame with half a code.", hex("880103"));
        stays(all, "close-bad-utf8", "Sends a close reason that is not UTF-8.", hex("880403e8c328"));
        stays(all, "close-empty", "Sends a close frame without a code, which is allowed.", hex("8800"));
        stays(
                all,
                "data-after-close",
                "Sends a message after its close frame.",
                join(hex("880203e8"), frame(0x81, "still here")));
        stays(all, "rubbish", "Sends HTTP where frames should be.", ascii("HTTP/1.1 500 Oops\r\n\r\n"));
        stays(all, "stall", "Sends half a frame and no more.", hex("810a 68656c6c6f"));
        all.put("no-close-answer", new Fault("Never answers your close frame.", hex(""), Ending.IGNORES_CLOSE));
        all.put("cut", new Fault("Ends within a frame.", hex("810a 68656c6c6f"), Ending.ENDS));
        all.put("end", new Fault("Ends without a close frame.", frame(0x81, "hello"), Ending.ENDS));
        all.put("drop", new Fault("Drops the connection by a TCP reset.", frame(0x81, "hello"), Ending.RESETS));
        TABLE = Collections.unmodifiableMap(all);
    }

    private FrameFaults() {}

    private static void stays(Map<String, Fault> all, String name, String sentence, byte[] bytes) {
        all.put(name, new Fault(sentence, bytes, Ending.STAYS));
    }

    /** @param first the first byte: FIN, RSV1-3 and the opcode */
    private static byte[] frame(int first, String payload) {
        FrameHeader header =
                FrameHeader.of((first & 0x80) != 0, first >> 4 & 7, first & 0xF, false, 0, payload.length());
        return FrameWriter.toBytes(header, ascii(payload));
    }

    private static byte[] masked(String payload) {
        FrameHeader header = FrameHeader.of(true, 0, Opcode.TEXT.code(), true, 0x01020304, payload.length());
        return FrameWriter.toBytes(header, ascii(payload));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

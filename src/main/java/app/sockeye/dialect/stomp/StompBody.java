package app.sockeye.dialect.stomp;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.payload.ByteSize;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** What a frame's body is, and how rows tell it. */
final class StompBody {
    private static final int SHOWN_BYTES = 24;

    private StompBody() {}

    /** The format of a body by its content type, else by its look. */
    static String format(StompFrame frame) {
        String type = frame.text("content-type").toLowerCase(Locale.ROOT);
        byte[] body = frame.body();
        if (type.contains("msgpack")) {
            return "msgpack";
        } else if (type.contains("cbor")) {
            return "cbor";
        } else if (JsonSlice.of(body)
                .filter(json -> json.kind().isContainer() || type.contains("json"))
                .isPresent()) {
            return CarriedPayload.JSON;
        }
        return isText(body) ? CarriedPayload.TEXT : CarriedPayload.BYTES;
    }

    private static boolean isText(byte[] body) {
        for (byte b : body) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Size and format in few words, such as {@code 210 B json}. */
    static String words(StompFrame frame) {
        return ByteSize.format(frame.bodySize()) + " " + format(frame);
    }

    /** The beginning of a body in one line. */
    static String preview(StompFrame frame) {
        String format = format(frame);
        byte[] body = frame.body();
        if (format.equals(CarriedPayload.JSON)) {
            return JsonSlice.of(body).orElseThrow().preview(PacketContent.LINE);
        } else if (format.equals(CarriedPayload.TEXT)) {
            int length = Math.min(body.length, PacketContent.LINE);
            String text = new String(body, 0, length, StandardCharsets.UTF_8)
                    .replaceAll("\\s*[\\r\\n]+\\s*", " ")
                    .strip();
            return length < body.length ? text + "…" : text;
        }
        int length = Math.min(body.length, SHOWN_BYTES);
        return HexFormat.ofDelimiter(" ").formatHex(body, 0, length) + (length < body.length ? " …" : "");
    }
}

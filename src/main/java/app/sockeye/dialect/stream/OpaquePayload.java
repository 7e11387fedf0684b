package app.sockeye.dialect.stream;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.payload.HexDump;
import app.sockeye.payload.Preview;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Utf8Validator;
import java.util.Arrays;
import java.util.Locale;

/** Bytes whose format the dialect leaves to the application: what they seem to be, and their beginning in a row. */
public final class OpaquePayload {
    private static final int BINARY_SHOWN = 32;
    private static final int LOOKED_AT = 4096;

    private OpaquePayload() {}

    /**
     * What the inspector opens.
     *
     * @param contentType as the peer names it; may be empty
     */
    public static CarriedPayload carried(String title, String contentType, byte[] bytes) {
        return new CarriedPayload(title, format(contentType, bytes), bytes);
    }

    private static String format(String contentType, byte[] bytes) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("msgpack")) {
            return "msgpack";
        } else if (type.contains("cbor")) {
            return "cbor";
        } else if (JsonSlice.of(bytes)
                .filter(json -> json.is(JsonKind.OBJECT) || json.is(JsonKind.ARRAY))
                .isPresent()) {
            return CarriedPayload.JSON;
        }
        return isText(bytes) ? CarriedPayload.TEXT : CarriedPayload.BYTES;
    }

    /**
     * Its beginning in one line.
     *
     * @param bytes its first bytes
     * @param size the whole payload's, in bytes
     * @param limit characters of a text
     */
    public static String preview(byte[] bytes, long size, int limit) {
        byte[] head = bytes.length <= LOOKED_AT ? bytes : Arrays.copyOf(bytes, LOOKED_AT);
        if (isText(head)) {
            return Preview.text(head, size, limit);
        }
        String hex = HexDump.plain(Arrays.copyOf(head, Math.min(head.length, BINARY_SHOWN)));
        return size > BINARY_SHOWN ? hex + " …" : hex;
    }

    /** Whether bytes are UTF-8 of characters that people read; the last one may be cut. */
    private static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != 0x1B) {
                return false;
            }
        }
        return new Utf8Validator().accept(bytes, 0, bytes.length);
    }
}

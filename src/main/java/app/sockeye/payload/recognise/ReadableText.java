package app.sockeye.payload.recognise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Tells text from other bytes. */
public final class ReadableText {
    private ReadableText() {}

    /** Whether bytes are UTF-8 text without control characters other than tabs and line breaks; false for none. */
    public static boolean is(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' || b == 0x7f) {
                return false;
            }
        }
        try {
            // A new decoder reports malformed input instead of replacing it.
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).chars().noneMatch(c -> c >= 0x80 && c < 0xA0)
                    && bytes.length > 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

package app.sockeye.message;

import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputError;
import app.sockeye.payload.InputResult;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text turned into UTF-8 without ever replacing a character. */
public final class Utf8Input {
    private Utf8Input() {}

    /** The text's bytes; an error at its first unpaired surrogate, which UTF-8 can't express (RFC 3629 section 3). */
    public static InputResult parse(String text) {
        byte[] quick = text.getBytes(StandardCharsets.UTF_8);
        return mayBeReplaced(quick) ? strict(text) : new InputBytes(quick);
    }

    /** Whether a question mark may stand for a surrogate, as Java puts one in the place of each. */
    private static boolean mayBeReplaced(byte[] utf8) {
        for (byte b : utf8) {
            if (b == '?') {
                return true;
            }
        }
        return false;
    }

    private static InputResult strict(String text) {
        CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer in = CharBuffer.wrap(text);
        ByteBuffer out = ByteBuffer.allocate((int) Math.ceil(text.length() * (double) encoder.maxBytesPerChar()));
        if (encoder.encode(in, out, true).isError()) {
            return new InputError(in.position(), MessageTexts.unpairedSurrogate(text.charAt(in.position())));
        }
        byte[] bytes = new byte[out.flip().remaining()];
        out.get(bytes);
        return new InputBytes(bytes);
    }
}

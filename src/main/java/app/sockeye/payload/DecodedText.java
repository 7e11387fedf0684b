package app.sockeye.payload;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/**
 * Bytes decoded in a charset, with malformed bytes visible.
 *
 * @param text each byte that the charset does not know stands as {@code <FF>}
 * @param malformed how many such bytes there are
 */
public record DecodedText(String text, int malformed) {

    /** Decodes bytes; a character that is cut off at the end counts as malformed. */
    public static DecodedText of(ByteBuffer bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer piece = CharBuffer.allocate(Math.max(2, bytes.remaining()));
        StringBuilder text = new StringBuilder(bytes.remaining());
        int malformed = 0;
        while (true) {
            CoderResult result = decoder.decode(bytes, piece, true);
            text.append(piece.flip());
            piece.clear();
            if (result.isUnderflow()) {
                break;
            }
            if (result.isError()) {
                for (int i = 0; i < result.length(); i++) {
                    text.append(String.format(Locale.ROOT, "<%02X>", bytes.get()));
                }
                malformed += result.length();
                decoder.reset();
            }
        }
        return new DecodedText(text.toString(), malformed);
    }
}

package app.sockeye.template.function;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What a function takes or gives: text, or bytes that need not be text. Immutable. */
public final class Content {
    private final String text;
    private final byte[] bytes;

    private Content(String text, byte[] bytes) {
        this.text = text;
        this.bytes = bytes;
    }

    public static Content of(String text) {
        return new Content(text, null);
    }

    /** @param bytes which nobody changes from now on */
    public static Content of(byte[] bytes) {
        return new Content(null, bytes);
    }

    /**
     * As text.
     *
     * @throws CallException if the bytes aren't UTF-8
     */
    public String text() throws CallException {
        if (text != null) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw CallException.failed("The file is not UTF-8 text; put it into ${base64:} or ${hex:}.");
        }
    }

    /**
     * As bytes, text in UTF-8.
     *
     * @throws CallException if the text has an unpaired surrogate, which UTF-8 can't express
     */
    byte[] bytes() throws CallException {
        if (bytes != null) {
            return bytes;
        }
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[encoded.remaining()];
            encoded.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw CallException.failed("The text has an unpaired surrogate, which has no bytes.");
        }
    }
}

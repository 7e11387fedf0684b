package app.sockeye.template.function;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What a function takes or gives: text, a whole number, or bytes that need not be text. Immutable. */
public final class Content {
    /** Null for a number or bytes. */
    private final String text;
    /** Null for text or a number. */
    private final byte[] bytes;

    private final long number;

    private Content(String text, byte[] bytes, long number) {
        this.text = text;
        this.bytes = bytes;
        this.number = number;
    }

    public static Content of(String text) {
        return new Content(text, null, 0);
    }

    /** @param bytes which nobody changes from now on */
    public static Content of(byte[] bytes) {
        return new Content(null, bytes, 0);
    }

    /** A number, whose text is made only where it is asked for. */
    static Content of(long number) {
        return new Content(null, null, number);
    }

    /** Whether it was given as a number. */
    public boolean isNumber() {
        return text == null && bytes == null;
    }

    /** The number of what {@link #isNumber()}. */
    public long number() {
        return number;
    }

    /**
     * As text.
     *
     * @throws CallException if the bytes aren't UTF-8
     */
    public String text() throws CallException {
        if (text != null) {
            return text;
        } else if (bytes == null) {
            return Long.toString(number);
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
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text()));
            byte[] exact = new byte[encoded.remaining()];
            encoded.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw CallException.failed("The text has an unpaired surrogate, which has no bytes.");
        }
    }
}

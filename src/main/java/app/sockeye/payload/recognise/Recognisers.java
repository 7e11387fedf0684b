package app.sockeye.payload.recognise;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tries all recognisers on a value, the most reliable first. They are strict, so that ordinary words and numbers are
 * not recognised. Nothing is authenticated: no signature is verified.
 */
public final class Recognisers {
    /** Maximum size of a value to examine, in bytes. */
    public static final int LARGEST = 8 << 20;

    /** Minimum length of a text to examine, in characters: eight of Base64. */
    private static final int SHORTEST = 8;

    private Recognisers() {}

    /**
     * Recognises a text.
     *
     * @param key the name it goes by, which may speak for a time; may be empty
     */
    public static Optional<Recognition> ofText(String key, String text) {
        if (text.length() < SHORTEST || text.length() > LARGEST) {
            return Optional.empty();
        }
        return first(List.of(
                () -> EmbeddedJson.recognise(text),
                () -> Uuid.recognise(text),
                () -> IsoTime.recognise(text),
                () -> EpochTime.recognise(key, text),
                () -> Jwt.recognise(text),
                () -> Base64Text.recognise(text)));
    }

    /** Recognises a number by its digits. */
    public static Optional<Recognition> ofNumber(String key, String digits) {
        return EpochTime.recognise(key, digits);
    }

    /** Recognises bytes that are not text. */
    public static Optional<Recognition> ofBytes(byte[] bytes) {
        return bytes.length > LARGEST ? Optional.empty() : CompressedBytes.recognise(bytes);
    }

    private static Optional<Recognition> first(List<Supplier<Optional<Recognition>>> recognisers) {
        return recognisers.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }
}

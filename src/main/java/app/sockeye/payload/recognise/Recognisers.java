package app.sockeye.payload.recognise;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks all recognisers about a value; the surest is asked first. They are strict rather than clever: an ordinary word or
 * number is nothing special. What is recognised is not thereby genuine: no signature is verified.
 */
public final class Recognisers {
    /** Bytes of a value beyond which it is not looked at. */
    public static final int LARGEST = 8 << 20;

    /** Characters of the shortest text that can be anything special: eight of Base64. */
    private static final int SHORTEST = 8;

    private Recognisers() {}

    /**
     * What a text holds.
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

    /** What a number holds, by its digits. */
    public static Optional<Recognition> ofNumber(String key, String digits) {
        return EpochTime.recognise(key, digits);
    }

    /** What bytes hold that are no text. */
    public static Optional<Recognition> ofBytes(byte[] bytes) {
        return bytes.length > LARGEST ? Optional.empty() : CompressedBytes.recognise(bytes);
    }

    private static Optional<Recognition> first(List<Supplier<Optional<Recognition>>> recognisers) {
        return recognisers.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }
}

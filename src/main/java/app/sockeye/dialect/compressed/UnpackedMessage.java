package app.sockeye.dialect.compressed;

import app.sockeye.payload.format.compression.StreamMethod;
import java.util.Objects;
import java.util.Optional;

/**
 * A message of a compressed stream.
 *
 * @param method how it was compressed
 * @param bytes what it unpacked to, never changed; empty where it could not be unpacked
 * @param problem why it could not be unpacked, in a sentence
 */
public record UnpackedMessage(StreamMethod method, byte[] bytes, Optional<String> problem) {
    public UnpackedMessage {
        Objects.requireNonNull(method);
        Objects.requireNonNull(bytes);
        Objects.requireNonNull(problem);
    }

    static UnpackedMessage failed(StreamMethod method, String sentence) {
        return new UnpackedMessage(method, new byte[0], Optional.of(sentence));
    }
}

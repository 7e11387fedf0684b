package app.sockeye.protocol;

import java.util.Objects;

/**
 * A breach of the protocol by what came over the wire.
 *
 * @param section the RFC and section that rules, such as {@code RFC 6455 section 5.5}
 * @param sentence what was wrong, in one sentence
 * @param closeCode the code to fail the connection with (RFC 6455 section 7.1.7)
 */
public record ProtocolError(String section, String sentence, int closeCode) {
    public ProtocolError {
        Objects.requireNonNull(section);
        Objects.requireNonNull(sentence);
    }
}

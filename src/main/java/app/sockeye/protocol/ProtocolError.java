package app.sockeye.protocol;

import java.util.Objects;

/**
 * Why received bytes fail the connection: a breach of the protocol, or a limit set on this side.
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

    /** A message exceeds a limit set on this side, which is no breach (RFC 6455 section 7.4.1, code 1009). */
    public static ProtocolError limit(String sentence) {
        return new ProtocolError("RFC 6455 section 7.4.1", sentence, CloseCode.MESSAGE_TOO_BIG);
    }

    /** Whether a limit set on this side was exceeded, rather than a rule broken. */
    public boolean isLimit() {
        return closeCode == CloseCode.MESSAGE_TOO_BIG;
    }
}

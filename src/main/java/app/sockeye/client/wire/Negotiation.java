package app.sockeye.client.wire;

import app.sockeye.protocol.DeflateParameters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the opening handshake agreed on (RFC 6455 section 4.1).
 *
 * @param subprotocol the server's choice
 * @param extensions as the answer spells them
 * @param deflate the parameters of permessage-deflate (RFC 7692); empty where it isn't agreed to
 */
public record Negotiation(Optional<String> subprotocol, List<String> extensions, Optional<DeflateParameters> deflate) {
    public Negotiation {
        Objects.requireNonNull(subprotocol);
        Objects.requireNonNull(deflate);
        extensions = List.copyOf(extensions);
    }
}

package app.sockeye.client.failure;

import app.sockeye.client.address.Redirection;
import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.dial.ConnectStage;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Something that the user can do at once about a failure, for a button beside its sentence. */
public sealed interface NextStep {

    /** Who asks for credentials. */
    enum Asker {
        SERVER,
        PROXY
    }

    /** Accept the server's certificate, by pinning it; the user should have seen it. */
    record TrustCertificate(Fingerprint fingerprint) implements NextStep {}

    /**
     * Add a client certificate.
     *
     * @param issuers names of the authorities that the server accepts; empty where it named none
     */
    record AddClientCertificate(List<String> issuers) implements NextStep {
        public AddClientCertificate {
            issuers = List.copyOf(issuers);
        }
    }

    /**
     * Add credentials, or correct them.
     *
     * @param schemes of the challenge, in lower case, such as {@code basic}; empty where it named none
     */
    record AddCredentials(Asker asker, List<String> schemes) implements NextStep {
        public AddCredentials {
            schemes = List.copyOf(schemes);
        }
    }

    /** Connect to the same port with TLS. */
    record UseWss(URI uri) implements NextStep {}

    /** Connect to the same port without TLS. */
    record UseWs(URI uri) implements NextStep {}

    /**
     * Connect to where the server redirects to, with {@link
     * app.sockeye.client.options.ConnectOptions#redirectedTo}, which keeps secrets from other servers.
     */
    record FollowRedirect(Redirection to) implements NextStep {}

    /** Offer a subprotocol, which the server wants. */
    record OfferSubprotocol(String name) implements NextStep {}

    /** Raise the limit on the size of received messages. */
    record RaiseMessageLimit() implements NextStep {}

    /**
     * Raise the timeout of a stage.
     *
     * @param stage {@link ConnectStage#UPGRADE} for the handshake's; the connect timeout's for the others
     */
    record RaiseTimeout(ConnectStage stage) implements NextStep {}

    /**
     * Try again after a while, as the server asks.
     *
     * @param delay from the answer on; may be zero
     */
    record TryLater(Duration delay) implements NextStep {}
}

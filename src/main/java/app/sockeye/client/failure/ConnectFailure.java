package app.sockeye.client.failure;

import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.dial.Timings;
import app.sockeye.client.tls.TlsFacts;
import app.sockeye.protocol.HandshakeResponse;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Why there is no connection: what the user could act on, worded once. */
public final class ConnectFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** The kinds a user can act on differently. */
    public enum Kind {
        INVALID_URI,
        INVALID_OPTION,
        UNKNOWN_HOST,
        REFUSED,
        UNREACHABLE,
        /** The unix domain socket can't be connected to. */
        UNIX_SOCKET,
        /** The proxy can't be reached, or doesn't open the way. */
        PROXY,
        /** The proxy wants other credentials, or any. */
        PROXY_CREDENTIALS,
        TIMEOUT_TCP,
        TIMEOUT_TLS,
        TIMEOUT_UPGRADE,
        TLS,
        /** An HTTP answer other than 101. */
        HANDSHAKE_REFUSED,
        /** A 101 answer that breaks RFC 6455 section 4.1, such as a wrong Sec-WebSocket-Accept. */
        HANDSHAKE_INVALID,
        /** Not HTTP at all. */
        NOT_HTTP,
        CLOSED_IN_HANDSHAKE,
        CANCELLED,
        INTERNAL
    }

    private final Kind kind;
    private final String nextStep;
    private final String details;
    private final transient Optional<HandshakeResponse> response;
    private final transient Optional<Reached> reached;
    private final transient List<X509Certificate> certificates;
    private final transient boolean isPinnable;

    /**
     * @param sentence what happened and where, in one sentence
     * @param nextStep what to do about it, in a sentence or two
     * @param details shown folded: the RFC section, the exception's chain, the certificate's facts
     */
    public ConnectFailure(
            Kind kind,
            String sentence,
            String nextStep,
            String details,
            Optional<HandshakeResponse> response,
            Throwable cause) {
        this(kind, sentence, nextStep, details, response, Optional.empty(), List.of(), false, cause);
    }

    private ConnectFailure(
            Kind kind,
            String sentence,
            String nextStep,
            String details,
            Optional<HandshakeResponse> response,
            Optional<Reached> reached,
            List<X509Certificate> certificates,
            boolean isPinnable,
            Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.nextStep = nextStep;
        this.details = details;
        this.response = response;
        this.reached = reached;
        this.certificates = List.copyOf(certificates);
        this.isPinnable = isPinnable;
    }

    public Kind kind() {
        return kind;
    }

    public String nextStep() {
        return nextStep;
    }

    public String details() {
        return details;
    }

    /** The server's answer, for {@link Kind#HANDSHAKE_REFUSED} and {@link Kind#HANDSHAKE_INVALID}. */
    public Optional<HandshakeResponse> response() {
        return response;
    }

    /** How far the attempt got; empty where there was no stream. */
    public Optional<Reached> reached() {
        return reached;
    }

    /** The same failure of an attempt that had a stream. */
    public ConnectFailure withReached(Reached far) {
        return changed(Optional.of(far), certificates, isPinnable);
    }

    /** The certificates the server showed, its own first; for {@link Kind#TLS}, and empty where it came to none. */
    public List<X509Certificate> certificates() {
        return certificates;
    }

    /** The pin that would accept the server's certificate; empty where it did not fail by that. */
    public Optional<Fingerprint> acceptablePin() {
        return isPinnable ? certificates.stream().findFirst().map(Fingerprint::of) : Optional.empty();
    }

    /** @param newPinnable whether the attempt failed by these certificates */
    ConnectFailure withCertificates(List<X509Certificate> shown, boolean newPinnable) {
        return changed(reached, shown, newPinnable);
    }

    private ConnectFailure changed(
            Optional<Reached> newReached, List<X509Certificate> newCertificates, boolean newPinnable) {
        ConnectFailure told = new ConnectFailure(
                kind, getMessage(), nextStep, details, response, newReached, newCertificates, newPinnable, getCause());
        told.setStackTrace(getStackTrace());
        return told;
    }

    /**
     * What an attempt that failed had agreed on before.
     *
     * @param remoteAddress {@code host/ip:port}
     * @param tls empty for plain TCP
     */
    public record Reached(String remoteAddress, Optional<TlsFacts> tls, Timings timings) {}

    /** One of which no answer and no connection is known. */
    public static ConnectFailure of(Kind kind, String sentence, String nextStep, String details, Throwable cause) {
        return new ConnectFailure(kind, sentence, nextStep, details, Optional.empty(), cause);
    }
}

package app.sockeye.client.failure;

import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.dial.Timings;
import app.sockeye.client.tls.CertificateReview;
import app.sockeye.client.tls.TlsFacts;
import app.sockeye.protocol.HandshakeResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Why a connection could not be made, worded for the user. The message is one sentence. */
public final class ConnectFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** The kinds a user can act on differently. */
    public enum Kind {
        INVALID_URI,
        INVALID_OPTION,
        /** There is no token of an OAuth server. */
        SIGN_IN,
        UNKNOWN_HOST,
        REFUSED,
        UNREACHABLE,
        /** The unix domain socket can't be connected to. */
        UNIX_SOCKET,
        /** The script that names the proxy can't be fetched or used. */
        PROXY_SCRIPT,
        /** The proxy can't be reached, or refuses the tunnel. */
        PROXY,
        /** The proxy requires credentials, or refuses those it was sent. */
        PROXY_CREDENTIALS,
        TIMEOUT_TCP,
        TIMEOUT_TLS,
        TIMEOUT_UPGRADE,
        TLS,
        /** An HTTP answer other than 101. */
        HANDSHAKE_REFUSED,
        /** A 101 answer that breaks RFC 6455 section 4.1, such as a wrong Sec-WebSocket-Accept. */
        HANDSHAKE_INVALID,
        /** The answer is not HTTP. */
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
    private final transient Optional<CertificateReview> review;
    private final transient List<NextStep> nextSteps;

    /**
     * @param sentence what happened and where, in one sentence
     * @param nextStep what to do about it, in a sentence or two
     * @param details shown collapsed: the RFC section, the chain of exceptions, facts about the certificate
     */
    public ConnectFailure(
            Kind kind,
            String sentence,
            String nextStep,
            String details,
            Optional<HandshakeResponse> response,
            Throwable cause) {
        this(
                kind,
                sentence,
                nextStep,
                details,
                response,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                cause);
    }

    private ConnectFailure(
            Kind kind,
            String sentence,
            String nextStep,
            String details,
            Optional<HandshakeResponse> response,
            Optional<Reached> reached,
            List<X509Certificate> certificates,
            Optional<CertificateReview> review,
            List<NextStep> nextSteps,
            Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.nextStep = nextStep;
        this.details = details;
        this.response = response;
        this.reached = reached;
        this.certificates = List.copyOf(certificates);
        this.review = review;
        this.nextSteps = List.copyOf(nextSteps);
    }

    /** The kind of failure. */
    public Kind kind() {
        return kind;
    }

    /** What the user can do about it, in a sentence or two. */
    public String nextStep() {
        return nextStep;
    }

    /** Technical details, shown collapsed. */
    public String details() {
        return details;
    }

    /** The server's answer, for {@link Kind#HANDSHAKE_REFUSED} and {@link Kind#HANDSHAKE_INVALID}. */
    public Optional<HandshakeResponse> response() {
        return response;
    }

    /** How far the attempt got; empty where no stream was opened. */
    public Optional<Reached> reached() {
        return reached;
    }

    /** The same failure with how far the attempt got. */
    public ConnectFailure withReached(Reached far) {
        return changed(Optional.of(far), certificates, review, nextSteps);
    }

    /** The certificates the server showed, its own first; for {@link Kind#TLS} only, and empty where it showed none. */
    public List<X509Certificate> certificates() {
        return certificates;
    }

    /** What is wrong with the server's certificates; empty where they are not why it failed. */
    public Optional<CertificateReview> review() {
        return review;
    }

    /** The pin that would accept the server's certificate; empty where the certificate is not why it failed. */
    public Optional<Fingerprint> acceptablePin() {
        return step(NextStep.TrustCertificate.class).map(NextStep.TrustCertificate::fingerprint);
    }

    /** What the user can do about it at the press of a button, the most likely first; empty where that isn't known. */
    public List<NextStep> nextSteps() {
        return nextSteps;
    }

    /** How long the server asks to wait before the next attempt, from its answer on; empty where it doesn't say. */
    public Optional<Duration> retryAfter() {
        return step(NextStep.TryLater.class).map(NextStep.TryLater::delay);
    }

    private <T extends NextStep> Optional<T> step(Class<T> kind) {
        return nextSteps.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The same failure with other steps that the user can take. */
    public ConnectFailure withNextSteps(List<NextStep> steps) {
        return changed(reached, certificates, review, steps);
    }

    ConnectFailure withCertificates(List<X509Certificate> shown, Optional<CertificateReview> reviewed) {
        return changed(reached, shown, reviewed, nextSteps);
    }

    private ConnectFailure changed(
            Optional<Reached> newReached,
            List<X509Certificate> newCertificates,
            Optional<CertificateReview> newReview,
            List<NextStep> newSteps) {
        ConnectFailure told = new ConnectFailure(
                kind,
                getMessage(),
                nextStep,
                details,
                response,
                newReached,
                newCertificates,
                newReview,
                newSteps,
                getCause());
        told.setStackTrace(getStackTrace());
        return told;
    }

    /**
     * What a failed attempt had established before it failed.
     *
     * @param remoteAddress {@code host/ip:port}
     * @param tls empty for plain TCP
     */
    public record Reached(String remoteAddress, Optional<TlsFacts> tls, Timings timings) {}

    /** A failure without an HTTP answer or a stream. */
    public static ConnectFailure of(Kind kind, String sentence, String nextStep, String details, Throwable cause) {
        return new ConnectFailure(kind, sentence, nextStep, details, Optional.empty(), cause);
    }
}

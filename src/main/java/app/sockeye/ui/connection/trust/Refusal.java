package app.sockeye.ui.connection.trust;

import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.tls.CertificateReview;
import app.sockeye.session.SessionStatus;
import java.util.Objects;
import java.util.Optional;

/**
 * A server's certificate that was refused.
 *
 * @param pin that would accept it
 * @param changed whether another certificate of this server is pinned
 * @param details technical details, a line each
 */
record Refusal(CertificateReview review, Fingerprint pin, boolean changed, String details) {
    Refusal {
        Objects.requireNonNull(review);
        Objects.requireNonNull(pin);
        Objects.requireNonNull(details);
    }

    /** The refusal that a failure stands for; empty for any other failure. */
    static Optional<Refusal> of(ConnectFailure failure, SessionStatus status) {
        boolean pinned = status.options()
                .filter(options -> !options.tls().pins().isEmpty())
                .isPresent();
        return failure.review().flatMap(review -> failure.acceptablePin()
                .map(pin -> new Refusal(review, pin, pinned, failure.details())));
    }
}

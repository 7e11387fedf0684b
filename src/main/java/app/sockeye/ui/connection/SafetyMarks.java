package app.sockeye.ui.connection;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.tls.CertificateCheck;
import app.sockeye.client.tls.TlsFacts;
import app.sockeye.client.tls.TlsWeakness;
import app.sockeye.client.wire.Connection;
import app.sockeye.profile.PlannedProfile;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import app.sockeye.ui.common.Chip;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Quiet marks beside the facts of what is not as safe as it could be, each with its reason as tooltip. */
final class SafetyMarks {
    private final ConnectionModel model;

    SafetyMarks(ConnectionModel model) {
        this.model = model;
    }

    /** The marks that a status has. */
    Stream<Chip> of(SessionStatus status) {
        Stream<Chip> safety = Stream.of(protection(status), secretInAddress(status), failedChecks(), weakness(status))
                .flatMap(Optional::stream);
        return status.state().canConnect() ? Stream.concat(safety, advice().stream()) : safety;
    }

    /** What is probably wrong with the connection for the dialect that it seems to be meant for. */
    private Optional<Chip> advice() {
        Profile typed = model.typed();
        List<String> sentences = PlannedProfile.advice(
                model.address().resolved(),
                typed,
                ProfileCheck.inForce(typed, model.around().getValue()));
        return sentences.isEmpty()
                ? Optional.empty()
                : mark(ConnectionTexts.ADVICE, Chip.Tone.WARNING, String.join("\n", sentences))
                        .map(chip -> {
                            chip.setId("connection-advice");
                            return chip;
                        });
    }

    private Optional<Chip> protection(SessionStatus status) {
        return switch (model.address().security(status)) {
            case PLAIN -> mark(ConnectionTexts.NOT_ENCRYPTED, Chip.Tone.WARNING, Security.PLAIN.sentence());
            case UNVERIFIED -> mark(ConnectionTexts.NOT_VERIFIED, Chip.Tone.BAD, Security.UNVERIFIED.sentence());
            case PINNED -> mark(ConnectionTexts.PINNED, Chip.Tone.NEUTRAL, Security.PINNED.sentence());
            case UNKNOWN, VERIFIED, LOOPBACK -> Optional.empty();
        };
    }

    /** What looks like a secret in the address, unless the traffic stays on this machine. */
    private Optional<Chip> secretInAddress(SessionStatus status) {
        return model.address()
                .read()
                .filter(address -> model.address().security(status) != Security.LOOPBACK)
                .flatMap(address -> QueryMark.secretParameter(address.uri()))
                .flatMap(name -> mark(
                        ConnectionTexts.SECRET_IN_ADDRESS, Chip.Tone.WARNING, ConnectionTexts.secretInAddress(name)));
    }

    private Optional<Chip> failedChecks() {
        return model.failureProperty()
                .get()
                .flatMap(ConnectFailure::review)
                .map(review -> review.failed().size())
                .filter(failed -> failed > 0)
                .flatMap(failed -> mark(
                        ConnectionTexts.checksFailed(failed, CertificateCheck.values().length),
                        Chip.Tone.NEUTRAL,
                        ConnectionTexts.CHECKS_TIP));
    }

    private static Optional<Chip> weakness(SessionStatus status) {
        boolean connected = status.state() == SessionState.OPEN || status.state() == SessionState.CLOSING;
        Optional<TlsFacts> tls = status.connection().filter(c -> connected).flatMap(Connection::tls);
        Set<TlsWeakness> weak = tls.map(TlsWeakness::of).orElse(Set.of());
        return weak.isEmpty()
                ? Optional.empty()
                : mark(ConnectionTexts.WEAK_TLS, Chip.Tone.WARNING, ConnectionTexts.weaknesses(weak));
    }

    private static Optional<Chip> mark(String text, Chip.Tone tone, String reason) {
        return Optional.of(FactsLine.chip(text, tone, reason));
    }
}

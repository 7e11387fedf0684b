package app.sockeye.ui.inspector;

import app.sockeye.session.RecordedState;
import app.sockeye.ui.common.Chip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What TLS agreed on, and the chain of certificates that the server sent. */
final class TlsSection {
    private TlsSection() {}

    /** Empty for a connection without TLS. */
    static Optional<Node> of(RecordedState outcome) {
        Optional<String> version = outcome.fact(RecordedState.TLS);
        if (version.isEmpty()) {
            return Optional.empty();
        }
        List<Fact> facts = new ArrayList<>(List.of(new Fact("Version", version.get())));
        add(facts, outcome, RecordedState.CIPHER_SUITE);
        add(facts, outcome, RecordedState.ALPN);
        add(facts, outcome, RecordedState.CHECKED);
        VBox section = new Section("handshake-tls", "TLS", FactTable.of(facts));
        List<SentCertificate> chain = SentCertificate.chain(outcome);
        for (int i = 0; i < chain.size(); i++) {
            section.getChildren().add(card(chain.get(i), i + 1, chain.size()));
        }
        return Optional.of(section);
    }

    private static Node card(SentCertificate certificate, int number, int count) {
        VBox card = new VBox(8, FactNodes.line("Certificate " + number + " of " + count, "header-name"));
        card.getStyleClass().add("certificate");
        Instant now = Instant.now();
        String validity = CertificateFacts.validity(certificate, now);
        if (!validity.isEmpty()) {
            Chip.Tone tone = CertificateFacts.isValid(certificate, now) ? Chip.Tone.GOOD : Chip.Tone.BAD;
            card.getChildren().add(new Chip(validity, tone));
        }
        card.getChildren().add(FactTable.of(CertificateFacts.of(certificate)));
        return card;
    }

    private static void add(List<Fact> facts, RecordedState outcome, String name) {
        outcome.fact(name).ifPresent(value -> facts.add(new Fact(name, value)));
    }
}

package app.sockeye.ui.inspector.connection;

import app.sockeye.protocol.VisibleText;
import app.sockeye.transcript.connection.ClientCertificateRecord;
import app.sockeye.transcript.connection.EventWording;
import app.sockeye.transcript.connection.FactNames;
import app.sockeye.transcript.connection.ReachedPeer;
import app.sockeye.transcript.connection.TlsRecord;
import app.sockeye.ui.common.Chip;
import app.sockeye.ui.inspector.entry.Fact;
import app.sockeye.ui.inspector.words.HandshakeTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What TLS agreed on, the client certificate asked for and sent, and the chain that the server sent. */
final class TlsSection {
    private TlsSection() {}

    /** Empty for a connection without TLS. */
    static Optional<Node> of(ReachedPeer reached) {
        return reached.tls().filter(tls -> !tls.protocol().isEmpty()).map(TlsSection::of);
    }

    private static Node of(TlsRecord tls) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact(HandshakeTexts.VERSION, VisibleText.of(tls.protocol()))));
        if (!tls.cipherSuite().isEmpty()) {
            facts.add(new Fact(FactNames.CIPHER_SUITE, VisibleText.of(tls.cipherSuite())));
        }
        facts.add(new Fact(FactNames.ALPN, VisibleText.of(EventWording.alpn(tls))));
        tls.verified().ifPresent(verified -> facts.add(new Fact(FactNames.CHECKED, EventWording.yesOrNo(verified))));
        if (!tls.pin().isEmpty()) {
            facts.add(new Fact(FactNames.PIN, VisibleText.of(tls.pin())));
        }
        tls.request().ifPresent(request -> facts.addAll(of(request)));
        VBox section = new Section("handshake-tls", HandshakeTexts.TLS, FactTable.of(facts));
        List<SentCertificate> chain = SentCertificate.chain(tls);
        for (int i = 0; i < chain.size(); i++) {
            section.getChildren().add(card(chain.get(i), i + 1, chain.size()));
        }
        return section;
    }

    private static List<Fact> of(ClientCertificateRecord request) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(FactNames.CLIENT_CERTIFICATE, VisibleText.of(EventWording.clientCertificate(request))));
        if (request.isSent()) {
            facts.add(new Fact(FactNames.CLIENT_FINGERPRINT, VisibleText.of(request.fingerprint())));
        }
        request.issuers().forEach(issuer -> facts.add(new Fact(FactNames.ISSUERS, VisibleText.of(issuer))));
        if (!request.signatureAlgorithms().isEmpty()) {
            String names = String.join(", ", request.signatureAlgorithms());
            facts.add(new Fact(FactNames.SIGNATURES, VisibleText.of(names)));
        }
        return facts;
    }

    private static Node card(SentCertificate certificate, int number, int count) {
        VBox card = new VBox(8, FactNodes.line(HandshakeTexts.certificate(number, count), "header-name"));
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
}

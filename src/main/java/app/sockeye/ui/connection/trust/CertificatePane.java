package app.sockeye.ui.connection.trust;

import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.tls.CertificateCheck;
import app.sockeye.client.tls.CertificateReview;
import app.sockeye.client.tls.CertificateWording;
import app.sockeye.client.tls.ServerName;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** What one certificate of the chain says, and which checks the chain passed. */
final class CertificatePane extends GridPane {
    private static final int MOST_NAMES = 12;
    /** The most days until the end that are told as few. */
    private static final int FEW_DAYS = 14;

    private static final double LABEL_WIDTH = 84;

    CertificatePane() {
        setId("trust-facts");
        getStyleClass().add("certificate-facts");
        ColumnConstraints labels = new ColumnConstraints(LABEL_WIDTH);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(labels, values);
    }

    void show(CertificateReview review, X509Certificate certificate, Instant now) {
        getChildren().clear();
        add(TrustTexts.SUBJECT, text(certificate.getSubjectX500Principal().toString()));
        add(
                TrustTexts.ISSUER,
                text(
                        CertificateWording.isSelfSigned(certificate)
                                ? TrustTexts.ITSELF
                                : certificate.getIssuerX500Principal().toString()));
        add(TrustTexts.VALID, validity(certificate, now));
        boolean own = certificate.equals(review.own());
        if (own) {
            add(TrustTexts.NAMES, names(certificate, review.host()));
        }
        add(
                TrustTexts.KEY,
                text(TrustTexts.key(
                        TrustWording.key(certificate.getPublicKey()), VisibleText.of(certificate.getSigAlgName()))));
        add(TrustTexts.SHA_256, fingerprint(Fingerprint.of(certificate)));
        if (own) {
            add(TrustTexts.CHECKED, checks(review));
        }
    }

    private void add(String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        addRow(getRowCount(), label, value);
    }

    private static Label text(String value) {
        Label label = new Label(VisibleText.of(value));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Node validity(X509Certificate certificate, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant to = certificate.getNotAfter().toInstant();
        Label span = new Label(TrustTexts.span(TrustWording.date(from), TrustWording.date(to)));
        Chip chip = new Chip("", Chip.Tone.BAD);
        chip.setId("trust-validity");
        if (now.isAfter(to)) {
            chip.setText(TrustTexts.expired(Duration.between(to, now).toDays()));
        } else if (now.isBefore(from)) {
            chip.setText(TrustTexts.validIn(Duration.between(now, from).toDays() + 1));
        } else {
            long days = Duration.between(now, to).toDays();
            chip.setText(TrustTexts.left(days));
            chip.setTone(days > FEW_DAYS ? Chip.Tone.NEUTRAL : Chip.Tone.WARNING);
        }
        HBox line = new HBox(8, span, chip);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node names(X509Certificate certificate, String host) {
        List<String> names = ServerName.namesOf(certificate);
        if (names.isEmpty()) {
            return text(TrustTexts.NO_NAMES);
        }
        FlowPane chips = new FlowPane(6, 4);
        chips.setId("trust-names");
        names.stream().limit(MOST_NAMES).forEach(name -> {
            boolean matches = ServerName.matches(host, name);
            Chip chip = new Chip(name, matches ? Chip.Tone.GOOD : Chip.Tone.NEUTRAL);
            if (matches) {
                chip.setGraphic(Icon.of(Feather.CHECK));
            }
            chips.getChildren().add(chip);
        });
        if (names.size() > MOST_NAMES) {
            chips.getChildren().add(new Label(TrustTexts.more(names.size() - MOST_NAMES)));
        }
        return chips;
    }

    private static Node fingerprint(Fingerprint of) {
        String hex = of.withColons();
        int half = hex.length() / 2;
        Label label = new Label(hex.substring(0, half) + "\n" + hex.substring(half + 1));
        label.setId("trust-fingerprint");
        label.getStyleClass().add("wire");
        label.setMinWidth(USE_PREF_SIZE);
        IconButton copy =
                new IconButton("trust-copy", Feather.COPY, TrustTexts.COPY_FINGERPRINT, () -> ClipboardText.put(hex));
        HBox line = new HBox(8, label, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node checks(CertificateReview review) {
        FlowPane checks = new FlowPane(14, 4);
        checks.setId("trust-checks");
        for (CertificateCheck check : CertificateCheck.values()) {
            boolean passed = !review.failed().contains(check);
            Label label = new Label(TrustWording.check(check), Icon.of(passed ? Feather.CHECK : Feather.X));
            label.getStyleClass().add(passed ? "check-passed" : "check-failed");
            label.setAccessibleText(TrustTexts.spoken(TrustWording.check(check), passed));
            checks.getChildren().add(label);
        }
        return checks;
    }
}

package app.sockeye.ui.connection.trust;

import app.sockeye.client.tls.CertificateReview;
import app.sockeye.client.tls.CertificateWording;
import app.sockeye.ui.common.Icon;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The chain of certificates as a tree, the authority at the top; each that is there can be chosen. */
final class ChainTree extends VBox {
    private static final double INDENT = 12;
    private static final double GAP = 2;

    private final ObjectProperty<X509Certificate> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ToggleGroup group = new ToggleGroup();

    /** A certificate of the chain, or an authority that is only named. */
    private record Link(Optional<X509Certificate> certificate, String name, String caption, boolean bad) {}

    ChainTree() {
        super(GAP);
        setId("trust-chain");
        getStyleClass().add("chain");
        setAccessibleText(TrustTexts.CHAIN_OF_CERTIFICATES);
    }

    /** The certificate that is shown; null before the first chain. */
    ObjectProperty<X509Certificate> chosenProperty() {
        return chosen;
    }

    void show(CertificateReview review, Instant now) {
        Label title = new Label(TrustTexts.CHAIN);
        title.getStyleClass().add("chain-title");
        getChildren().setAll(title);
        group.getToggles().clear();
        int depth = 0;
        for (Link link : links(review, now)) {
            getChildren().add(node(link, depth++));
        }
        chosen.set(review.own());
    }

    /** Moves the keyboard's focus to the certificate that is shown. */
    void focus() {
        ((Node) group.getSelectedToggle()).requestFocus();
    }

    private Node node(Link link, int depth) {
        Label name = new Label(link.name);
        name.getStyleClass().add("chain-name");
        Label caption = new Label(link.caption);
        caption.getStyleClass().add("caption");
        Node icon = link.bad
                ? Icon.of(Feather.ALERT_CIRCLE)
                : Icon.of(depth == 0 ? Feather.AWARD : Feather.CORNER_DOWN_RIGHT);
        HBox face = new HBox(8, icon, new VBox(name, caption));
        face.setAlignment(Pos.CENTER_LEFT);
        face.getStyleClass().add(link.bad ? "chain-bad" : "chain-good");
        face.setPadding(new Insets(0, 0, 0, depth * INDENT));
        if (link.certificate.isEmpty()) {
            face.getStyleClass().add("chain-missing");
            return face;
        }
        ToggleButton button = new ToggleButton("", face);
        button.setId("trust-chain-" + depth);
        button.getStyleClass().add("chain-link");
        button.setAccessibleText(link.name + ", " + link.caption);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        // The certificate of the server comes last, and is chosen first.
        button.setSelected(true);
        button.setOnAction(e -> {
            button.setSelected(true);
            chosen.set(link.certificate.get());
        });
        return button;
    }

    private static List<Link> links(CertificateReview review, Instant now) {
        List<Link> links = new ArrayList<>();
        for (X509Certificate certificate : review.path()) {
            links.add(link(certificate, review, now));
        }
        X509Certificate last = review.path().get(review.path().size() - 1);
        if (review.anchor().isPresent()
                && !review.path().contains(review.anchor().get())) {
            X509Certificate anchor = review.anchor().get();
            links.add(new Link(
                    review.anchor(), TrustWording.name(anchor.getSubjectX500Principal()), TrustTexts.KNOWN, false));
        } else if (review.anchor().isEmpty() && !CertificateWording.isSelfSigned(last)) {
            links.add(new Link(
                    Optional.empty(), TrustWording.name(last.getIssuerX500Principal()), TrustTexts.NOT_SENT, true));
        }
        Collections.reverse(links);
        return links;
    }

    private static Link link(X509Certificate certificate, CertificateReview review, Instant now) {
        boolean own = certificate.equals(review.own());
        boolean known = review.anchor().filter(certificate::equals).isPresent();
        boolean root = CertificateWording.isSelfSigned(certificate);
        boolean expired = TrustWording.isExpired(certificate, now);
        boolean early = TrustWording.isEarly(certificate, now);
        String caption =
                TrustTexts.validTo(TrustWording.date(certificate.getNotAfter().toInstant()));
        if (known) {
            caption = TrustTexts.KNOWN;
        } else if (root) {
            caption = TrustTexts.NOT_KNOWN;
        }
        if (own) {
            caption = root && !known ? TrustTexts.THIS_SERVER + ", " + caption : TrustTexts.THIS_SERVER;
        }
        if (expired || early) {
            caption = expired ? TrustTexts.EXPIRED : TrustTexts.NOT_VALID_YET;
        }
        return new Link(
                Optional.of(certificate),
                TrustWording.name(certificate.getSubjectX500Principal()),
                caption,
                expired || early || root && !known);
    }
}

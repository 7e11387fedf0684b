package app.sockeye.ui.connection.trust;

import app.sockeye.client.tls.CertificateCheck;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.connection.ConnectionModel;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The page that shows the certificate of a server that was not connected to because of it. Trusting it is one click, never
 * the Enter key, and changes the connection's options without saving them.
 */
public final class TrustPage extends BorderPane {
    private static final int DETAIL_ROWS = 10;
    private static final double GAP = 12;

    private final ConnectionModel model;
    private final Label headline = new Label();
    private final Label explanation = new Label();
    private final ChainTree chain = new ChainTree();
    private final CertificatePane facts = new CertificatePane();
    private final TextArea details = new TextArea();
    private final Hyperlink more = new Hyperlink(TrustTexts.DETAILS);
    private final Button trust;
    private final Button authority;
    private Supplier<Optional<Path>> chooser = Optional::empty;
    private Runnable onClose = () -> {};
    private Optional<Refusal> shown = Optional.empty();

    /** @param model of the connection whose server is shown */
    public TrustPage(ConnectionModel model) {
        this.model = model;
        setId("trust-page");
        getStyleClass().add("trust-page");
        getStylesheets().add(Theme.sheet(TrustPage.class, "trust.css"));
        trust = button("trust-accept", TrustTexts.TRUST, Feather.SHIELD, this::trust);
        authority = button("trust-authority", TrustTexts.ADD_AUTHORITY, Feather.FILE_PLUS, this::addAuthority);
        chain.chosenProperty().addListener(o -> showChosen());
        VBox content = new VBox(GAP, top(), card(), hint(), actions(), details());
        content.getStyleClass().add("trust-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                onClose.run();
                e.consume();
            }
        });
        model.failureProperty().addListener(o -> follow());
        follow();
    }

    /** @param action hides the page */
    public void setOnClose(Runnable action) {
        onClose = action;
    }

    /** @param ask asks the user for the file of an authority */
    public void setChooser(Supplier<Optional<Path>> ask) {
        chooser = ask;
    }

    /** Whether a connection's last failure is one that this page explains. */
    public static boolean explainsFailureOf(ConnectionModel model) {
        return refusal(model).isPresent();
    }

    private static Optional<Refusal> refusal(ConnectionModel model) {
        return model.failureProperty()
                .get()
                .flatMap(failure -> Refusal.of(failure, model.statusProperty().get()));
    }

    /** Moves the keyboard's focus to the chain, where Enter does nothing. */
    public void focusChain() {
        chain.focus();
    }

    private void follow() {
        shown = refusal(model);
        shown.ifPresent(this::show);
    }

    private void show(Refusal refusal) {
        Instant now = Instant.now();
        headline.setText(TrustWording.headline(refusal, now));
        explanation.setText(TrustWording.explanation(refusal, now));
        chain.show(refusal.review(), now);
        showChosen();
        details.setText(refusal.details().lines().map(VisibleText::of).collect(Collectors.joining("\n")));
        // Another certificate than expected is not to be accepted by the way.
        trust.getStyleClass().remove(Styles.ACCENT);
        if (!refusal.changed()) {
            trust.getStyleClass().add(Styles.ACCENT);
        }
        Visibility.set(authority, refusal.review().failed().contains(CertificateCheck.AUTHORITY));
        fold(true);
    }

    private void showChosen() {
        shown.ifPresent(
                refusal -> facts.show(refusal.review(), chain.chosenProperty().get(), Instant.now()));
    }

    private Node top() {
        headline.setId("trust-headline");
        headline.getStyleClass().add("trust-headline");
        headline.setWrapText(true);
        headline.setMinHeight(USE_PREF_SIZE);
        headline.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(headline, Priority.ALWAYS);
        explanation.setId("trust-explanation");
        explanation.getStyleClass().add("muted");
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        IconButton close = new IconButton("trust-close", Feather.X, TrustTexts.CLOSE, () -> onClose.run());
        HBox line = new HBox(8, Icon.of(Feather.SHIELD_OFF), headline, close);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("trust-top");
        return new VBox(4, line, explanation);
    }

    private Node card() {
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox card = new HBox(chain, facts);
        card.getStyleClass().add("trust-card");
        return card;
    }

    private static Node hint() {
        Label hint = new Label(TrustTexts.COMPARE, Icon.of(Feather.INFO));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        return hint;
    }

    private Node actions() {
        // A habit of the fingers must not accept a certificate.
        trust.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume();
            }
        });
        more.setId("trust-more");
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(e -> fold(details.isVisible()));
        FlowPane buttons = new FlowPane(
                8,
                8,
                trust,
                authority,
                button("trust-retry", TrustTexts.TRY_AGAIN, Feather.REFRESH_CW, model::connect));
        HBox.setHgrow(buttons, Priority.ALWAYS);
        HBox line = new HBox(8, buttons, more);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Button button(String id, String name, Feather icon, Runnable action) {
        Button button = new Button(name, Icon.of(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private Node details() {
        details.setId("trust-details");
        details.setEditable(false);
        details.setWrapText(true);
        details.setPrefRowCount(DETAIL_ROWS);
        details.setAccessibleText(TrustTexts.DETAILS);
        details.getStyleClass().add("wire");
        fold(true);
        return details;
    }

    private void fold(boolean folded) {
        Visibility.set(details, !folded);
        more.setText(folded ? TrustTexts.DETAILS : TrustTexts.HIDE_DETAILS);
    }

    private void trust() {
        shown.ifPresent(refusal -> model.steps().trust(refusal.pin()));
    }

    private void addAuthority() {
        chooser.get().ifPresent(model.steps()::trustAuthority);
    }
}

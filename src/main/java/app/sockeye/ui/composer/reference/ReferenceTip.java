package app.sockeye.ui.composer.reference;

import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** Value and source of a reference, near it. JavaFX thread. */
final class ReferenceTip {
    private static final double WIDEST = 420;
    private static final double GAP = 4;
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final Label value = new Label();
    private final Label source = new Label();
    private final VBox box = new VBox(2, value, source);
    private final Popup popup = new Popup();

    ReferenceTip() {
        box.setId("reference-tip");
        box.getStyleClass().add("reference-tip");
        value.getStyleClass().add("value");
        value.setWrapText(true);
        source.getStyleClass().add("source");
        source.setWrapText(true);
        box.setMaxWidth(WIDEST);
        box.setMouseTransparent(true);
        Theme.dress(box);
        box.getStylesheets().add(Theme.sheet(ReferenceTip.class, "reference.css"));
        popup.setAutoFix(true);
        popup.getContent().add(box);
    }

    /** @param top upper edge of the text that it is about, on the screen */
    void show(ReferenceMeaning meaning, Node owner, double x, double top) {
        if (owner.getScene() == null || !owner.getScene().getWindow().isShowing()) {
            return;
        }
        value.setText(meaning.value());
        source.setText(meaning.source());
        Visibility.set(source, !meaning.source().isEmpty());
        box.pseudoClassStateChanged(UNKNOWN, !meaning.known());
        popup.show(owner, x, top);
        popup.setAnchorY(top - box.getHeight() - GAP);
    }

    void hide() {
        popup.hide();
    }

    boolean isShowing() {
        return popup.isShowing();
    }
}

package app.sockeye.ui.composer.reference;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Magnifier;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.ZoomRoot;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** The list of offers under the caret. Enter or Tab takes the chosen one, Escape closes it. JavaFX thread. */
final class ReferencePopup {
    private static final double ROW_HEIGHT = 26;
    private static final int MOST_ROWS = 8;
    private static final double WIDTH = 460;

    private final ListView<ReferenceOffer> list = new ListView<>();
    private final VBox box = new VBox();
    private final Label literal = new Label(ReferenceTexts.LITERAL_HINT);
    private final Magnifier magnified = new Magnifier(box);
    private final Popup popup = new Popup();
    private final Consumer<ReferenceOffer> take;

    ReferencePopup(Consumer<ReferenceOffer> take) {
        this.take = take;
        list.setId("reference-offers");
        list.getStyleClass().addAll("wire", "completion");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setAccessibleText(ReferenceTexts.SUGGESTIONS);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new OfferCell(this::takeChosen));
        Label how = new Label(ReferenceTexts.TAKE_HINT);
        literal.setMinWidth(Region.USE_PREF_SIZE);
        HBox footer = new HBox(how, spring(), literal);
        footer.getStyleClass().add("reference-footer");
        box.getStyleClass().add("reference-popup");
        box.getChildren().setAll(list, footer);
        Theme.dress(box);
        box.getStylesheets().add(Theme.sheet(ReferencePopup.class, "reference.css"));
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        popup.getContent().add(magnified);
        popup.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void hide() {
        popup.hide();
    }

    /**
     * Shows offers; hides the list where there are none.
     *
     * @param references whether references are offered
     */
    void show(List<ReferenceOffer> offers, Node owner, Bounds caretOnScreen, boolean references) {
        literal.setVisible(references);
        list.getItems().setAll(offers);
        if (offers.isEmpty() || owner.getScene() == null) {
            popup.hide();
            return;
        }
        list.getSelectionModel().clearAndSelect(0);
        list.scrollTo(0);
        list.setPrefSize(WIDTH, Math.min(MOST_ROWS, offers.size()) * ROW_HEIGHT + 2);
        magnified.setFactor(ZoomRoot.factorOf(owner.getScene().getWindow()));
        popup.show(owner, caretOnScreen.getMinX(), caretOnScreen.getMaxY() + 2);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            popup.hide();
            return;
        }
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ESCAPE -> popup.hide();
            case ENTER, TAB -> takeChosen();
            case LEFT, RIGHT, HOME, END -> {
                popup.hide();
                return;
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int rows) {
        int to = list.getSelectionModel().getSelectedIndex() + rows;
        int row = Math.max(0, Math.min(to, list.getItems().size() - 1));
        list.getSelectionModel().clearAndSelect(row);
        list.scrollTo(row);
    }

    private void takeChosen() {
        ReferenceOffer chosen = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (chosen != null) {
            take.accept(chosen);
        }
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** A reference, its source, and its value at the right. */
    private static final class OfferCell extends ListCell<ReferenceOffer> {
        private final Label label = new Label();
        private final Label meaning = new Label();
        private final Label value = new Label();
        private final HBox row = new HBox(12, label, meaning, spring(), value);

        OfferCell(Runnable take) {
            row.getStyleClass().add("offer");
            label.setMinWidth(USE_PREF_SIZE);
            label.getStyleClass().add("reference-name");
            meaning.getStyleClass().add("meaning");
            meaning.setTextOverrun(OverrunStyle.ELLIPSIS);
            value.getStyleClass().add("reference-value");
            value.setMaxWidth(160);
            setPrefWidth(0);
            setOnMouseClicked(e -> {
                if (e.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    take.run();
                }
            });
        }

        @Override
        protected void updateItem(ReferenceOffer offer, boolean empty) {
            super.updateItem(offer, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                label.setText(VisibleText.of(offer.text()));
                meaning.setText(offer.meaning());
                value.setText(VisibleText.of(offer.value()));
            }
        }
    }
}

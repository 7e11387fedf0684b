package app.sockeye.ui.common.menu;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Magnifier;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.ZoomRoot;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;

/**
 * Suggests under a text field how its text may go on, while the user types and on Ctrl+Space. Down and Enter or Tab
 * take an offer, Escape closes the list. JavaFX thread.
 */
public final class CompletionPopup {
    private static final double ROW_HEIGHT = 28;
    private static final int MOST_ROWS = 8;
    /** Least width of the list, for a word and its meaning, in px. */
    private static final double LEAST_WIDTH = 460;

    private static final KeyCombination ASK = new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN);

    private final TextField field;
    private final Source source;
    private final ListView<Offer> list = new ListView<>();
    private final Magnifier magnified = new Magnifier(list);
    private final Popup popup = new Popup();

    /** @param name of the list, for a screen reader */
    public CompletionPopup(String id, String name, TextField field, Source source) {
        this.field = field;
        this.source = source;
        list.setId(id);
        list.getStyleClass().addAll("wire", "completion");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setAccessibleText(name);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new OfferCell(this::take));
        Theme.dress(list);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        popup.getContent().add(magnified);
        // Called after the field's own handlers: the character is in the text then.
        field.setOnKeyTyped(e -> {
            if (!e.isControlDown() && !leaves(e.getCharacter())) {
                offer(false);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::ask);
        popup.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((o, before, now) -> popup.hide());
    }

    /** Where the offers come from. */
    public interface Source {
        /**
         * What is offered, the best first; at most eight are shown.
         *
         * @param asked whether the user pressed Ctrl+Space
         */
        List<Offer> offers(String text, int caret, boolean asked);
    }

    /**
     * A suggestion.
     *
     * @param label what is shown
     * @param meaning shown beside it; may be empty
     * @param text the field's text when it is taken
     * @param caret where the caret is then
     */
    public record Offer(String label, String meaning, String text, int caret) {}

    private void ask(KeyEvent event) {
        if (ASK.match(event)) {
            offer(true);
            event.consume();
        }
    }

    /** Whether a typed key must not open the list: Escape, Enter and Tab close it and are typed after that. */
    private static boolean leaves(String typed) {
        return typed.equals("\u001b") || typed.equals("\r") || typed.equals("\n") || typed.equals("\t");
    }

    private void key(KeyEvent event) {
        boolean chosen = list.getSelectionModel().getSelectedItem() != null;
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ESCAPE -> popup.hide();
            case LEFT, RIGHT, HOME, END -> {
                popup.hide();
                return;
            }
            case ENTER, TAB -> {
                if (!chosen) {
                    popup.hide();
                    return;
                }
                take();
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

    private void offer(boolean asked) {
        String typed = field.getText();
        List<Offer> found = source.offers(typed, field.getCaretPosition(), asked).stream()
                .filter(offer -> !offer.text().equals(typed))
                .toList();
        list.getItems().setAll(found);
        list.getSelectionModel().clearSelection();
        if (found.isEmpty() || field.getScene() == null) {
            popup.hide();
            return;
        }
        list.setPrefSize(Math.max(LEAST_WIDTH, field.getWidth()), Math.min(MOST_ROWS, found.size()) * ROW_HEIGHT + 2);
        magnified.setFactor(ZoomRoot.factorOf(field.getScene().getWindow()));
        var corner = field.localToScreen(0, field.getHeight());
        popup.show(field, corner.getX(), corner.getY());
    }

    private void take() {
        Offer chosen = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (chosen != null) {
            field.setText(chosen.text());
            field.positionCaret(chosen.caret());
        }
    }

    /** An offer with its meaning at the right. */
    private static final class OfferCell extends ListCell<Offer> {
        /** Number of characters of a name that fits into a cell. */
        private static final int SHORT_NAME = 24;

        private final Label label = new Label();
        private final Label meaning = new Label();
        private final HBox row = new HBox(12, label, spring(), meaning);

        OfferCell(Runnable take) {
            row.getStyleClass().add("offer");
            label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            meaning.getStyleClass().add("meaning");
            setPrefWidth(0);
            setOnMouseClicked(e -> {
                if (e.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    take.run();
                }
            });
        }

        @Override
        protected void updateItem(Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                label.setText(VisibleText.of(offer.label()));
                // A short name is always read whole, at the cost of what it means.
                boolean whole = label.getText().length() <= SHORT_NAME;
                label.setMinWidth(whole ? USE_PREF_SIZE : 0);
                meaning.setMinWidth(whole ? 0 : USE_PREF_SIZE);
                meaning.setText(VisibleText.of(offer.meaning()));
            }
        }

        private static Region spring() {
            Region spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            return spring;
        }
    }
}

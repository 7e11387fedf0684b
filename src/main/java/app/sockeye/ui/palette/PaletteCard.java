package app.sockeye.ui.palette;

import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.keyboard.Shortcut;
import app.sockeye.ui.common.row.RowPane;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The palette's card: a field over what is found over the keys that can be pressed. */
final class PaletteCard extends VBox {
    private static final double ROW_HEIGHT = 32;
    private static final double HEAD_HEIGHT = 48;
    private static final double FOOT_HEIGHT = 34;
    /** Above and below the rows. */
    private static final double AROUND_ROWS = 8;

    private static final double FRAME = 2;
    private static final KeyCombination CTRL_ENTER = KeyCombination.valueOf("Shortcut+Enter");

    private final PaletteModel model;
    private final TextField field = new TextField();
    private final RowPane rows;
    private final Label nothing = new Label();
    private final Label another = new Label();

    /** @param run does what is chosen */
    PaletteCard(PaletteModel model, Runnable run) {
        this.model = model;
        getStyleClass().add("palette-card");
        field.setId("palette-field");
        field.setPromptText(PaletteTexts.PROMPT);
        field.textProperty().bindBidirectional(model.textProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head = new HBox(Icon.of(Feather.SEARCH), field, key(PaletteTexts.ESC));
        head.getStyleClass().add("palette-head");
        head.setMinHeight(HEAD_HEIGHT);
        head.setMaxHeight(HEAD_HEIGHT);
        rows = new RowPane(
                "palette-rows",
                PaletteTexts.RESULTS,
                ROW_HEIGHT,
                () -> new PaletteRowNode(row -> model.rowsProperty().get().get((int) row)));
        rows.setFocusTraversable(false);
        rows.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        rows.addEventFilter(MouseEvent.MOUSE_CLICKED, e -> clicked(e, run));
        VBox.setVgrow(rows, Priority.ALWAYS);
        VBox list = new VBox(nothing, rows);
        list.getStyleClass().add("palette-list");
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        nothing.setId("palette-nothing");
        nothing.getStyleClass().add("muted");
        nothing.setMinHeight(ROW_HEIGHT);
        another.setId("palette-another");
        getChildren().setAll(head, list, foot());
        // What is to be in view is known only once there is room for it.
        rows.heightProperty().addListener(o -> reveal());
        model.rowsProperty().addListener(o -> showRows());
        model.chosenProperty().addListener(o -> showChosen());
        showRows();
        showChosen();
    }

    /** How high the card is with so many rows, in px. */
    double heightOf(List<PaletteRow> shown) {
        return HEAD_HEIGHT + FOOT_HEIGHT + 2 * AROUND_ROWS + FRAME + Math.max(1, shown.size()) * ROW_HEIGHT;
    }

    void focusField() {
        field.requestFocus();
    }

    private HBox foot() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(new Label(PaletteTexts.CHOOSE), new Label(PaletteTexts.RUN), another, space);
        for (PaletteMode mode : PaletteMode.values()) {
            if (mode != PaletteMode.ALL) {
                HBox hint = new HBox(key(mode.sign()), new Label(mode.words()));
                hint.getStyleClass().add("palette-mode");
                hint.setMinWidth(USE_PREF_SIZE);
                hint.setOnMousePressed(e -> choose(mode));
                foot.getChildren().add(hint);
            }
        }
        foot.getStyleClass().add("palette-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setMinHeight(FOOT_HEIGHT);
        foot.setMaxHeight(FOOT_HEIGHT);
        return foot;
    }

    private void choose(PaletteMode mode) {
        field.setText(mode.sign());
        field.requestFocus();
        field.end();
    }

    private void showRows() {
        List<PaletteRow> shown = model.rowsProperty().get();
        rows.reset(shown.size());
        rows.refresh();
        boolean place = PaletteMode.of(field.getText().stripLeading()).isPlace();
        nothing.setText(place ? PaletteTexts.NO_PLACE : PaletteTexts.NOTHING_FOUND);
        Visibility.set(nothing, shown.isEmpty());
        Visibility.set(rows, !shown.isEmpty());
        showChosen();
    }

    private void showChosen() {
        Optional<PaletteItem> chosen = model.chosenProperty().get().map(PaletteHit::item);
        int row = model.chosenRow();
        if (row >= 0 && row < rows.count()) {
            rows.select(row);
            reveal();
        }
        another.setText(chosen.flatMap(PaletteItem::another)
                .map(other -> Shortcut.textOf(CTRL_ENTER) + " " + other.words())
                .orElse(""));
        field.setAccessibleText(
                PaletteTexts.typed(chosen.map(PaletteRowNode::said).orElse(nothing.getText())));
    }

    /** Brings the chosen item into view, with the heading above where it is the first of its group. */
    private void reveal() {
        int row = model.chosenRow();
        if (row > 0 && row < rows.count()) {
            rows.reveal(row);
            boolean first = model.rowsProperty().get().get(row - 1) instanceof PaletteRow.Heading;
            rows.reveal(first ? row - 1 : row);
        }
    }

    private void pressed(MouseEvent e) {
        if (rowOf(e).isPresent()) {
            // The keyboard's focus stays in the field.
            e.consume();
        }
    }

    private void clicked(MouseEvent e, Runnable run) {
        rowOf(e).ifPresent(row -> {
            e.consume();
            if (e.getButton() == MouseButton.PRIMARY) {
                row.hit().ifPresent(hit -> {
                    model.choose(hit);
                    run.run();
                });
            }
        });
    }

    private Optional<PaletteRowNode> rowOf(MouseEvent e) {
        Node node = e.getTarget() instanceof Node target ? target : null;
        while (node != null && !(node instanceof PaletteRowNode)) {
            node = node.getParent();
        }
        return Optional.ofNullable((PaletteRowNode) node);
    }

    private static Label key(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("palette-key");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}

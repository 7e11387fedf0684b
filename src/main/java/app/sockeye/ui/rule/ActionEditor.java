package app.sockeye.ui.rule;

import app.sockeye.session.rule.RuleAction;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Visibility;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** Edits one action of a rule: its kind, and its text or colour. */
final class ActionEditor extends HBox {
    private static final double GAP = 6;
    private static final double KIND_WIDTH = 150;
    private static final List<String> COLOURS =
            RuleAction.ColourRow.COLOURS.stream().sorted().toList();

    private final RuleAction before;
    private final ChoiceBox<ActionKind> kind = new ChoiceBox<>();
    private final TextField text = new TextField();
    private final ChoiceBox<String> colour = new ChoiceBox<>();

    ActionEditor(RuleAction action, int number, Consumer<ActionEditor> remove) {
        super(GAP);
        before = action;
        setAlignment(Pos.CENTER_LEFT);
        kind.setId("action-kind-" + number);
        kind.getItems().setAll(ActionKind.values());
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(ActionKind value) {
                return value == null ? "" : value.label();
            }

            @Override
            public ActionKind fromString(String label) {
                throw new UnsupportedOperationException(label);
            }
        });
        kind.setValue(ActionKind.of(action));
        kind.setPrefWidth(KIND_WIDTH);
        kind.setMinWidth(0);
        kind.setAccessibleText(RuleTexts.DO);
        text.setId("action-text-" + number);
        text.getStyleClass().addAll("wire", "small-field");
        text.setText(ActionKind.text(action));
        text.setMinWidth(0);
        colour.setId("action-colour-" + number);
        colour.getItems().setAll(COLOURS);
        colour.setValue(action instanceof RuleAction.ColourRow row ? row.colour() : "yellow");
        StackPane value = new StackPane(text, colour);
        value.setAlignment(Pos.CENTER_LEFT);
        value.setMinWidth(0);
        HBox.setHgrow(value, Priority.ALWAYS);
        kind.valueProperty().addListener(o -> show());
        show();
        getChildren()
                .setAll(
                        kind,
                        value,
                        new IconButton(
                                "remove-action-" + number,
                                Feather.X,
                                RuleTexts.REMOVE_ACTION,
                                () -> remove.accept(this)));
    }

    private void show() {
        Visibility.set(text, kind.getValue().hasText() && kind.getValue() != ActionKind.COLOUR);
        Visibility.set(colour, kind.getValue() == ActionKind.COLOUR);
        text.setAccessibleText(kind.getValue().label());
    }

    /** The action as it is typed; one that was not changed stays as it was, also where it can't be typed here. */
    RuleAction action() {
        boolean same = ActionKind.of(before) == kind.getValue();
        if (kind.getValue() == ActionKind.COLOUR) {
            return new RuleAction.ColourRow(colour.getValue());
        }
        return same && ActionKind.text(before).equals(text.getText())
                ? before
                : kind.getValue().create(text.getText());
    }
}

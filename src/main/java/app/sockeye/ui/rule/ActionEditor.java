package app.sockeye.ui.rule;

import app.sockeye.message.FormMessage;
import app.sockeye.session.rule.RuleAction;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.PacketEditor;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** Edits one action of a rule: its kind, and its text, packet or colour. */
final class ActionEditor extends HBox {
    private static final double GAP = 6;
    private static final double KIND_WIDTH = 150;
    private static final List<String> COLOURS =
            RuleAction.ColourRow.COLOURS.stream().sorted().toList();

    private final RuleAction before;
    private final ChoiceBox<ActionKind> kind = new ChoiceBox<>();
    private final TextField text = new TextField();
    private final ChoiceBox<String> colour = new ChoiceBox<>();
    private final Button packet = new Button("", Icon.of(Feather.EDIT_2));
    private Optional<FormMessage> edited;

    /** @param packets edits a packet that is sent */
    ActionEditor(RuleAction action, int number, PacketEditor packets, Consumer<ActionEditor> remove) {
        super(GAP);
        before = action;
        setAlignment(Pos.CENTER_LEFT);
        kind.setId("action-kind-" + number);
        edited = action instanceof RuleAction.SendMessage send && send.message() instanceof FormMessage form
                ? Optional.of(form)
                : packets.fresh();
        kind.getItems().setAll(ActionKind.values());
        if (edited.isEmpty()) {
            kind.getItems().remove(ActionKind.PACKET);
        }
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
        packet.setId("action-packet-" + number);
        packet.getStyleClass().addAll(Styles.SMALL, "action-packet");
        packet.setMnemonicParsing(false);
        packet.setMinWidth(0);
        packet.setMaxWidth(Double.MAX_VALUE);
        packet.setAlignment(Pos.CENTER_LEFT);
        Tip.set(packet, RuleTexts.EDIT_PACKET);
        packet.setOnAction(e -> edited.ifPresent(form -> packets.edit(form, packet, this::take)));
        StackPane value = new StackPane(text, colour, packet);
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

    private void take(FormMessage changed) {
        edited = Optional.of(changed);
        show();
    }

    private void show() {
        packet.setText(edited.map(FormMessage::brief).orElse(""));
        Visibility.set(packet, kind.getValue() == ActionKind.PACKET);
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
        if (kind.getValue() == ActionKind.PACKET) {
            return new RuleAction.SendMessage(edited.orElseThrow());
        }
        return same && ActionKind.text(before).equals(text.getText())
                ? before
                : kind.getValue().create(text.getText());
    }
}

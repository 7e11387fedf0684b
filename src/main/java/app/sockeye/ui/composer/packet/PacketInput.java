package app.sockeye.ui.composer.packet;

import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.composer.editor.InputArea;
import app.sockeye.ui.composer.reference.ReferenceHelp;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;

/**
 * The node in which one value of a packet is typed.
 *
 * @param key of the value
 * @param mark marks it as wrong, or takes the mark away
 */
record PacketInput(String key, Region node, Mark mark) {
    private static final double NUMBER_WIDTH = 110;
    private static final double LINE_WIDTH = 170;

    /** Marks a node. */
    @FunctionalInterface
    interface Mark {
        void set(boolean wrong);
    }

    /** Puts the keyboard's focus into it. */
    void focus() {
        focusable().requestFocus();
    }

    boolean isFocused() {
        return focusable().isFocused();
    }

    /** The node that takes the focus. */
    Node focusable() {
        return node instanceof InputArea area ? area.area() : node;
    }

    /** Makes the inputs of one form. */
    record Maker(PacketModel model, ReferenceHelp.Source references) {

        /** The input of a value that is no list. */
        PacketInput of(FormInput input) {
            return switch (input.kind()) {
                case CHOICE -> choice(input);
                case SWITCH -> onOff(input);
                case SECRET -> secret(input);
                default -> area(input.key(), input.kind(), input.label(), input.help());
            };
        }

        /** A text with templates. */
        PacketInput area(String key, InputKind kind, String label, String help) {
            boolean json = kind == InputKind.JSON || kind == InputKind.JSON_LIST;
            boolean lines = json || kind == InputKind.TEXT || kind == InputKind.BYTES;
            InputArea area = new InputArea(id(key), label, json, lines, value -> model.type(key, value));
            area.show(model.value(key));
            area.prompt(help.isEmpty() ? PacketFormTexts.prompt(kind) : help);
            ReferenceHelp.install(area.area(), references);
            if (!lines) {
                area.setPrefWidth(kind == InputKind.NUMBER ? NUMBER_WIDTH : LINE_WIDTH);
            }
            return new PacketInput(key, area, area::mark);
        }

        private PacketInput choice(FormInput input) {
            ComboBox<String> box = new ComboBox<>();
            box.setId(id(input.key()));
            box.setAccessibleText(input.label());
            box.getItems().setAll(choices(input));
            box.setValue(model.value(input.key()));
            box.valueProperty().addListener((o, before, now) -> model.type(input.key(), now));
            tip(box, input.help());
            return new PacketInput(input.key(), box, wrong -> Invalid.mark(box, wrong));
        }

        /** A value that another program wrote stays to choose. */
        private List<String> choices(FormInput input) {
            String now = model.value(input.key());
            return input.choices().contains(now) || now.isEmpty()
                    ? input.choices()
                    : Stream.concat(input.choices().stream(), Stream.of(now)).toList();
        }

        private PacketInput onOff(FormInput input) {
            CheckBox box = new CheckBox(input.label());
            box.setId(id(input.key()));
            box.setWrapText(true);
            box.setSelected(model.value(input.key()).equals("true"));
            box.selectedProperty().addListener((o, before, now) -> model.type(input.key(), Boolean.toString(now)));
            tip(box, input.help());
            return new PacketInput(input.key(), box, wrong -> Invalid.mark(box, wrong));
        }

        private PacketInput secret(FormInput input) {
            PasswordField field = new PasswordField();
            field.setId(id(input.key()));
            field.setAccessibleText(input.label());
            field.setPrefWidth(LINE_WIDTH);
            field.setText(model.value(input.key()));
            field.textProperty().addListener((o, before, now) -> model.type(input.key(), now));
            tip(field, input.help());
            return new PacketInput(input.key(), field, wrong -> Invalid.mark(field, wrong));
        }

        private static void tip(Control control, String help) {
            if (!help.isEmpty()) {
                Tip.set(control, help);
                control.setAccessibleHelp(help);
            }
        }
    }

    /** The id of the node of a value. */
    static String id(String key) {
        return "packet-" + key.replace('.', '-');
    }
}

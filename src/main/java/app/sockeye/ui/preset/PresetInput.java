package app.sockeye.ui.preset;

import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.ui.common.keyboard.TabLeaves;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

/**
 * An input of a preset.
 *
 * @param values what was typed, by the keys of values
 */
record PresetInput(FormInput input, Control node, Supplier<Map<String, String>> values) {
    private static final int ROWS = 2;

    static PresetInput of(FormInput input) {
        return switch (input.kind()) {
            case CHOICE -> choice(input);
            case SWITCH -> onOff(input);
            case SECRET -> text(input, new PasswordField());
            case PAIRS -> pairs(input);
            case JSON, TEXT, JSON_LIST, BYTES -> text(input, area());
            default -> text(input, new TextField());
        };
    }

    /** The id of an input's node. */
    static String id(FormInput input) {
        return "preset-input-" + input.key();
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setPrefRowCount(ROWS);
        TabLeaves.from(area);
        area.setWrapText(true);
        return area;
    }

    private static <C extends Control> C named(FormInput input, C node) {
        node.setId(id(input));
        node.setAccessibleText(input.label());
        node.setAccessibleHelp(input.help());
        node.setMaxWidth(Double.MAX_VALUE);
        return node;
    }

    private static PresetInput text(FormInput input, TextInputControl field) {
        named(input, field);
        field.setText(input.initial());
        field.setPromptText(input.help());
        if (input.kind() != InputKind.SECRET) {
            field.getStyleClass().add("wire");
        }
        String key = input.kind() == InputKind.JSON_LIST ? input.key() + ".0" : input.key();
        return new PresetInput(input, field, () -> Map.of(key, field.getText()));
    }

    private static PresetInput choice(FormInput input) {
        ComboBox<String> box = named(input, new ComboBox<>());
        box.getItems().setAll(input.choices());
        box.setValue(input.initial());
        return new PresetInput(input, box, () -> Map.of(input.key(), box.getValue()));
    }

    private static PresetInput onOff(FormInput input) {
        CheckBox box = named(input, new CheckBox(input.label()));
        box.setSelected(input.initial().equals("true"));
        return new PresetInput(input, box, () -> Map.of(input.key(), Boolean.toString(box.isSelected())));
    }

    private static PresetInput pairs(FormInput input) {
        TextArea area = named(input, area());
        area.getStyleClass().add("wire");
        area.setPromptText(PresetTexts.PAIRS_PROMPT);
        return new PresetInput(input, area, () -> pairs(input.key(), area.getText()));
    }

    private static Map<String, String> pairs(String key, String text) {
        Map<String, String> values = new LinkedHashMap<>();
        int index = 0;
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            int equals = line.indexOf('=');
            values.put(key + "." + index + ".name", (equals < 0 ? line : line.substring(0, equals)).strip());
            values.put(
                    key + "." + index + ".value",
                    equals < 0 ? "" : line.substring(equals + 1).strip());
            index++;
        }
        return values;
    }
}

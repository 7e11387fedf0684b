package app.sockeye.dialect.own;

import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.json.JsonSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a script says of its dialect: its constants {@code title}, {@code fields} and {@code forms}.
 *
 * @param title its name
 * @param fields the names of fields, for completion
 * @param forms in which messages are written
 */
record OwnDescription(String title, List<FieldWord> fields, List<PacketForm> forms) {
    static final OwnDescription NONE = new OwnDescription(OwnTexts.TITLE, List.of(), List.of());

    private static final int MOST = 100;

    /** Reads what the library wrote; what is no form or input is left out. */
    static OwnDescription read(String crossed) {
        Optional<JsonSlice> told = JsonSlice.of(crossed);
        String title = told.map(some -> text(some, "title")).orElse("");
        List<FieldWord> fields = new ArrayList<>();
        list(told, "fields").forEach(field -> {
            String name = field.element(0).map(JsonSlice::text).orElse("").toLowerCase(Locale.ROOT);
            if (name.matches("[a-z0-9_]+")) {
                fields.add(new FieldWord(
                        name, field.element(1).map(JsonSlice::text).orElse("")));
            }
        });
        return new OwnDescription(
                title.isBlank() ? OwnTexts.TITLE : title,
                fields,
                list(told, "forms").stream()
                        .filter(form -> !text(form, "key").isBlank())
                        .map(OwnDescription::form)
                        .toList());
    }

    private static PacketForm form(JsonSlice form) {
        String key = text(form, "key");
        return new PacketForm(
                key,
                text(form, "label", key),
                text(form, "verb", OwnTexts.SEND),
                list(Optional.of(form), "inputs").stream()
                        .filter(input -> !text(input, "key").isBlank())
                        .map(OwnDescription::input)
                        .toList());
    }

    private static FormInput input(JsonSlice input) {
        String key = text(input, "key");
        List<String> choices = list(Optional.of(input), "choices").stream()
                .map(JsonSlice::text)
                .toList();
        String initial = text(input, "initial");
        return new FormInput(
                key,
                text(input, "label", key),
                choices.isEmpty() ? kind(text(input, "kind")) : InputKind.CHOICE,
                choices.isEmpty() || choices.contains(initial) ? initial : choices.get(0),
                choices,
                text(input, "help"),
                text(input, "required").equals("true"));
    }

    /** A line where the word is none of these. */
    private static InputKind kind(String word) {
        return switch (word) {
            case "text" -> InputKind.TEXT;
            case "json" -> InputKind.JSON;
            case "list" -> InputKind.JSON_LIST;
            case "pairs" -> InputKind.PAIRS;
            case "number" -> InputKind.NUMBER;
            case "bytes" -> InputKind.BYTES;
            case "switch" -> InputKind.SWITCH;
            case "secret" -> InputKind.SECRET;
            default -> InputKind.LINE;
        };
    }

    private static List<JsonSlice> list(Optional<JsonSlice> in, String name) {
        return in.flatMap(some -> some.member(name))
                .map(list -> list.elements(MOST))
                .orElse(List.of());
    }

    private static String text(JsonSlice in, String name) {
        return in.string(name).orElse("");
    }

    private static String text(JsonSlice in, String name, String other) {
        String text = text(in, name);
        return text.isBlank() ? other : text;
    }
}

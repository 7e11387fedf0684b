package app.sockeye.ui.composer.packet;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed in the forms of dialects. Each value has the key of its input; those of a list have its place in it
 * behind that, and pairs have two: {@code args.0}, {@code headers.0.name}.
 */
final class TypedValues {
    private final Map<String, Map<String, String>> byForm = new HashMap<>();

    /** The values of a form, to be changed; at first the initial ones. */
    Map<String, String> of(Dialect dialect, PacketForm form) {
        return byForm.computeIfAbsent(place(dialect, form), key -> {
            Map<String, String> initial = new LinkedHashMap<>();
            form.inputs().forEach(input -> initial.put(input.key(), input.initial()));
            withLists(form, initial);
            return initial;
        });
    }

    /**
     * Replaces the values of a form.
     *
     * @param initial whether what is left out gets its initial value, rather than being blank
     */
    void fill(Dialect dialect, PacketForm form, FilledForm filled, boolean initial) {
        Map<String, String> values = new LinkedHashMap<>();
        for (FormInput input : form.inputs()) {
            boolean fixed = input.kind() == InputKind.CHOICE || input.kind() == InputKind.SWITCH;
            if (initial || fixed) {
                values.put(input.key(), input.initial());
            }
        }
        values.putAll(filled.values());
        byForm.put(place(dialect, form), values);
        withLists(form, values);
    }

    private static String place(Dialect dialect, PacketForm form) {
        return dialect.key() + " " + form.key();
    }

    /** A list has a place to type in. */
    private static void withLists(PacketForm form, Map<String, String> values) {
        for (FormInput input : form.inputs()) {
            if (input.kind() == InputKind.JSON_LIST || input.kind() == InputKind.PAIRS) {
                values.remove(input.key());
            }
            if (input.kind() == InputKind.JSON_LIST) {
                values.putIfAbsent(first(input, 0), input.initial());
            }
        }
    }

    /** The values to keep and to send: in the order of the inputs, as the first says most, then all others. */
    static Map<String, String> written(PacketForm form, Map<String, String> values) {
        Map<String, String> written = new LinkedHashMap<>();
        form.inputs()
                .forEach(input -> values.forEach((key, value) -> {
                    boolean listed = key.startsWith(input.key() + ".");
                    if (listed || key.equals(input.key()) && !value.isBlank()) {
                        written.put(key, value);
                    }
                }));
        values.forEach((key, value) -> {
            if (!value.isBlank()) {
                written.putIfAbsent(key, value);
            }
        });
        return written;
    }

    /** Number of values of a list, or of pairs. */
    static int count(Map<String, String> values, FormInput input) {
        int count = 0;
        while (values.containsKey(first(input, count))) {
            count++;
        }
        return count;
    }

    /** Adds an empty value to a list, or an empty pair. */
    static void add(Map<String, String> values, FormInput input) {
        int index = count(values, input);
        ends(input).forEach(end -> values.put(input.key() + "." + index + end, ""));
    }

    /** Removes a value of a list, or a pair. */
    static void remove(Map<String, String> values, FormInput input, int index) {
        int count = count(values, input);
        for (String end : ends(input)) {
            for (int i = index; i < count - 1; i++) {
                String next = values.getOrDefault(input.key() + "." + (i + 1) + end, "");
                values.put(input.key() + "." + i + end, next);
            }
            values.remove(input.key() + "." + (count - 1) + end);
        }
    }

    private static String first(FormInput input, int index) {
        return input.key() + "." + index + ends(input).get(0);
    }

    private static List<String> ends(FormInput input) {
        return input.kind() == InputKind.PAIRS ? List.of(".name", ".value") : List.of("");
    }
}

package app.sockeye.dialect.form;

import java.util.List;

/**
 * One input of a form.
 *
 * @param key its name in files and commands: {@code namespace}
 * @param label what stands before it
 * @param initial its value at first
 * @param choices of a {@link InputKind#CHOICE}: key and label are the same
 * @param help one line on what it is; empty if the label says it
 * @param required whether it must not be blank
 */
public record FormInput(
        String key, String label, InputKind kind, String initial, List<String> choices, String help, boolean required) {
    public FormInput {
        choices = List.copyOf(choices);
    }

    /** An input that may stay blank. */
    public static FormInput of(String key, String label, InputKind kind, String help) {
        return new FormInput(key, label, kind, "", List.of(), help, false);
    }

    /** An input that must be filled. */
    public static FormInput required(String key, String label, InputKind kind, String help) {
        return new FormInput(key, label, kind, "", List.of(), help, true);
    }

    /** A choice, whose first one is set. */
    public static FormInput choice(String key, String label, String help, String... choices) {
        return new FormInput(key, label, InputKind.CHOICE, choices[0], List.of(choices), help, false);
    }

    /** A switch. */
    public static FormInput onOff(String key, String label, boolean initial, String help) {
        return new FormInput(key, label, InputKind.SWITCH, Boolean.toString(initial), List.of(), help, false);
    }

    /** The same with another value at first. */
    public FormInput initially(String value) {
        return new FormInput(key, label, kind, value, choices, help, required);
    }
}

package app.sockeye.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A packet of an application protocol as its form was filled; it becomes messages when it is sent.
 *
 * @param dialect the protocol's key
 * @param form the key of the form
 * @param values what was typed, by the keys of inputs, in their order; inputs left alone may be missing
 * @param templates whether templates in the values are resolved; if not, they are sent literally
 */
public record FormMessage(String dialect, String form, Map<String, String> values, boolean templates)
        implements Sendable {
    public FormMessage {
        Objects.requireNonNull(dialect);
        Objects.requireNonNull(form);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** One whose templates are resolved. */
    public FormMessage(String dialect, String form, Map<String, String> values) {
        this(dialect, form, values, true);
    }

    /** The same with other values. */
    public FormMessage withValues(Map<String, String> others) {
        return new FormMessage(dialect, form, others, templates);
    }

    /** Number of characters that were typed. */
    public long chars() {
        return values.values().stream().mapToLong(String::length).sum();
    }

    /** In a few words: the form and the first value that is not blank. */
    public String brief() {
        return values.values().stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(value -> form + " " + value.strip())
                .orElse(form);
    }

    /** For logs: without what was typed, which may be secret. */
    @Override
    public String toString() {
        return dialect + " " + form;
    }
}

package app.sockeye.dialect.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as it was filled, its templates resolved.
 *
 * @param form the form's key
 * @param values by the keys of inputs; those left alone may be missing
 */
public record FilledForm(String form, Map<String, String> values) {
    public FilledForm {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A value; empty if it is missing or blank. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(text -> !text.isBlank());
    }

    /** A value as it stands; empty text if it is missing. */
    public String text(String key) {
        return values.getOrDefault(key, "");
    }

    /** Whether a switch is on. */
    public boolean isOn(String key) {
        return text(key).equals("true");
    }

    /** The values of a {@link InputKind#JSON_LIST}, without blank ones. */
    public List<String> list(String key) {
        List<String> found = new ArrayList<>();
        for (int i = 0; values.containsKey(key + "." + i); i++) {
            value(key + "." + i).ifPresent(found::add);
        }
        return found;
    }

    /** The names and values of {@link InputKind#PAIRS}, without those with a blank name. */
    public List<Map.Entry<String, String>> pairs(String key) {
        List<Map.Entry<String, String>> found = new ArrayList<>();
        for (int i = 0; values.containsKey(key + "." + i + ".name"); i++) {
            String value = text(key + "." + i + ".value");
            value(key + "." + i + ".name").ifPresent(name -> found.add(Map.entry(name, value)));
        }
        return found;
    }

    /**
     * A whole number from 0 on; the other one if it is blank.
     *
     * @throws FormException where it is no number of that range
     */
    public long number(String key, long other, long most) throws FormException {
        Optional<String> text = value(key);
        if (text.isEmpty()) {
            return other;
        }
        try {
            long number = Long.parseLong(text.get().strip());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new FormException(key, "Expected a number from 0 to " + most + ".");
    }
}

package app.sockeye.profile.value;

import app.sockeye.secret.SecretName;
import java.util.Objects;
import java.util.Optional;

/**
 * A named value, as typed.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters that can stand in <code>${name}</code>
 * @param text may refer to other values and to secrets; at most {@value #LONGEST_TEXT} characters
 * @param enabled whether it is looked up
 */
public record NamedValue(String name, String text, boolean enabled) {
    /** The most characters (UTF-16 code units) of a name. */
    public static final int LONGEST_NAME = 200;
    /** The most characters of a text. */
    public static final int LONGEST_TEXT = 64_000;

    public NamedValue {
        Objects.requireNonNull(text);
        complaint(name).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A value has at most " + LONGEST_TEXT + " characters.");
        }
    }

    /** An enabled value. */
    public static NamedValue of(String name, String text) {
        return new NamedValue(name, text, true);
    }

    /** What is wrong with a name, as a sentence; empty for a valid one. */
    public static Optional<String> complaint(String name) {
        if (name.isBlank() || !name.equals(name.strip())) {
            return Optional.of("A value needs a name without white space around it.");
        } else if (name.length() > LONGEST_NAME) {
            return Optional.of("The name of a value has at most " + LONGEST_NAME + " characters.");
        } else if (name.chars().anyMatch(c -> c == '$' || c == '{' || c == '}' || Character.isISOControl(c))) {
            return Optional.of("The name of a value can't have $, {, } or control characters.");
        } else if (name.startsWith(SecretName.PREFIX)) {
            return Optional.of("Names that begin with " + SecretName.PREFIX + " refer to secrets, which are not stored"
                    + " with the values.");
        }
        return Optional.empty();
    }
}

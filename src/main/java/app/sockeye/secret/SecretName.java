package app.sockeye.secret;

import java.util.Optional;

/**
 * The name of a secret, as in <code>${secret:NAME}</code>.
 *
 * @param text 1 to {@value #LONGEST} characters without control characters, <code>$</code>, <code>{</code>,
 *     <code>}</code>, and white space at the ends
 */
public record SecretName(String text) implements Comparable<SecretName> {
    /** The most characters (UTF-16 code units) of a name. */
    public static final int LONGEST = 200;

    /** What the names of Sockeye's own secrets begin with; no variable can refer to them. */
    public static final String OWN = "/";

    /** What a variable that refers to a secret begins with, before the secret's name. */
    public static final String PREFIX = "secret:";

    public SecretName {
        complaint(text).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
    }

    /** What is wrong with a name, as a sentence; empty for a valid one. */
    public static Optional<String> complaint(String text) {
        if (text.isBlank()) {
            return Optional.of("A secret needs a name.");
        } else if (text.length() > LONGEST) {
            return Optional.of("The name of a secret has at most " + LONGEST + " characters.");
        } else if (!text.equals(text.strip())) {
            return Optional.of("The name of a secret can't begin or end with white space.");
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == '$' || c == '{' || c == '}')
                || text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            return Optional.of("The name of a secret can't have control characters, $, { or }.");
        }
        return Optional.empty();
    }

    /** Whether it is a secret of Sockeye's own, such as those of a connection's headers. */
    public boolean isOwn() {
        return text.startsWith(OWN);
    }

    /** The secret that a variable refers to, such as {@code secret:token}; empty where it is another variable. */
    public static Optional<SecretName> ofVariable(String variable) {
        return Optional.of(variable)
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .filter(name -> complaint(name).isEmpty())
                .map(SecretName::new)
                .filter(name -> !name.isOwn());
    }

    /** The text that stands for the secret in a field. */
    public String reference() {
        return "${" + PREFIX + text + "}";
    }

    @Override
    public int compareTo(SecretName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

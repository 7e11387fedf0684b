package app.sockeye.profile.value;

/**
 * A value that should be a secret, as the file it is in is shared with others.
 *
 * @param name the value's
 * @param because what gives it away
 */
public record ValueWarning(String name, Sign because) {

    /** Signs of a secret. */
    public enum Sign {
        /** A name such as {@code password} or {@code api_key}. */
        NAME,
        /** A text in the form of a token or a private key. */
        TEXT
    }
}

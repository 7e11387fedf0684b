package app.sockeye.profile.environment;

/** A change of the environments failed; the message is a sentence for the user. */
public final class EnvironmentException extends Exception {
    private static final long serialVersionUID = 1L;

    EnvironmentException(String sentence) {
        super(sentence);
    }

    EnvironmentException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

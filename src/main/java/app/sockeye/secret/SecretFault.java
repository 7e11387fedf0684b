package app.sockeye.secret;

import java.util.Objects;

/** A storage of secrets could not do what it was asked to. The message is a sentence for the user, without a secret. */
public final class SecretFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What a user can do something about. */
    public enum Kind {
        /** It has to be unlocked first. */
        LOCKED,
        /** The passphrase is not the vault's. */
        WRONG_PASSPHRASE,
        /** The passphrase can't be used for a vault, such as an empty one. */
        UNUSABLE_PASSPHRASE,
        /** There is no such vault: it has to be created first. */
        NEW,
        /** The vault exists already and can't be created again. */
        EXISTS,
        /** The vault's file is damaged, or is no vault. */
        DAMAGED,
        /** A newer version wrote the vault, or its file asks for more memory or time than is allowed. */
        UNSUPPORTED,
        /** The value can't be stored, or there is no more room. */
        UNUSABLE_VALUE,
        /** The desktop's service does not answer or refused. */
        UNAVAILABLE,
        /** The file can't be read or written. */
        UNREADABLE
    }

    SecretFault(Kind kind, String sentence) {
        super(sentence);
        this.kind = Objects.requireNonNull(kind);
    }

    SecretFault(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = Objects.requireNonNull(kind);
    }

    /** What kind of failure it is. */
    public Kind kind() {
        return kind;
    }
}

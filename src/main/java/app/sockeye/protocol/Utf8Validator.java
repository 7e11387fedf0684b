package app.sockeye.protocol;

/**
 * Checks a text message's bytes as they stream in (RFC 6455 section 8.1, RFC 3629): a code point may be split anywhere.
 * Not thread-safe.
 */
public final class Utf8Validator {

    /** Forgets what came before: the next byte opens a new message. */
    public void reset() {
        throw new UnsupportedOperationException();
    }

    /** Checks the next bytes; false as soon as they can no longer be UTF-8. */
    public boolean accept(byte[] bytes, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    /** Whether all accepted bytes end with a whole code point. */
    public boolean isComplete() {
        throw new UnsupportedOperationException();
    }

    /** Checks a whole message at once; ASCII takes the fast path. */
    public static boolean isValid(byte[] bytes, int offset, int length) {
        throw new UnsupportedOperationException();
    }
}

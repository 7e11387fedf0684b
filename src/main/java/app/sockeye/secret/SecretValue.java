package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What every storage refuses of a value, so that it can be moved from one to another. */
final class SecretValue {
    private SecretValue() {}

    /** Refuses a value that is too large, or not text. */
    static void require(String value) throws SecretFault {
        // Unpaired surrogates have no UTF-8, and would come back as question marks.
        if (!UTF_8.newEncoder().canEncode(value)) {
            throw new SecretFault(SecretFault.Kind.UNUSABLE_VALUE, "The secret can't be stored: it is not valid text.");
        }
        if (value.getBytes(UTF_8).length > SecretStorage.MOST_BYTES) {
            throw new SecretFault(
                    SecretFault.Kind.UNUSABLE_VALUE,
                    "The secret can't be stored: it has more than " + SecretStorage.MOST_BYTES + " bytes.");
        }
    }
}

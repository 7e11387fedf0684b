package app.sockeye.client.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A proof that who redeems a code is who asked for it (RFC 7636). */
final class Pkce {
    private static final int VERIFIER_BYTES = 32;
    private static final int STATE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Pkce() {}

    /** A new verifier of 43 characters (RFC 7636 section 4.1). */
    static String newVerifier() {
        return random(VERIFIER_BYTES);
    }

    /** A new state, by which an answer is known to belong to its question (RFC 6749 section 10.12). */
    static String newState() {
        return random(STATE_BYTES);
    }

    /** The challenge of a verifier, by the method S256 (RFC 7636 section 4.2). */
    static String challenge(String verifier) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return BASE64.encodeToString(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String random(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return BASE64.encodeToString(drawn);
    }
}

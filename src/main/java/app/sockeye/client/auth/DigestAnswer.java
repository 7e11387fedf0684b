package app.sockeye.client.auth;

import app.sockeye.client.options.Credentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Digest access authentication (RFC 7616) with MD5, SHA-256 and SHA-512-256, each also in its {@code -sess} variant;
 * the only quality of protection is {@code auth}.
 */
final class DigestAnswer {
    /** From the weakest to the strongest. */
    private static final List<String> ALGORITHMS = List.of("MD5", "SHA-256", "SHA-512-256");

    private static final String SESSION = "-sess";
    private static final String FIRST_USE = "00000001";
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DigestAnswer() {}

    /** The challenge with the strongest algorithm known here. */
    static Optional<Challenge> strongest(List<Challenge> challenges) {
        return challenges.stream()
                .filter(c -> c.scheme().equals("digest") && strength(c) >= 0 && offersAuth(c))
                .max(Comparator.comparingInt(DigestAnswer::strength));
    }

    static String newClientNonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return HexFormat.of().formatHex(nonce);
    }

    /** The value of the header that answers a challenge. */
    static String to(Challenge challenge, Credentials credentials, String method, String uri, String clientNonce) {
        String realm = challenge.parameters().getOrDefault("realm", "");
        String nonce = challenge.parameters().getOrDefault("nonce", "");
        boolean quality = challenge.parameters().containsKey("qop");
        String secret = hash(challenge, credentials.user() + ":" + realm + ":" + credentials.password());
        if (bySession(challenge)) {
            secret = hash(challenge, secret + ":" + nonce + ":" + clientNonce);
        }
        String request = hash(challenge, method + ":" + uri);
        String response = hash(
                challenge,
                quality
                        ? String.join(":", secret, nonce, FIRST_USE, clientNonce, "auth", request)
                        : String.join(":", secret, nonce, request));
        StringBuilder answer = new StringBuilder("Digest username=").append(quoted(credentials.user()));
        answer.append(", realm=").append(quoted(realm));
        answer.append(", nonce=").append(quoted(nonce));
        answer.append(", uri=").append(quoted(uri));
        answer.append(", response=").append(quoted(response));
        if (challenge.parameters().containsKey("algorithm")) {
            answer.append(", algorithm=").append(challenge.parameters().get("algorithm"));
        }
        if (quality) {
            answer.append(", qop=auth, nc=")
                    .append(FIRST_USE)
                    .append(", cnonce=")
                    .append(quoted(clientNonce));
        }
        if (challenge.parameters().containsKey("opaque")) {
            answer.append(", opaque=").append(quoted(challenge.parameters().get("opaque")));
        }
        return answer.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static boolean offersAuth(Challenge challenge) {
        String qualities = challenge.parameters().get("qop");
        return qualities == null
                || Arrays.stream(qualities.split(",")).map(String::strip).anyMatch("auth"::equalsIgnoreCase);
    }

    private static boolean bySession(Challenge challenge) {
        return algorithm(challenge).endsWith(SESSION.toUpperCase(Locale.ROOT));
    }

    private static String algorithm(Challenge challenge) {
        return challenge.parameters().getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT);
    }

    private static int strength(Challenge challenge) {
        return ALGORITHMS.indexOf(algorithm(challenge).replace(SESSION.toUpperCase(Locale.ROOT), ""));
    }

    private static String hash(Challenge challenge, String text) {
        String algorithm = ALGORITHMS.get(strength(challenge));
        try {
            MessageDigest digest =
                    MessageDigest.getInstance(algorithm.equals("SHA-512-256") ? "SHA-512/256" : algorithm);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
